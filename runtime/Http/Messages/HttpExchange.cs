namespace SendEvent.Runtime;

/// <summary>A request and its response, which holds a connection until it is disposed of.</summary>
/// <param name="request">The request.</param>
/// <param name="response">The response.</param>
/// <param name="body">The body of the request where a caller's own code makes it; null for one that was there as a whole.</param>
internal sealed class HttpExchange(HttpRequestMessage request, HttpResponseMessage response, SentStream? body) : IDisposable
{
    /// <summary>Throws what the body of the request failed with, if it did.</summary>
    public void RethrowFailure() => body?.Rethrow();

    public void Dispose()
    {
        response.Dispose();
        request.Dispose();
    }
}
