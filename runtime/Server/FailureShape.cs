namespace SendEvent.Runtime;

/// <summary>What a failure is called.</summary>
internal interface IFailure
{
    /// <summary>The shape of the error.</summary>
    static abstract StructureDescriptor Shape { get; }
}

/// <summary>Describes failures.</summary>
internal static class FailureShape
{
    /// <summary>The one member of all failures.</summary>
    public static MemberDescriptor Message { get; } = new("message");

    /// <summary>Describes a failure.</summary>
    public static StructureDescriptor Describe(string name, int statusCode, bool isFault) => new(name, Message)
    {
        Error = new() { HttpStatusCode = statusCode, Fault = isFault },
    };
}

/// <summary>A failure as the error that a client gets.</summary>
/// <param name="Message">What a person can read.</param>
internal sealed record FailureShape<TFailure>(string Message) : IShape<FailureShape<TFailure>>
    where TFailure : IFailure
{
    public static ShapeDescriptor Shape_ => TFailure.Shape;

    public static void Write<TWriter>(ref TWriter writer, FailureShape<TFailure> value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(TFailure.Shape);
        writer.WriteString(FailureShape.Message, value.Message);
        writer.EndStructure(TFailure.Shape);
    }

    public static FailureShape<TFailure> Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct => throw new NotSupportedException("Failures are only sent.");
}
