namespace SendEvent.Runtime;

/// <summary>A message that members are read from.</summary>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body.</param>
/// <param name="StatusCode">The status code of a response; of a request 0.</param>
/// <param name="Target">The path and query of a request; null of a response.</param>
internal readonly record struct HttpMessageSource(ShapeHttpHeaders Headers, ReadOnlyMemory<byte> Body, int StatusCode, HttpRequestTarget? Target)
{
    public HttpMessageSource(ShapeHttpResponse response)
        : this(response.Headers, response.Body, response.StatusCode, null) =>
        Stream = response.BodyStream;

    public HttpMessageSource(ShapeHttpRequest request, HttpRequestTarget target)
        : this(request.Headers, request.Body, 0, target) =>
        Stream = request.BodyStream;

    /// <summary>The body where it is yet to be received; null where it is in memory.</summary>
    public Stream? Stream { get; }

    /// <summary>What the message says of the length of that in bytes; null where it says nothing.</summary>
    public long? StreamLength => ContentLength.Of(Headers);
}
