namespace SendEvent.Runtime;

/// <summary>Makes messages of values, for all protocols with bodies in a format.</summary>
/// <typeparam name="TBody">The writer of the format.</typeparam>
/// <typeparam name="TFormat">Begins and ends it.</typeparam>
internal static class EventWriting<TBody, TFormat>
    where TBody : struct, IShapeWriter, allows ref struct
    where TFormat : IEventWriterFormat<TBody>
{
    /// <summary>Makes the message of an event.</summary>
    /// <exception cref="ShapeException">The event cannot be sent: it is none of the model, or too large.</exception>
    public static ReadOnlyMemory<byte> Write<TEvent>(TEvent value)
        where TEvent : IShape<TEvent> =>
        Write(new EventStreamFrameBuilder(), value);

    /// <summary>Makes the message of an error, which ends a stream.</summary>
    /// <param name="type">The member of the stream's union that stands for the error, or the error's own name.</param>
    /// <param name="error">The error.</param>
    /// <exception cref="ShapeException">The error is too large.</exception>
    public static ReadOnlyMemory<byte> WriteError<TError>(string type, TError error)
        where TError : IShape<TError>
    {
        var message = new EventStreamFrameBuilder();
        message.Add(":message-type", "exception");
        message.Add(":exception-type", type);
        return Write(message, error);
    }

    private static byte[] Write<T>(EventStreamFrameBuilder message, T value)
        where T : IShape<T>
    {
        var payload = RequestBody.Rent();
        var writer = new EventStreamMessageWriter<TBody, TFormat>(message, payload);
        T.Write(ref writer, value);
        writer.Finish();
        var frame = message.ToFrame(payload.Written);
        payload.Return();
        return frame;
    }
}
