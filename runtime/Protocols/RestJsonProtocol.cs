namespace SendEvent.Runtime;

/// <summary>
/// AWS REST JSON: members are spread over the request by their locations, the rest is a JSON object. See
/// "AWS restJson1 protocol" in the Smithy specification.
/// </summary>
public readonly record struct RestJsonProtocol : IShapeProtocol
{
    /// <inheritdoc/>
    public static bool HasInitialMessages => false;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = new HttpRequestBuilder(operation, TIn.Shape_);
        var body = RequestBody.Rent();
        var writer = new HttpMessageWriter<JsonShapeWriter>(
            request, new JsonShapeWriter(body), "application/json", emptyBody: true);
        TIn.Write(ref writer, input);
        writer.Body.Flush();
        return request.ToRequest(operation.HostPrefixOf(input), body);
    }

    /// <inheritdoc/>
    public static string? RouteOf(OperationDescriptor operation) => null;

    /// <inheritdoc/>
    public static string? RouteOf(ShapeHttpRequest request) => null;

    /// <inheritdoc/>
    public static string? BodyType => "application/json";

    /// <inheritdoc/>
    public static TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        return typeof(TIn) == typeof(EmptyShape)
            ? (TIn)(object)EmptyShape.Instance
            : ReadOnce<TIn>(WithoutEmptyPayload(TIn.Shape_, new(request, HttpRequestTarget.Of(operation, request))), isError: false, lenient: false, null);
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToHttpResponse<TOut>(OperationDescriptor operation, TOut output, string? requestId = null)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(output);
        return Write(new HttpResponseBuilder(operation, TOut.Shape_, operation.SuccessCode, requestId), output);
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToErrorResponse<TError>(OperationDescriptor operation, TError error, string? requestId = null)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(error);
        var identity = ErrorIdentity.Of(operation, error);
        var response = identity.Begin(operation, TError.Shape_, requestId);
        response.Headers.Add("X-Amzn-Errortype", identity.Name);
        response.ContentType = "application/json";
        return Write(response, error);
    }

    /// <inheritdoc/>
    public static TOut OfHttpResponse<TOut>(OperationDescriptor operation, ShapeHttpResponse response, bool strict = false)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(response);
        if (!response.IsSuccess)
        {
            throw ErrorBinding.Read(operation, response, JsonProtocol.DescribeError(operation, response, codeFirst: true));
        }

        HtmlPage.Refuse(operation, TOut.Shape_, response);
        return Read<TOut>(response, isError: false, lenient: !strict);
    }

    /// <inheritdoc/>
    public static TError ReadError<TError>(ShapeHttpResponse response, string? message)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(response);
        return Read<TError>(response, isError: true, lenient: true, message);
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

    /// <summary>A payload that is a structure and not there is an empty object on the wire.</summary>
    private static HttpMessageSource WithoutEmptyPayload(ShapeDescriptor shape, HttpMessageSource source) =>
        shape is StructureDescriptor { Payload: { Required: false }, PayloadKind: ShapeKind.Structure } && source.Body.Span.Trim(" \t\r\n"u8).SequenceEqual("{}"u8)
            ? source with { Body = default }
            : source;

    private static ShapeHttpResponse Write<T>(HttpResponseBuilder response, T value)
        where T : IShape<T>
    {
        var body = RequestBody.Rent();
        if (typeof(T) != typeof(EmptyShape))
        {
            var alwaysHasBody = T.Shape_ is StructureDescriptor { Payload: null };
            var writer = new HttpMessageWriter<JsonShapeWriter>(response, new JsonShapeWriter(body), "application/json", emptyBody: true) { AlwaysHasBody = alwaysHasBody };
            T.Write(ref writer, value);
            writer.Body.Flush();
        }

        return response.ToResponse(body);
    }

    private static T Read<T>(ShapeHttpResponse response, bool isError, bool lenient, string? message = null)
        where T : IShape<T>
    {
        try
        {
            return ReadOnce<T>(new(response), isError, lenient, message);
        }
        catch (UnreadableHeaderException exception)
        {
            return ReadAgain<T>(exception, response, isError, message);
        }
    }

    // By itself, so that nothing is captured where all headers can be read.
    private static T ReadAgain<T>(UnreadableHeaderException exception, ShapeHttpResponse response, bool isError, string? message)
        where T : IShape<T> =>
        exception.ReadWithout(response, rest => ReadOnce<T>(new(rest), isError, lenient: true, message));

    private static T ReadOnce<T>(HttpMessageSource source, bool isError, bool lenient, string? message)
        where T : IShape<T>
    {
        var hasBody = HttpBinding.ReadsBody(T.Shape_, source);
        var body = !hasBody ? default
            : isError ? JsonShapeReader.OfError(source.Body.Span, T.Shape_)
            : new JsonShapeReader(source.Body.Span, T.Shape_) { IsStrict = source.Target is not null };
        var reader = new HttpMessageReader<JsonShapeReader>(source, body, hasBody, bindings: true, lenient, message);
        var value = T.Read(ref reader);
        if (hasBody)
        {
            reader.Body.End();
            if (reader.Body.TryStartAgain())
            {
                reader = new HttpMessageReader<JsonShapeReader>(source, reader.Body, hasBody, bindings: true, lenient, message);
                value = T.Read(ref reader);
            }
        }

        return value;
    }
}
