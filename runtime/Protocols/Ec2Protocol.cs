namespace SendEvent.Runtime;

/// <summary>
/// The query protocol as Amazon EC2 has it: names start upper-case and all lists are flat. See "AWS EC2 query
/// protocol" in the Smithy specification.
/// </summary>
public readonly record struct Ec2Protocol : IShapeProtocol
{
    /// <inheritdoc/>
    public static bool HasInitialResponse => true;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn> =>
        QueryProtocol.ToHttpRequest(operation, input, ec2: true);

    /// <inheritdoc/>
    public static TOut OfHttpResponse<TOut>(OperationDescriptor operation, ShapeHttpResponse response, bool strict = false)
        where TOut : IShape<TOut> =>
        QueryProtocol.OfHttpResponse<TOut>(operation, response, resultWrapper: null, strict);

    /// <inheritdoc/>
    public static TError ReadError<TError>(ShapeHttpResponse response, string? message)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(response);
        return XmlProtocol.ReadError<TError>(response, message, bindings: false);
    }

    /// <inheritdoc/>
    public static TEvent ReadEvent<TEvent>(in EventStreamMessage message, bool strict = false)
        where TEvent : IShape<TEvent> =>
        EventReading<XmlShapeReader, XmlEventFormat>.Read<TEvent>(message, fillsMissing: !strict);

    /// <inheritdoc/>
    public static TError ReadEventError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError> =>
        EventReading<XmlShapeReader, XmlEventFormat>.ReadError<TError>(message, text);
}
