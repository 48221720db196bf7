namespace SendEvent.Runtime;

/// <summary>
/// Smithy RPC v2 CBOR: every operation is a POST of a CBOR map, named by the path. See "Smithy RPC v2 CBOR protocol"
/// in the Smithy specification.
/// </summary>
public readonly record struct RpcV2CborProtocol : IShapeProtocol
{
    private const string Protocol = "rpc-v2-cbor";

    private const string ContentType = "application/cbor";

    /// <inheritdoc/>
    public static bool HasInitialMessages => true;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = RpcV2Request.Begin(operation, TIn.Shape_, Protocol, ContentType);

        // Without an input there is no body; with one that has no members there is an empty map.
        var body = RequestBody.Rent();
        if (typeof(TIn) != typeof(EmptyShape))
        {
            request.ContentType = ContentType;
            var writer = new CborShapeWriter(body, fillTokens: true);
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
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        if (typeof(TIn) == typeof(EmptyShape))
        {
            return (TIn)(object)EmptyShape.Instance;
        }

        var reader = CborShapeReader.OfBody(request.Body.Span, TIn.Shape_);
        return reader.End(TIn.Read(ref reader));
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToHttpResponse<TOut>(OperationDescriptor operation, TOut output, string? requestId = null)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(output);
        var response = RpcV2Response.Begin(new HttpResponseBuilder(operation, TOut.Shape_, 200, requestId), Protocol, typeof(TOut) == typeof(EmptyShape) ? null : ContentType);
        var body = RequestBody.Rent();
        if (typeof(TOut) != typeof(EmptyShape))
        {
            var writer = new CborShapeWriter(body);
            TOut.Write(ref writer, output);
            writer.Flush();
        }

        return response.ToResponse(body);
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToErrorResponse<TError>(OperationDescriptor operation, TError error, string? requestId = null)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(error);
        var identity = ErrorIdentity.Of(operation, error);
        var response = RpcV2Response.Begin(identity.Begin(operation, TError.Shape_, requestId), Protocol, ContentType);
        var body = RequestBody.Rent();
        var head = new CborShapeWriter(body);
        head.BeginStructure(ErrorIdentity.TypeShape);
        head.WriteString(ErrorIdentity.TypeShape.Members[0], identity.Type);
        head.EndStructure(ErrorIdentity.TypeShape);
        head.Flush();

        // The first map goes on with the members of the second.
        var end = body.Count - 1;
        var writer = new CborShapeWriter(body);
        TError.Write(ref writer, error);
        writer.Flush();
        return response.ToResponse(body.Without(end, 2));
    }

    /// <inheritdoc/>
    public static TOut OfHttpResponse<TOut>(OperationDescriptor operation, ShapeHttpResponse response, bool strict = false)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(response);
        if (!response.IsSuccess)
        {
            throw ErrorBinding.Read(operation, response, DescribeError(operation, response));
        }

        HtmlPage.Refuse(operation, TOut.Shape_, response);
        if (typeof(TOut) == typeof(EmptyShape))
        {
            return (TOut)(object)EmptyShape.Instance;
        }

        var reader = CborShapeReader.OfBody(response.Body.Span, TOut.Shape_, fillsMissing: !strict);
        return reader.End(TOut.Read(ref reader));
    }

    /// <inheritdoc/>
    public static TError ReadError<TError>(ShapeHttpResponse response, string? message)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(response);
        var body = CborShapeReader.OfError(response.Body.Span, TError.Shape_);
        var reader = new HttpMessageReader<CborShapeReader>(new(response), body, hasBody: true, bindings: false, lenient: true, message);
        return TError.Read(ref reader);
    }

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventMessage<TEvent>(TEvent value)
        where TEvent : IShape<TEvent> =>
        EventWriting<CborShapeWriter, CborEventFormat>.Write(value);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventErrorMessage<TError>(string type, TError error)
        where TError : IShape<TError> =>
        EventWriting<CborShapeWriter, CborEventFormat>.WriteError(type, error);

    /// <inheritdoc/>
    public static TEvent ReadEvent<TEvent>(in EventStreamMessage message, bool strict = false)
        where TEvent : IShape<TEvent> =>
        EventReading<CborShapeReader, CborEventFormat>.Read<TEvent>(message, fillsMissing: !strict);

    /// <inheritdoc/>
    public static TError ReadEventError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError> =>
        EventReading<CborShapeReader, CborEventFormat>.ReadError<TError>(message, text);

    private static ErrorDetails DescribeError(OperationDescriptor operation, ShapeHttpResponse response)
    {
        var envelope = new ErrorEnvelope();
        try
        {
            var reader = CborShapeReader.OfError(response.Body.Span, ErrorEnvelope.Shape_);
            envelope.Fill(ref reader);
            return ErrorEnvelope.Describe(operation, response, envelope, null);
        }
        catch (ShapeException exception)
        {
            return ErrorEnvelope.Describe(operation, response, envelope, exception);
        }
    }
}
