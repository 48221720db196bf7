namespace SendEvent.Runtime;

/// <summary>
/// Smithy RPC v2 CBOR: every operation is a POST of a CBOR map, named by the path. See "Smithy RPC v2 CBOR protocol"
/// in the Smithy specification.
/// </summary>
public readonly record struct RpcV2CborProtocol : IShapeProtocol
{
    private const string ContentType = "application/cbor";

    /// <inheritdoc/>
    public static bool HasInitialResponse => true;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = RpcV2Request.Begin(operation, TIn.Shape_, "rpc-v2-cbor", ContentType);

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
        var reader = new HttpResponseReader<CborShapeReader>(response, body, hasBody: true, bindings: false, lenient: true, message);
        return TError.Read(ref reader);
    }

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
