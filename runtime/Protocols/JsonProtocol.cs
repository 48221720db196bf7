namespace SendEvent.Runtime;

/// <summary>
/// AWS JSON 1.0 and 1.1: every operation is a POST with a JSON object, named by a header. See "AWS JSON 1.0 protocol"
/// and "AWS JSON 1.1 protocol" in the Smithy specification.
/// </summary>
public readonly record struct JsonProtocol : IShapeProtocol
{
    /// <inheritdoc/>
    public static bool HasInitialMessages => true;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var service = operation.Service;
        var request = new HttpRequestBuilder(operation, TIn.Shape_)
        {
            ContentType = ContentTypeOf(operation),
        };
        request.Headers.Add("X-Amz-Target", operation.Target);
        if (service.QueryCompatible)
        {
            request.Headers.Add("x-amzn-query-mode", "true");
        }

        var body = RequestBody.Rent();
        var writer = new JsonShapeWriter(body, fillTokens: true);
        TIn.Write(ref writer, input);
        writer.Flush();
        return request.ToRequest(operation.HostPrefixOf(input), body, "/");
    }

    /// <inheritdoc/>
    public static string? RouteOf(OperationDescriptor operation) => operation?.Target;

    /// <inheritdoc/>
    public static string? RouteOf(ShapeHttpRequest request) => request?.Headers["X-Amz-Target"];

    /// <inheritdoc/>
    public static TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request)
        where TIn : IShape<TIn> => OfHttpRequest<TIn>(operation, request, isRpcV2: false);

    /// <inheritdoc/>
    public static ShapeHttpResponse ToHttpResponse<TOut>(OperationDescriptor operation, TOut output, string? requestId = null)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(output);
        return Write(new HttpResponseBuilder(operation, TOut.Shape_, 200, requestId) { ContentType = ContentTypeOf(operation) }, output, isRpcV2: false);
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToErrorResponse<TError>(OperationDescriptor operation, TError error, string? requestId = null)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(error);
        var identity = ErrorIdentity.Of(operation, error);
        var response = identity.Begin(operation, TError.Shape_, requestId);
        response.ContentType = ContentTypeOf(operation);
        return WriteError(response, operation.Service.JsonVersion == "1.0" ? identity.Type : identity.Name, error, isRpcV2: false);
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

        var reader = JsonShapeReader.OfBody(response.Body.Span, TOut.Shape_, fillsMissing: !strict);
        return reader.End(TOut.Read(ref reader));
    }

    /// <inheritdoc/>
    public static TError ReadError<TError>(ShapeHttpResponse response, string? message)
        where TError : IShape<TError> => ReadError<TError>(response, message, isRpcV2: false);

    /// <summary>Reads an error, whose numbers of any size can be texts.</summary>
    internal static TError ReadError<TError>(ShapeHttpResponse response, string? message, bool isRpcV2)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(response);
        var body = JsonShapeReader.OfError(response.Body.Span, TError.Shape_, isRpcV2);
        var reader = new HttpMessageReader<JsonShapeReader>(new(response), body, hasBody: true, bindings: false, lenient: true, message);
        return TError.Read(ref reader);
    }

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventMessage<TEvent>(TEvent value)
        where TEvent : IShape<TEvent> =>
        EventWriting<JsonShapeWriter, JsonEventFormat>.Write(value);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventErrorMessage<TError>(string type, TError error)
        where TError : IShape<TError> =>
        EventWriting<JsonShapeWriter, JsonEventFormat>.WriteError(type, error);

    /// <inheritdoc/>
    public static TEvent ReadEvent<TEvent>(in EventStreamMessage message, bool strict = false)
        where TEvent : IShape<TEvent> =>
        EventReading<JsonShapeReader, JsonEventFormat>.Read<TEvent>(message, fillsMissing: !strict);

    /// <inheritdoc/>
    public static TError ReadEventError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError> =>
        EventReading<JsonShapeReader, JsonEventFormat>.ReadError<TError>(message, text);

    internal static TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request, bool isRpcV2)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        if (typeof(TIn) == typeof(EmptyShape))
        {
            return (TIn)(object)EmptyShape.Instance;
        }

        var reader = JsonShapeReader.OfBody(request.Body.Span, TIn.Shape_, fillsMissing: false, isRpcV2, isStrict: true);
        return reader.End(TIn.Read(ref reader));
    }

    /// <summary>Writes an output, or nothing where there is none.</summary>
    internal static ShapeHttpResponse Write<T>(HttpResponseBuilder response, T value, bool isRpcV2)
        where T : IShape<T>
    {
        var body = RequestBody.Rent();
        if (typeof(T) != typeof(EmptyShape))
        {
            var writer = new JsonShapeWriter(body) { IsRpcV2 = isRpcV2 };
            T.Write(ref writer, value);
            writer.Flush();
        }

        return response.ToResponse(body);
    }

    /// <summary>Writes an error, with its type before its members.</summary>
    internal static ShapeHttpResponse WriteError<TError>(HttpResponseBuilder response, string type, TError error, bool isRpcV2)
        where TError : IShape<TError>
    {
        var body = RequestBody.Rent();
        var head = new JsonShapeWriter(body);
        head.BeginStructure(ErrorIdentity.TypeShape);
        head.WriteString(ErrorIdentity.TypeShape.Members[0], type);
        head.EndStructure(ErrorIdentity.TypeShape);
        head.Flush();
        var end = body.Count - 1;
        var writer = new JsonShapeWriter(body) { IsRpcV2 = isRpcV2 };
        TError.Write(ref writer, error);
        writer.Flush();

        // {"__type":"X"}{"a":1} becomes {"__type":"X","a":1}.
        return response.ToResponse(body.Join(end, (byte)',', (byte)'}'));
    }

    /// <summary>Reads what an error says of itself.</summary>
    internal static ErrorDetails DescribeError(OperationDescriptor operation, ShapeHttpResponse response, bool codeFirst = false)
    {
        var envelope = new ErrorEnvelope();
        try
        {
            var reader = JsonShapeReader.OfError(response.Body.Span, ErrorEnvelope.Shape_);
            envelope.Fill(ref reader);
            return ErrorEnvelope.Describe(operation, response, envelope, null, codeFirst);
        }
        catch (ShapeException exception)
        {
            return ErrorEnvelope.Describe(operation, response, envelope, exception, codeFirst);
        }
    }

    private static string ContentTypeOf(OperationDescriptor operation) =>
        operation.Service.JsonVersion == "1.0" ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1";
}
