using System.Net;

namespace SendEvent.Runtime;

/// <summary>Brings the requests of a client to a server in the same process. Both ends do all that they do over a wire.</summary>
internal sealed class InProcessHandler(ShapeServer server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var received = await RequestOf(request, cancellationToken).ConfigureAwait(false);
        var response = await server.HandleAsync(received, cancellationToken).ConfigureAwait(false);
        var message = new HttpResponseMessage((HttpStatusCode)response.StatusCode) { RequestMessage = request, Content = response.BodyStream is { } body ? new StreamedContent(body, ContentLength.Of(response.Headers)) : new ReadOnlyMemoryContent(response.Body) };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private static async Task<ShapeHttpRequest> RequestOf(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var headers = new ShapeHttpHeaders();
        headers.AddReceived(message.Headers.NonValidated);
        Stream? body = null;
        if (message.Content is { } content)
        {
            body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            headers.AddReceived(content.Headers.NonValidated);
        }

        var uri = message.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        return new ShapeHttpRequest
        {
            Method = message.Method.Method,
            Path = uri.AbsolutePath,
            Query = uri.Query.TrimStart('?'),
            Headers = headers,
            BodyStream = body,
        };
    }
}
