using System.Net;
using System.Text;
using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class ShapeClientTests
{
    [Fact]
    public async Task Sends_the_request_and_reads_the_response()
    {
        using var handler = new FakeHandler(message =>
        {
            Assert.Equal(HttpMethod.Put, message.Method);
            Assert.Equal("https://example.com/base/things/%2E%2E?v=2&list&token=t", message.RequestUri!.AbsoluteUri);
            Assert.Equal("b", message.Headers.GetValues("X-Amz-Bearer").Single());
            Assert.Equal("application/json", message.Content!.Headers.ContentType!.ToString());
            var response = new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"text":"ok"}""") };
            response.Headers.TryAddWithoutValidation("ETag", "\"tag\"");
            response.Headers.TryAddWithoutValidation("X-Names", ["a", "\"b,c\""]);
            response.Content.Headers.TryAddWithoutValidation("x-meta-length", "5");
            return response;
        });
        using var http = new HttpClient(handler);
        var output = await new Client(http).PutAsync(new HttpInput { Id = "..", Bearer = "b", Token = "t", BodyToken = "u" });
        Assert.Equal("ok", output.Text);
        Assert.Equal(201, output.Status);
        Assert.Equal("\"tag\"", output.ETag);
        Assert.Equal(HttpNames.Of("a", "b,c"), output.Names);
        Assert.Equal("""{"BodyToken":"u"}""", Assert.Single(handler.Bodies));
        Assert.All(handler.Responses, response => Assert.True(response.IsDisposed));
    }

    [Fact]
    public async Task Sends_without_input_and_output()
    {
        using var handler = new FakeHandler(message =>
        {
            Assert.Null(message.Content);
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });
        using var http = new HttpClient(handler);
        await new Client(http).PingAsync();
        Assert.Single(handler.Bodies);
    }

    [Fact]
    public async Task Error_is_thrown_by_the_task()
    {
        using var handler = new FakeHandler(_ => new HttpResponseMessage(HttpStatusCode.Conflict)
        {
            Content = new StringContent("""{"code":"Conflict","Message":"m"}"""),
        });
        using var http = new HttpClient(handler);
        var exception = await Assert.ThrowsAsync<ServiceException<HttpConflict>>(() => new Client(http).PutAsync(Input));
        Assert.Equal("m", exception.Error.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Too_large_a_body_is_refused(bool knownLength)
    {
        using var handler = new FakeHandler(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = knownLength ? new ByteArrayContent(new byte[101]) : new StreamContent(new Endless()),
        });
        using var http = new HttpClient(handler);
        var client = new Client(http) { MaxResponseSize = 100 };
        var exception = await Assert.ThrowsAsync<ShapeException>(() => client.PutAsync(Input));
        Assert.Contains("100 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_up_to_the_limit_is_read()
    {
        using var handler = new FakeHandler(_ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[70_000]) };
            return response;
        });
        using var http = new HttpClient(handler);
        var output = await new Client(http) { MaxResponseSize = 70_000 }.GetAsync();
        Assert.Equal(70_000, output.Data!.Value.Length);
    }

    [Fact]
    public async Task Cancellation_reaches_the_handler_and_the_body()
    {
        using var cancelled = new CancellationTokenSource();
        using var handler = new FakeHandler(_ =>
        {
            cancelled.Cancel();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Stuck()) };
        });
        using var http = new HttpClient(handler);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Client(http).PutAsync(Input, cancelled.Token));
    }

    [Fact]
    public async Task Body_that_never_ends_runs_into_the_timeout_of_the_client()
    {
        using var handler = new FakeHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Stuck()) });
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(50) };
        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => new Client(http).PutAsync(Input));
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task Host_prefix_can_be_left_out()
    {
        var hosts = new List<string>();
        using var handler = new FakeHandler(message =>
        {
            hosts.Add(message.RequestUri!.Host);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });
        using var http = new HttpClient(handler);
        await new Client(http).HostedAsync(new HttpHostInput { AccountId = "a1" });
        await new Client(http) { UseHostPrefix = false }.HostedAsync(new HttpHostInput { AccountId = "a1" });
        Assert.Equal(["a1.example.com", "example.com"], hosts);
    }

    [Fact]
    public void Endpoint_is_checked()
    {
        using var http = new HttpClient();
        Assert.Throws<ArgumentException>(() => new Client(http, new Uri("https://example.com/?q=1")));
        Assert.Contains("BaseAddress", Assert.Throws<ArgumentException>(() => new Client(http, null!)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new Client(null!));
    }

    private sealed class Client(HttpClient http, Uri endpoint) : ShapeClient(http, endpoint)
    {
        private static readonly OperationDescriptor Hosted = new("Hosted", Service) { HostPrefix = "{AccountId}." };

        public Client(HttpClient http)
            : this(http, new Uri("https://example.com/base"))
        {
        }

        public Task<HttpOutput> PutAsync(HttpInput input, CancellationToken cancellationToken = default) =>
            SendAsync<RestJsonProtocol, HttpInput, HttpOutput>(Operation, input, cancellationToken);

        public Task<HttpBlobBody> GetAsync() => SendAsync<RestJsonProtocol, EmptyShape, HttpBlobBody>(Plain, EmptyShape.Instance);

        public Task PingAsync() => SendAsync<RestJsonProtocol, EmptyShape>(Plain, EmptyShape.Instance);

        public Task HostedAsync(HttpHostInput input) => SendAsync<RestJsonProtocol, HttpHostInput>(Hosted, input);
    }

    private sealed class FakeHandler(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        public List<WatchedContent> Responses { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            var response = respond(request);
            if (response.Content is StringContent)
            {
                var watched = new WatchedContent(response.Content);
                Responses.Add(watched);
                response.Content = watched;
            }

            return response;
        }
    }

    private sealed class WatchedContent : ByteArrayContent
    {
        public WatchedContent(HttpContent content)
            : base(content.ReadAsByteArrayAsync().Result)
        {
            foreach (var (name, values) in content.Headers)
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }

        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Math.Min(buffer.Length, 60));
    }

    private sealed class Stuck : Endless
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
