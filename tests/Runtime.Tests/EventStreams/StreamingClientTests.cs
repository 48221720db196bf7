using System.Net;
using SendEvent.Runtime.Tests.EventShapes;
using static SendEvent.Runtime.Tests.EventStreams.EventSamples;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>A client receives events over HTTP.</summary>
public class StreamingClientTests
{
    private static readonly byte[] Beat = EventFrames.Event("beat");
    private static readonly byte[] Initial = EventFrames.Event("initial-response", """{"session":"s"}""");

    [Fact]
    public async Task Events_are_received_while_the_response_is_open()
    {
        using var body = new Trickle([.. Beat, .. Beat], 5, isEndless: true);
        using var http = new HttpClient(new Handler(HttpStatusCode.OK, body)) { Timeout = TimeSpan.FromSeconds(30) };
        await using (var response = await new Client(http).FollowAsync<RestJsonProtocol>())
        {
            Assert.Equal("s", response.Output.Session);
            var count = 0;
            await foreach (var received in response)
            {
                Assert.Equal(new Happening.OfBeat(new Beat()), received);
                if (++count == 2)
                {
                    break;
                }
            }
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Error_status_is_read_whole_and_thrown_by_the_task()
    {
        using var body = new Trickle("""{"code":"Conflict","Message":"m"}"""u8.ToArray(), 3);
        using var http = new HttpClient(new Handler(HttpStatusCode.Conflict, body));
        var exception = await Assert.ThrowsAsync<ServiceException<HttpShapes.HttpConflict>>(() => new Client(http).FollowAsync<RestJsonProtocol>());
        Assert.Equal(("m", 409), (exception.Error.Message, exception.StatusCode));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Error_instead_of_an_output_is_thrown_by_the_task()
    {
        using var body = new Trickle(EventFrames.Exception("closed", """{"message":"m"}"""), 3);
        using var http = new HttpClient(new Handler(HttpStatusCode.OK, body));
        await Assert.ThrowsAsync<ServiceException<ClosedException>>(() => new Client(http).FollowAsync<JsonProtocol>());
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Output_in_the_stream_is_waited_for_as_long_as_the_client_waits()
    {
        using var body = new Trickle(Initial[..^1], 30, isEndless: true);
        using var http = new HttpClient(new Handler(HttpStatusCode.OK, body)) { Timeout = TimeSpan.FromMilliseconds(50) };
        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => new Client(http).FollowAsync<JsonProtocol>());
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Events_may_take_longer_than_the_client_waits()
    {
        using var body = new Trickle([.. Initial, .. Beat], 1000, isEndless: true);
        using var http = new HttpClient(new Handler(HttpStatusCode.OK, body)) { Timeout = TimeSpan.FromMilliseconds(200) };
        using var source = new CancellationTokenSource();
        await using var response = await new Client(http).FollowAsync<JsonProtocol>(source.Token);
        var events = response.GetAsyncEnumerator(source.Token);
        Assert.True(await events.MoveNextAsync());
        var next = events.MoveNextAsync().AsTask();
        await Task.Delay(400);
        Assert.False(next.IsCompleted);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Call_can_be_cancelled_before_the_output_is_there()
    {
        using var body = new Trickle([], 1, isEndless: true);
        using var http = new HttpClient(new Handler(HttpStatusCode.OK, body));
        using var source = new CancellationTokenSource(30);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Client(http).FollowAsync<JsonProtocol>(source.Token));
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(true, "application/vnd.amazon.eventstream")]
    [InlineData(false, "application/cbor")]
    public void Events_are_asked_for_in_cbor(bool streamsEvents, string accept)
    {
        var operation = new OperationDescriptor("Follow", new ServiceDescriptor("Sample")) { StreamsEvents = streamsEvents };
        Assert.Equal(accept, RpcV2CborProtocol.ToHttpRequest(operation, EmptyShape.Instance).Headers["Accept"]);
    }

    private sealed class Client(HttpClient http) : ShapeClient(http, new Uri("https://example.com"))
    {
        public Task<EventStreamResponse<Opening, Happening>> FollowAsync<TProtocol>(CancellationToken cancellationToken = default)
            where TProtocol : IShapeProtocol =>
            StreamAsync<TProtocol, EmptyShape, Opening, Happening>(Operation<TProtocol>(), EmptyShape.Instance, cancellationToken);
    }

    private sealed class Handler(HttpStatusCode status, Stream body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(status) { Content = new StreamContent(body) };
            response.Headers.TryAddWithoutValidation("x-session", "s");
            return Task.FromResult(response);
        }
    }
}
