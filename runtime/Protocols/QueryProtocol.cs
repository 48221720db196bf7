namespace SendEvent.Runtime;

/// <summary>
/// AWS query: every operation is a POST of a form that names it, and the response is XML. See "AWS query protocol" in
/// the Smithy specification.
/// </summary>
public readonly record struct QueryProtocol : IShapeProtocol
{
    /// <inheritdoc/>
    public static bool HasInitialMessages => true;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn> =>
        ToHttpRequest(operation, input, ec2: false);

    /// <inheritdoc/>
    public static string? RouteOf(OperationDescriptor operation) => operation?.Name;

    /// <inheritdoc/>
    public static string? RouteOf(ShapeHttpRequest request) => request is null ? null : QueryRoute.Of(request);

    /// <inheritdoc/>
    public static bool RoutesByBody => true;

    /// <inheritdoc/>
    public static TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request)
        where TIn : IShape<TIn> =>
        OfHttpRequest<TIn>(operation, request, ec2: false);

    /// <inheritdoc/>
    public static ShapeHttpResponse ToHttpResponse<TOut>(OperationDescriptor operation, TOut output, string? requestId = null)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(output);
        var response = new HttpResponseBuilder(operation, TOut.Shape_, 200, requestId) { ContentType = "text/xml" };
        var start = XmlResponse.Start(operation.ResponseName, operation.Service.XmlNamespace);
        var metadata = requestId is null ? string.Empty : $"<ResponseMetadata>{XmlResponse.RequestId(response, "RequestId")}</ResponseMetadata>";
        var end = $"{metadata}</{operation.ResponseName}>";
        return typeof(TOut) == typeof(EmptyShape)
            ? XmlResponse.Finish(response, start, default, end)
            : XmlResponse.Finish(response, start, XmlResponse.Write(new(operation.ResultWrapper ?? operation.Name + "Result", MemberRole.Root), output), end);
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToErrorResponse<TError>(OperationDescriptor operation, TError error, string? requestId = null)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(error);
        var identity = ErrorIdentity.Of(operation, error);
        var response = identity.Begin(operation, TError.Shape_, requestId);
        response.ContentType = "text/xml";
        return XmlResponse.WriteError(response, identity, isBound: false, isWrapped: true, error);
    }

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

    /// <summary>Reads the form of a body, or the query of a request without one.</summary>
    internal static TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request, bool ec2)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        return typeof(TIn) == typeof(EmptyShape)
            ? (TIn)(object)EmptyShape.Instance
            : QueryFormat.Read<TIn>(request.Body.IsEmpty ? Query.Parse(request.Query) : QueryParser.Parse(request.Body.Span), ec2);
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
