namespace SendEvent.Runtime;

public sealed partial class StructureDescriptor
{
    private HttpBinding? _httpRequestBinding;
    private HttpBinding? _httpResponseBinding;

    /// <summary>The kind of <see cref="Payload"/>; it says what a message without the member looks like.</summary>
    public ShapeKind PayloadKind { get; init; }

    internal HttpBinding HttpRequestBinding => _httpRequestBinding ??= new HttpBinding(this, isResponse: false);

    internal HttpBinding HttpResponseBinding => _httpResponseBinding ??= new HttpBinding(this, isResponse: true);
}
