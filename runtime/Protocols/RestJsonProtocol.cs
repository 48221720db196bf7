namespace SendEvent.Runtime;

/// <summary>
/// AWS REST JSON: members are spread over the request by their locations, the rest is a JSON object. See
/// "AWS restJson1 protocol" in the Smithy specification.
/// </summary>
public readonly record struct RestJsonProtocol : IShapeProtocol
{
    /// <inheritdoc/>
    public static bool HasInitialResponse => false;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = new HttpRequestBuilder(operation, TIn.Shape_);
        var body = RequestBody.Rent();
        var writer = new HttpRequestWriter<JsonShapeWriter>(
            request, new JsonShapeWriter(body), "application/json", emptyBody: true);
        TIn.Write(ref writer, input);
        writer.Body.Flush();
        return request.ToRequest(operation.HostPrefixOf(input), body);
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
    public static TEvent ReadEvent<TEvent>(in EventStreamMessage message, bool strict = false)
        where TEvent : IShape<TEvent> =>
        EventReading<JsonShapeReader, JsonEventFormat>.Read<TEvent>(message, fillsMissing: !strict);

    /// <inheritdoc/>
    public static TError ReadEventError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError> =>
        EventReading<JsonShapeReader, JsonEventFormat>.ReadError<TError>(message, text);

    private static T Read<T>(ShapeHttpResponse response, bool isError, bool lenient, string? message = null)
        where T : IShape<T>
    {
        try
        {
            return ReadOnce<T>(response, isError, lenient, message);
        }
        catch (UnreadableHeaderException exception)
        {
            return ReadAgain<T>(exception, response, isError, message);
        }
    }

    // By itself, so that nothing is captured where all headers can be read.
    private static T ReadAgain<T>(UnreadableHeaderException exception, ShapeHttpResponse response, bool isError, string? message)
        where T : IShape<T> =>
        exception.ReadWithout(response, rest => ReadOnce<T>(rest, isError, lenient: true, message));

    private static T ReadOnce<T>(ShapeHttpResponse response, bool isError, bool lenient, string? message)
        where T : IShape<T>
    {
        var hasBody = HttpBinding.ReadsBody(T.Shape_, response);
        var body = !hasBody ? default
            : isError ? JsonShapeReader.OfError(response.Body.Span, T.Shape_)
            : new JsonShapeReader(response.Body.Span, T.Shape_);
        var reader = new HttpResponseReader<JsonShapeReader>(response, body, hasBody, bindings: true, lenient, message);
        var value = T.Read(ref reader);
        if (hasBody)
        {
            reader.Body.End();
            if (reader.Body.TryStartAgain())
            {
                reader = new HttpResponseReader<JsonShapeReader>(response, reader.Body, hasBody, bindings: true, lenient, message);
                value = T.Read(ref reader);
            }
        }

        return value;
    }
}
