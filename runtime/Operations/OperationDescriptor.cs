namespace SendEvent.Runtime;

/// <summary>What a protocol must know of an operation. Emitted code makes one of each operation, once.</summary>
public sealed partial class OperationDescriptor
{
    private readonly RequestUriTemplate _template = RequestUriTemplate.Root;
    private readonly HostPrefixTemplate? _hostPrefix;
    private readonly string _requestUri = "/";
    private string? _target;
    private string? _rpcPath;

    /// <summary>
    /// Where a request of a client has its operation, for handlers that log, trace or sign:
    /// <c>request.Options.TryGetValue(OperationDescriptor.RequestKey, out var operation)</c>.
    /// </summary>
    public static HttpRequestOptionsKey<OperationDescriptor> RequestKey { get; } = new("SendEvent.Operation");

    /// <summary>Describes an operation.</summary>
    /// <param name="name">The operation's name, as it goes over the wire.</param>
    /// <param name="service">The service it belongs to.</param>
    public OperationDescriptor(string name, ServiceDescriptor service)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(service);
        Name = name;
        Service = service;
    }

    /// <summary>The operation's name, as it goes over the wire.</summary>
    public string Name { get; }

    /// <summary>The service it belongs to.</summary>
    public ServiceDescriptor Service { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>
    /// The path with labels (<c>{name}</c>, or <c>{name+}</c> for one that keeps its slashes) and the query
    /// parameters that every request has. See the http trait of the Smithy specification.
    /// </summary>
    /// <exception cref="FormatException">A label is not closed.</exception>
    public string RequestUri
    {
        get => _requestUri;
        init
        {
            _template = RequestUriTemplate.Parse(value);
            _requestUri = value;
        }
    }

    /// <summary>The status code of success that the model gives, or 0. Every 2xx counts as success.</summary>
    public int ResponseCode { get; init; }

    /// <summary>The status code of the response that says success.</summary>
    internal int SuccessCode => ResponseCode == 0 ? 200 : ResponseCode;

    /// <summary>The errors that the model gives.</summary>
    public IReadOnlyList<ErrorBinding> Errors { get; init; } = [];

    /// <summary>Whether a stream of events is a part of the response.</summary>
    public bool StreamsEvents { get; init; }

    /// <summary>Whether a stream of events is a part of the request.</summary>
    public bool TakesEvents { get; init; }

    /// <summary>The errors that a stream of events may end with, made by <see cref="ErrorBinding.OfEvent{TError, TProtocol}"/>.</summary>
    public IReadOnlyList<ErrorBinding> EventErrors { get; init; } = [];

    /// <summary>What goes before the endpoint's host, with labels (<c>{AccountId}.</c>), or null.</summary>
    /// <exception cref="FormatException">A label is not closed.</exception>
    public string? HostPrefix
    {
        get => _hostPrefix?.Text;
        init => _hostPrefix = string.IsNullOrEmpty(value) ? null : HostPrefixTemplate.Parse(value);
    }

    /// <summary>The element around the output in the query protocol, or null.</summary>
    public string? ResultWrapper { get; init; }

    /// <summary>Whether, in the rest-xml protocol, the root element of a response is the output's member, with none around it.</summary>
    public bool UnwrappedOutput { get; init; }

    /// <summary>The name of the root element of the input in the rest-xml protocol, or null.</summary>
    public string? InputLocationName { get; init; }

    /// <summary>The namespace of the root element of the input in the rest-xml protocol, or null.</summary>
    public XmlNamespace? InputXmlNamespace { get; init; }

    /// <summary>Whether a request must have a <c>Content-MD5</c> (RFC 1864).</summary>
    public bool HttpChecksumRequired { get; init; }

    /// <summary>The encodings in which a large request body may be compressed; <c>gzip</c> is used.</summary>
    public IReadOnlyList<string> CompressionEncodings { get; init; } = [];

    /// <summary>The least size in bytes of a body that is compressed.</summary>
    public int MinCompressionSize { get; init; } = 10240;

    internal RequestUriTemplate Template => _template;

    /// <summary>The path of the request URI, with its labels.</summary>
    internal string Path => _requestUri.Split('?')[0] is { Length: > 0 } path ? path : "/";

    /// <summary>The name of the operation with that of the service, as the JSON protocols have it.</summary>
    internal string Target => _target ??= $"{Service.TargetPrefix ?? Service.Name}.{Name}";

    /// <summary>The path in the RPC v2 protocols.</summary>
    internal string RpcPath => _rpcPath ??= string.Concat(
        "/service/", PercentEncoding.Encode(Service.TargetPrefix ?? Service.Name), "/operation/", PercentEncoding.Encode(Name));

    internal string HostPrefixOf<TIn>(TIn input)
        where TIn : IShape<TIn> =>
        _hostPrefix is null ? string.Empty : _hostPrefix.Expand(input);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
