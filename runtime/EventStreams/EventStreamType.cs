namespace SendEvent.Runtime;

/// <summary>The headers of messages whose body is a stream of events.</summary>
internal static class EventStreamType
{
    /// <summary>The headers of a message as those of one whose body is a stream of events, which has no length or checksum when it begins.</summary>
    public static ShapeHttpHeaders In(ShapeHttpHeaders headers) =>
        headers.With(("Content-Type", EventStreamFrame.MediaType), ("Content-Length", null), ("Content-MD5", null), ("Content-Encoding", null));
}
