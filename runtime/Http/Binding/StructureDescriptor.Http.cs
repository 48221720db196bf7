namespace SendEvent.Runtime;

public sealed partial class StructureDescriptor
{
    private HttpBinding? _httpRequestBinding;
    private HttpBinding? _httpResponseBinding;

    internal HttpBinding HttpRequestBinding => _httpRequestBinding ??= new HttpBinding(this, isResponse: false);

    internal HttpBinding HttpResponseBinding => _httpResponseBinding ??= new HttpBinding(this, isResponse: true);
}
