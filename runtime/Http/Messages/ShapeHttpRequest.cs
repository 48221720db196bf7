namespace SendEvent.Runtime;

/// <summary>A request as a protocol makes it, before it has an endpoint.</summary>
public sealed class ShapeHttpRequest
{
    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, percent-encoded, from its first slash.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The query, percent-encoded, without the question mark; empty where there is none.</summary>
    public string Query { get; init; } = string.Empty;

    /// <summary>What goes before the endpoint's host, such as <c>123456789012.</c>; empty where there is nothing.</summary>
    public string HostPrefix { get; init; } = string.Empty;

    /// <summary>The headers.</summary>
    public ShapeHttpHeaders Headers { get; init; } = new();

    /// <summary>The body; empty where there is none, or where it is a <see cref="BodyStream"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body where it is not in memory; null where it is. Whoever sends or reads the request disposes of it.</summary>
    public Stream? BodyStream { get; init; }

    /// <summary>The path and the query.</summary>
    public string PathAndQuery => Query.Length == 0 ? Path : string.Concat(Path, "?", Query);

    /// <summary>The path as it can be shown where a label of it is sensitive, or null.</summary>
    internal string? ShownPath { get; init; }

    /// <summary>Whether a parameter of the query is sensitive.</summary>
    internal bool HidesQuery { get; init; }

    /// <summary>
    /// Method, path, query, headers and the size of the body, for people and logs. What the model calls sensitive, and what is secret by
    /// custom, is <c>***</c>.
    /// </summary>
    public override string ToString()
    {
        var query = Query.Length == 0 ? string.Empty : HidesQuery ? "?***" : "?" + MessageText.OfQuery(Query);
        return MessageText.Of($"{Method} {ShownPath ?? Path}{query}", Headers, Body.Length);
    }

    /// <summary>Makes the message to send to an endpoint.</summary>
    /// <param name="endpoint">An absolute http or https address; its path goes before the request's.</param>
    /// <exception cref="ArgumentException">The endpoint is no such address, or has a query, a fragment or a user.</exception>
    /// <exception cref="ShapeException">The host prefix cannot stand before the endpoint's host.</exception>
    public HttpRequestMessage ToHttpRequestMessage(Uri endpoint)
    {
        var message = new HttpRequestMessage(MethodOf(Method), ToUri(endpoint));
        if (BodyStream is not null)
        {
            message.Content = new StreamedContent(BodyStream, ContentLength.Of(Headers));
        }
        else if (Body.Length > 0)
        {
            message.Content = new ReadOnlyMemoryContent(Body);
        }

        foreach (var (name, value) in Headers)
        {
            // The content knows its length, also after a handler has changed it.
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content ??= new ReadOnlyMemoryContent(Body);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    /// <summary>Makes the address; no part of it is normalised, so that it stays what was encoded.</summary>
    internal Uri ToUri(Uri endpoint)
    {
        CheckEndpoint(endpoint);
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        return new Uri(
            string.Concat(endpoint.Scheme, "://", HostOf(endpoint), string.Concat(endpoint.AbsolutePath.TrimEnd('/'), PathAndQuery)),
            options);
    }

    /// <summary>The same request with another body, which is in memory, and headers that fit it.</summary>
    internal ShapeHttpRequest WithBody(ShapeHttpHeaders headers, ReadOnlyMemory<byte> body) => With(Path, HostPrefix, headers, body, null);

    /// <summary>The same request with a body that comes from a stream, and headers that fit it.</summary>
    internal ShapeHttpRequest WithStream(ShapeHttpHeaders headers, Stream stream) => With(Path, HostPrefix, headers, default, stream);

    /// <summary>The same request, of which a text for people does not show all.</summary>
    /// <param name="shownPath">The path to show, or null for that of the request.</param>
    /// <param name="hidesQuery">Whether the query is not shown.</param>
    internal ShapeHttpRequest Concealed(string? shownPath, bool hidesQuery) => new()
    {
        Method = Method,
        Path = Path,
        Query = Query,
        HostPrefix = HostPrefix,
        Headers = Headers,
        Body = Body,
        BodyStream = BodyStream,
        ShownPath = shownPath ?? ShownPath,
        HidesQuery = HidesQuery || hidesQuery,
    };

    internal ShapeHttpRequest WithPath(string path) => With(path, HostPrefix, Headers, Body, BodyStream);

    internal ShapeHttpRequest WithoutHostPrefix() => HostPrefix.Length == 0 ? this : With(Path, string.Empty, Headers, Body, BodyStream);

    private ShapeHttpRequest With(string path, string hostPrefix, ShapeHttpHeaders headers, ReadOnlyMemory<byte> body, Stream? stream) => new()
    {
        Method = Method,
        Path = path,
        Query = Query,
        HostPrefix = hostPrefix,
        Headers = headers,
        Body = body,
        BodyStream = stream,
        ShownPath = ShownPath,
        HidesQuery = HidesQuery,
    };

    internal static void CheckEndpoint(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("An endpoint must be an absolute http or https address.", nameof(endpoint));
        }

        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0 || endpoint.UserInfo.Length > 0)
        {
            throw new ArgumentException("An endpoint must not have a query, a fragment or a user.", nameof(endpoint));
        }
    }

    private static HttpMethod MethodOf(string method) => HttpMethod.Parse(method);

    private string HostOf(Uri endpoint)
    {
        var port = endpoint.IsDefaultPort ? string.Empty : ":" + endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (HostPrefix.Length == 0)
        {
            return (endpoint.HostNameType == UriHostNameType.IPv6 ? endpoint.Host : endpoint.IdnHost) + port;
        }

        if (endpoint.HostNameType != UriHostNameType.Dns)
        {
            throw new ShapeException("A host prefix cannot stand before an IP address.");
        }

        var host = HostPrefix + endpoint.IdnHost;
        foreach (var label in host.AsSpan().TrimEnd('.').Split('.'))
        {
            if (!HostPrefixTemplate.IsHostLabel(host.AsSpan()[label]))
            {
                throw new ShapeException("The host prefix does not consist of host labels of RFC 1123.");
            }
        }

        return host + port;
    }
}
