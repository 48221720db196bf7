namespace SendEvent.Runtime;

/// <summary>
/// AWS query: every operation is a POST of a form that names it, and the response is XML. See "AWS query protocol" in
/// the Smithy specification.
/// </summary>
public readonly record struct QueryProtocol : IShapeProtocol
{
    /// <inheritdoc/>
    public static bool HasInitialResponse => true;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn> =>
        ToHttpRequest(operation, input, ec2: false);

    /// <inheritdoc/>
    public static TOut OfHttpResponse<TOut>(OperationDescriptor operation, ShapeHttpResponse response, bool strict = false)
        where TOut : IShape<TOut> =>
        OfHttpResponse<TOut>(operation, response, operation?.ResultWrapper, strict);

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

    internal static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input, bool ec2)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = new HttpRequestBuilder(operation, TIn.Shape_)
        {
            ContentType = "application/x-www-form-urlencoded; charset=utf-8",
        };
        var body = RequestBody.Rent();
        var writer = new QueryShapeWriter(body, ec2, fillTokens: true);
        writer.WriteParameter("Action", operation.Name);
        if (operation.Service.ApiVersion is { } version)
        {
            writer.WriteParameter("Version", version);
        }

        TIn.Write(ref writer, input);
        writer.Flush();
        return request.ToRequest(operation.HostPrefixOf(input), body, "/");
    }

    internal static TOut OfHttpResponse<TOut>(
        OperationDescriptor? operation, ShapeHttpResponse response, string? resultWrapper, bool strict)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(response);
        XmlProtocol.ThrowIfError(operation, response, TOut.Shape_, operation.ResponseName);
        return typeof(TOut) == typeof(EmptyShape)
            ? (TOut)(object)EmptyShape.Instance
            : XmlEnvelope.Read<TOut>(response.Body.Span, resultWrapper, fillsMissing: !strict);
    }
}
