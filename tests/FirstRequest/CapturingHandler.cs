using System.Diagnostics;
using System.Net;

namespace SendEvent.FirstRequest;

/// <summary>Stands in for the network: takes the time at which a request's bytes are there.</summary>
internal sealed class CapturingHandler : HttpMessageHandler
{
    public long Time { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var bytes = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        Time = Stopwatch.GetTimestamp();
        return bytes.Length > 100
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent("{}"u8.ToArray()), RequestMessage = request }
            : throw new InvalidOperationException("The request is not whole.");
    }
}
