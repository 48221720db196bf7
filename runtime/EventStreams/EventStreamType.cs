namespace SendEvent.Runtime;

/// <summary>The media type of streams of events, and the headers that go with it.</summary>
internal static class EventStreamType
{
    /// <summary>The media type.</summary>
    public const string Name = "application/vnd.amazon.eventstream";

    /// <summary>The headers of a message as those of one whose body is a stream of events, which has no length or checksum when it begins.</summary>
    public static ShapeHttpHeaders In(ShapeHttpHeaders headers) =>
        headers.With(("Content-Type", Name), ("Content-Length", null), ("Content-MD5", null), ("Content-Encoding", null));
}
