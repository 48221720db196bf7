namespace SendEvent.Runtime;

/// <summary>Answers that no model describes. They say what the client can do about it, and nothing of the service.</summary>
internal static class Failure
{
    /// <summary>Makes the response of a failure.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="context">The request.</param>
    /// <param name="path">Where in the input something is wrong, or null.</param>
    public static ShapeHttpResponse Respond<TProtocol>(FailureKind kind, ShapeRequestContext context, string? path = null)
        where TProtocol : IShapeProtocol
    {
        var (operation, id) = (context.Operation, context.RequestId);
        return kind switch
        {
            FailureKind.Serialization => TProtocol.ToErrorResponse(
                operation, new FailureShape<SerializationFailure>(path is null ? "The request does not fit the operation." : $"The request does not fit the operation at {path}."), id),
            FailureKind.UnknownOperation => TProtocol.ToErrorResponse(operation, new FailureShape<UnknownOperation>("There is no such operation."), id),
            FailureKind.TooLarge => TProtocol.ToErrorResponse(operation, new FailureShape<TooLarge>("The request is too large."), id),
            _ => TProtocol.ToErrorResponse(operation, new FailureShape<InternalFailure>("The service failed."), id),
        };
    }

    private readonly struct SerializationFailure : IFailure
    {
        public static StructureDescriptor Shape { get; } = FailureShape.Describe("SerializationException", 400, isFault: false);
    }

    private readonly struct UnknownOperation : IFailure
    {
        public static StructureDescriptor Shape { get; } = FailureShape.Describe("UnknownOperationException", 404, isFault: false);
    }

    private readonly struct TooLarge : IFailure
    {
        public static StructureDescriptor Shape { get; } = FailureShape.Describe("RequestEntityTooLargeException", 413, isFault: false);
    }

    private readonly struct InternalFailure : IFailure
    {
        public static StructureDescriptor Shape { get; } = FailureShape.Describe("InternalFailure", 500, isFault: true);
    }
}
