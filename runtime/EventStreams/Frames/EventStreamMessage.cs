namespace SendEvent.Runtime;

/// <summary>
/// A message of an event stream, in the buffer that it was received in: good until the next one is read. See "Amazon
/// event stream specification" of the Smithy specification.
/// </summary>
public readonly ref struct EventStreamMessage
{
    internal EventStreamMessage(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> payload, string stream, long position)
    {
        Headers = new EventStreamHeaders(headers);
        Payload = payload;
        Stream = stream;
        Position = position;
    }

    /// <summary>What the message holds besides its headers.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>The headers.</summary>
    internal EventStreamHeaders Headers { get; }

    /// <summary>The name of the stream's shape.</summary>
    internal string Stream { get; }

    /// <summary>Where the message begins, in bytes from the start of the stream.</summary>
    internal long Position { get; }

    /// <summary>What <c>:message-type</c> says.</summary>
    /// <exception cref="ShapeException">The message has none, or one that is not known.</exception>
    internal EventStreamMessageKind Kind
    {
        get
        {
            if (!Headers.TryGet(":message-type"u8, out var header) || header.Type != EventStreamHeaderType.String)
            {
                throw Fail(Stream, Position, "has no :message-type");
            }

            return header.Value switch
            {
                var type when type.SequenceEqual("event"u8) => EventStreamMessageKind.Event,
                var type when type.SequenceEqual("exception"u8) => EventStreamMessageKind.Exception,
                var type when type.SequenceEqual("error"u8) => EventStreamMessageKind.Error,
                _ => throw Fail(Stream, Position, "has an unknown :message-type"),
            };
        }
    }

    /// <summary>The name of the event, in UTF-8.</summary>
    /// <exception cref="ShapeException">The message has none.</exception>
    internal ReadOnlySpan<byte> EventType =>
        Headers.TryGet(":event-type"u8, out var header) && header.Type == EventStreamHeaderType.String
            ? header.Value
            : throw Fail(Stream, Position, "has no :event-type");

    /// <summary>Whether the message has the input or output of the operation instead of an event.</summary>
    internal bool IsInitial => Kind == EventStreamMessageKind.Event && EventType is var type && (type.SequenceEqual("initial-response"u8) || type.SequenceEqual("initial-request"u8));

    /// <summary>The text of a header, or null.</summary>
    internal string? TextOf(ReadOnlySpan<byte> name) => Headers.TryGet(name, out var header) ? header.Text : null;

    internal static ShapeException Fail(string stream, long position, string problem) =>
        new(stream, stream, $"the message at byte {position} of the stream {problem}");
}
