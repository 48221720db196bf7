using System.Net;

namespace SendEvent.AotSmoke;

/// <summary>Stands in for the service: prints what arrives, and answers.</summary>
internal sealed class EchoHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Console.WriteLine($"{request.Method} {request.RequestUri} {request.Content.Headers.ContentType} {body}");
        return body.Contains("conflict", StringComparison.Ordinal)
            ? Answer(request, HttpStatusCode.Conflict, """{"__type":"ConflictException","Message":"The chat has ended."}""")
            : Answer(request, HttpStatusCode.OK, """{"Id":"event-1","AbsoluteTime":"2025-01-31T09:30:00.000Z"}""");
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status, string json) =>
        new(status) { RequestMessage = request, Content = new StringContent(json) };
}
