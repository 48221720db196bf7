namespace SendEvent.Runtime;

/// <summary>Reads values from messages, for all protocols with bodies in a format.</summary>
/// <typeparam name="TBody">The format.</typeparam>
/// <typeparam name="TFormat">Begins and ends it.</typeparam>
internal static class EventReading<TBody, TFormat>
    where TBody : struct, IShapeReader, allows ref struct
    where TFormat : IEventFormat<TBody>
{
    private static readonly HttpMessageSource NoResponse = new(new ShapeHttpResponse { StatusCode = 200 });

    /// <summary>Reads the event of a stream.</summary>
    /// <exception cref="ShapeException">The message does not fit the shape.</exception>
    public static T Read<T>(in EventStreamMessage message, bool fillsMissing)
        where T : IShape<T>
    {
        var reader = new EventStreamMessageReader<TBody, TFormat>(message, fillsMissing);
        try
        {
            var value = T.Read(ref reader);
            reader.Finish();
            return value;
        }
        catch (XmlSyntaxException exception)
        {
            throw reader.Locate(exception, T.Shape_);
        }
    }

    /// <summary>Reads an error, as leniently as one that is a whole response.</summary>
    /// <param name="message">The message.</param>
    /// <param name="text">What the payload says in <c>message</c> or <c>Message</c>, or null.</param>
    /// <exception cref="ShapeException">The message does not fit the error.</exception>
    public static TError ReadError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError>
    {
        var reader = new HttpMessageReader<EventStreamMessageReader<TBody, TFormat>>(
            NoResponse, new(message), hasBody: true, bindings: false, lenient: true, text);
        try
        {
            return TError.Read(ref reader);
        }
        catch (XmlSyntaxException exception)
        {
            throw reader.Body.Locate(exception, TError.Shape_);
        }
    }
}
