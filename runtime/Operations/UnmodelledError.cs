namespace SendEvent.Runtime;

/// <summary>An error that no model describes: what the server itself refuses, and what a handler makes up. It says what the client can do about it.</summary>
/// <param name="Code">The code.</param>
/// <param name="StatusCode">The status code.</param>
/// <param name="Message">What a person can read.</param>
internal sealed record UnmodelledError(string Code, int StatusCode, string Message) : IShape<UnmodelledError>
{
    private static readonly MemberDescriptor MessageMember = new("message");

    private static readonly StructureDescriptor Structure = new("Error", MessageMember) { Error = new() };

    public static UnmodelledError UnknownOperation { get; } = new("UnknownOperationException", 404, "There is no such operation.");

    public static UnmodelledError TooLarge { get; } = new("RequestEntityTooLargeException", 413, "The request is too large.");

    public static UnmodelledError UnsupportedMediaType { get; } = new("UnsupportedMediaTypeException", 415, "The request has a body of another type than the operation takes.");

    public static UnmodelledError NotAcceptable { get; } = new("NotAcceptableException", 406, "The request accepts no type that the operation answers with.");

    public static UnmodelledError LengthRequired { get; } = new("MissingContentLengthException", 411, "The request does not say how long its body is.");

    public static UnmodelledError Internal { get; } = new("InternalFailure", 500, "The service failed.");

    public static ShapeDescriptor Shape_ => Structure;

    public static UnmodelledError ClientFailure { get; } = new("ClientFailureException", 400, "The request ended with an error.");

    /// <summary>An error that a handler gave a code; null for another. What another service told the handler, as a client of it, is nothing for ours.</summary>
    public static UnmodelledError? Of(ServiceException exception) => exception is { Code.Length: > 0, Operation.Length: 0 }
        ? new(exception.Code, exception.StatusCode, exception.ServiceMessage ?? string.Empty)
        : null;

    /// <summary>An event breaks constraints, when it is too late for an answer of its own.</summary>
    public static UnmodelledError Validation(string message) => new("ValidationException", 400, message);

    /// <summary>The request does not fit the input.</summary>
    /// <param name="path">Where in the input, or empty.</param>
    public static UnmodelledError Serialization(string path = "") =>
        new("SerializationException", 400, path.Length == 0 ? "The request does not fit the operation." : $"The request does not fit the operation at {path}.");

    public static void Write<TWriter>(ref TWriter writer, UnmodelledError value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Structure);
        writer.WriteString(MessageMember, value.Message);
        writer.EndStructure(Structure);
    }

    public static UnmodelledError Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct => throw new NotSupportedException("It is only sent.");
}
