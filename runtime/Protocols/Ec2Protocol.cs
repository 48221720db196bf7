namespace SendEvent.Runtime;

/// <summary>
/// The query protocol as Amazon EC2 has it: names start upper-case and all lists are flat. See "AWS EC2 query
/// protocol" in the Smithy specification.
/// </summary>
public readonly record struct Ec2Protocol : IShapeProtocol
{
    private const string ContentType = "text/xml;charset=UTF-8";

    /// <inheritdoc/>
    public static bool HasInitialMessages => true;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn> =>
        QueryProtocol.ToHttpRequest(operation, input, ec2: true);

    /// <inheritdoc/>
    public static string? RouteOf(OperationDescriptor operation) => operation?.Name;

    /// <inheritdoc/>
    public static string? RouteOf(ShapeHttpRequest request) => request is null ? null : QueryRoute.Of(request);

    /// <inheritdoc/>
    public static bool RoutesByBody => true;

    /// <inheritdoc/>
    public static TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request)
        where TIn : IShape<TIn> =>
        QueryProtocol.OfHttpRequest<TIn>(operation, request, ec2: true);

    /// <inheritdoc/>
    public static ShapeHttpResponse ToHttpResponse<TOut>(OperationDescriptor operation, TOut output, string? requestId = null)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(output);
        var response = new HttpResponseBuilder(operation, TOut.Shape_, 200, requestId) { ContentType = ContentType };
        var element = typeof(TOut) == typeof(EmptyShape) ? [] : XmlResponse.Write(new(operation.ResponseName, MemberRole.Root), output);
        var start = XmlResponse.Start(operation.ResponseName, operation.Service.XmlNamespace, XmlResponse.AttributesOf(element));
        return XmlResponse.Finish(response, start, XmlResponse.ContentOf(element), $"{XmlResponse.RequestId(response, "requestId")}</{operation.ResponseName}>");
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToErrorResponse<TError>(OperationDescriptor operation, TError error, string? requestId = null)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(error);
        var identity = ErrorIdentity.Of(operation, error);
        var response = identity.Begin(operation, TError.Shape_, requestId);
        response.ContentType = ContentType;
        return XmlResponse.WriteEc2Error(response, identity, error);
    }

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
    public static ReadOnlyMemory<byte> ToEventMessage<TEvent>(TEvent value)
        where TEvent : IShape<TEvent> =>
        EventWriting<XmlShapeWriter, XmlEventFormat>.Write(value);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventErrorMessage<TError>(string type, TError error)
        where TError : IShape<TError> =>
        EventWriting<XmlShapeWriter, XmlEventFormat>.WriteError(type, error);

    /// <inheritdoc/>
    public static TEvent ReadEvent<TEvent>(in EventStreamMessage message, bool strict = false)
        where TEvent : IShape<TEvent> =>
        EventReading<XmlShapeReader, XmlEventFormat>.Read<TEvent>(message, fillsMissing: !strict);

    /// <inheritdoc/>
    public static TError ReadEventError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError> =>
        EventReading<XmlShapeReader, XmlEventFormat>.ReadError<TError>(message, text);
}
