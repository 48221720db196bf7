using System.Net;
using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

/// <summary>A payload of n bytes costs n bytes and a constant, in each direction.</summary>
public class PayloadMemoryTests
{
    private const int Size = 20 << 20;
    private const int Margin = 1 << 20;

    public static TheoryData<string> Protocols { get; } = ["rest-json", "rest-xml"];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Blob_is_sent_as_it_is(string protocol)
    {
        var input = new HttpBlobBody { Data = Blob.Wrap(new byte[Size]) };
        ToHttpRequest(protocol, input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var request = ToHttpRequest(protocol, input);
        using var message = request.ToHttpRequestMessage(new Uri("https://example.com"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Margin);
        Assert.True(request.Body.Equals(input.Data!.Value.Memory));
        Assert.Equal("application/octet-stream", request.Headers["Content-Type"]);
        Assert.Equal(Size.ToString(), request.Headers["Content-Length"]);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void String_is_encoded_once(string protocol)
    {
        var input = new HttpTextBody { Data = new string('a', Size) };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var request = ToHttpRequest(protocol, input);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, Size, Size + Margin);
        Assert.Equal(Size, request.Body.Length);
        Assert.Equal("text/plain", request.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("rest-json", true)]
    [InlineData("rest-xml", true)]
    public async Task Received_blob_is_the_memory_that_it_was_received_into(string protocol, bool known)
    {
        var bytes = new byte[Size];
        using var handler = new Handler(() =>
        {
            var content = new StreamContent(new MemoryStream(bytes));
            content.Headers.ContentLength = known ? Size : null;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        });
        using var http = new HttpClient(handler);
        var client = new Client(http);
        await client.GetAsync(protocol);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var call = client.GetAsync(protocol);
        Assert.True(call.IsCompleted);
        Assert.Equal(Size, (await call).Data!.Value.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, Size, Size + Margin);
    }

    private static ShapeHttpRequest ToHttpRequest<T>(string protocol, T input)
        where T : IShape<T> =>
        protocol == "rest-json" ? RestJsonProtocol.ToHttpRequest(Plain, input) : RestXmlProtocol.ToHttpRequest(Plain, input);

    private sealed class Client(HttpClient http) : ShapeClient(http, new Uri("https://example.com"))
    {
        public Task<HttpBlobBody> GetAsync(string protocol) => protocol == "rest-json"
            ? SendAsync<RestJsonProtocol, EmptyShape, HttpBlobBody>(Plain, EmptyShape.Instance)
            : SendAsync<RestXmlProtocol, EmptyShape, HttpBlobBody>(Plain, EmptyShape.Instance);
    }

    private sealed class Handler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer());
    }
}
