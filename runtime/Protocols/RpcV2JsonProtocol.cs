namespace SendEvent.Runtime;

/// <summary>
/// Smithy RPC v2 JSON: every operation is a POST of a JSON object, named by the path. Members have their own names, times are seconds
/// since 1970, and numbers of any size are texts. See "Smithy RPC v2 JSON protocol" in the Smithy specification.
/// </summary>
public readonly record struct RpcV2JsonProtocol : IShapeProtocol
{
    private const string Protocol = "rpc-v2-json";

    private const string ContentType = "application/json";

    /// <inheritdoc/>
    public static bool HasInitialMessages => true;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = RpcV2Request.Begin(operation, TIn.Shape_, Protocol, ContentType);

        // Without an input there is no body; with one that has no members there is an empty object.
        var body = RequestBody.Rent();
        if (typeof(TIn) != typeof(EmptyShape))
        {
            request.ContentType = ContentType;
            var writer = new JsonShapeWriter(body, fillTokens: true) { IsRpcV2 = true };
            TIn.Write(ref writer, input);
            writer.Flush();
        }

        return request.ToRequest(operation.HostPrefixOf(input), body, operation.RpcPath);
    }

    /// <inheritdoc/>
    public static string? RouteOf(OperationDescriptor operation) => operation?.RpcPath;

    /// <inheritdoc/>
    public static string? RouteOf(ShapeHttpRequest request) => request is null ? null : RpcV2Request.RouteOf(request);

    /// <inheritdoc/>
    public static string PathOf(OperationDescriptor operation) => operation?.RpcPath ?? "/";

    /// <inheritdoc/>
    public static TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request)
        where TIn : IShape<TIn> => JsonProtocol.OfHttpRequest<TIn>(operation, request, isRpcV2: true);

    /// <inheritdoc/>
    public static ShapeHttpResponse ToHttpResponse<TOut>(OperationDescriptor operation, TOut output, string? requestId = null)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(output);
        var response = RpcV2Response.Begin(new HttpResponseBuilder(operation, TOut.Shape_, 200, requestId), Protocol, typeof(TOut) == typeof(EmptyShape) ? null : ContentType);
        return JsonProtocol.Write(response, output, isRpcV2: true);
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToErrorResponse<TError>(OperationDescriptor operation, TError error, string? requestId = null)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(error);
        var identity = ErrorIdentity.Of(operation, error);
        var response = RpcV2Response.Begin(identity.Begin(operation, TError.Shape_, requestId), Protocol, ContentType);
        return JsonProtocol.WriteError(response, identity.Type, error, isRpcV2: true);
    }

    /// <inheritdoc/>
    public static TOut OfHttpResponse<TOut>(OperationDescriptor operation, ShapeHttpResponse response, bool strict = false)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(response);
        if (!response.IsSuccess)
        {
            throw ErrorBinding.Read(operation, response, JsonProtocol.DescribeError(operation, response));
        }

        HtmlPage.Refuse(operation, TOut.Shape_, response);
        if (typeof(TOut) == typeof(EmptyShape))
        {
            return (TOut)(object)EmptyShape.Instance;
        }

        var reader = JsonShapeReader.OfBody(response.Body.Span, TOut.Shape_, fillsMissing: !strict, isRpcV2: true);
        return reader.End(TOut.Read(ref reader));
    }

    /// <inheritdoc/>
    public static TError ReadError<TError>(ShapeHttpResponse response, string? message)
        where TError : IShape<TError> => JsonProtocol.ReadError<TError>(response, message, isRpcV2: true);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventMessage<TEvent>(TEvent value)
        where TEvent : IShape<TEvent> =>
        EventWriting<JsonShapeWriter, RpcV2JsonEventFormat>.Write(value);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventErrorMessage<TError>(string type, TError error)
        where TError : IShape<TError> =>
        EventWriting<JsonShapeWriter, RpcV2JsonEventFormat>.WriteError(type, error);

    /// <inheritdoc/>
    public static TEvent ReadEvent<TEvent>(in EventStreamMessage message, bool strict = false)
        where TEvent : IShape<TEvent> =>
        EventReading<JsonShapeReader, RpcV2JsonEventFormat>.Read<TEvent>(message, fillsMissing: !strict);

    /// <inheritdoc/>
    public static TError ReadEventError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError> =>
        EventReading<JsonShapeReader, RpcV2JsonEventFormat>.ReadError<TError>(message, text);
}
