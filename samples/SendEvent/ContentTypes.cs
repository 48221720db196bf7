namespace SendEvent.Sample;

/// <summary>Content types that the service knows.</summary>
internal static class ContentTypes
{
    public const string PlainText = "text/plain";
    public const string Typing = "application/vnd.amazonaws.connect.event.typing";
    public const string MessageRead = "application/vnd.amazonaws.connect.event.message.read";
}
