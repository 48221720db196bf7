namespace SendEvent.Runtime;

public sealed partial class StructureDescriptor
{
    private HttpBinding? _httpRequestBinding;
    private HttpBinding? _httpResponseBinding;

    /// <summary>The kind of the member that is the payload of messages or events; it says what one without the member looks like.</summary>
    public ShapeKind PayloadKind { get; init; }

    /// <summary>Whether <see cref="Payload"/> is a blob that need not be in memory.</summary>
    public bool PayloadStreams { get; init; }

    /// <summary>Whether such a blob is sent with its length before it, and so not in chunks.</summary>
    public bool PayloadRequiresLength { get; init; }

    /// <summary>The media type of a <see cref="Payload"/> that is bytes or a text, where it is not the usual one.</summary>
    public string? PayloadMediaType { get; init; }

    internal HttpBinding HttpRequestBinding => _httpRequestBinding ??= new HttpBinding(this, isResponse: false);

    internal HttpBinding HttpResponseBinding => _httpResponseBinding ??= new HttpBinding(this, isResponse: true);
}
