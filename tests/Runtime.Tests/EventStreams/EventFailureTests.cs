using SendEvent.Runtime.Tests.EventShapes;
using SendEvent.Tests;
using static SendEvent.Runtime.Tests.EventStreams.EventExchange;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>Streams between a client and a service that end with a failure of either.</summary>
public class EventFailureTests
{
    private static readonly Opening Input = new() { Session = "s" };
    private static readonly Happening Beat = new Happening.OfBeat(new Beat());
    private static readonly ClosedException Closed = new() { Message = "m", Reason = "r" };

    public static TheoryData<string> Protocols => EventExchangeTests.Protocols;

    [Theory]
    [MemberData(nameof(Protocols))]
    public Task The_services_failure_reaches_the_client(string protocol) => Run(typeof(EventFailureTests), nameof(ServiceFails), protocol);

    private static async Task ServiceFails<TProtocol>()
        where TProtocol : IShapeProtocol
    {
        Assert.Equal(Closed, Assert.IsType<ServiceException<ClosedException>>(await FailureOf<TProtocol>(new ServiceException<ClosedException>(Closed))).Error);
        Assert.Equal(("Slow", "later"), Said(await FailureOf<TProtocol>(new ServiceException("Slow", "later", 503))));

        Exception? told = null;
        var secret = new InvalidOperationException("secret");
        Assert.Equal(("InternalFailure", "The service failed."), Said(await FailureOf<TProtocol>(secret, new ShapeServerOptions { OnUnhandledException = (_, exception) => told = exception })));
        Assert.Same(secret, told);
    }

    private static (string Code, string? Message) Said(ServiceException exception) => (exception.Code, exception.ServiceMessage);

    private static async Task<ServiceException> FailureOf<TProtocol>(Exception failure, ShapeServerOptions? options = null)
        where TProtocol : IShapeProtocol
    {
        await using var response = await ClientOf<TProtocol>(new Failing(failure), options).FollowAsync(Input);
        var received = new List<Happening>();
        var exception = await Assert.ThrowsAnyAsync<ServiceException>(async () =>
        {
            await foreach (var happening in response)
            {
                received.Add(happening);
            }
        });
        Assert.Equal([Beat], received);
        return exception;
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public Task The_clients_failure_reaches_the_service(string protocol) => Run(typeof(EventFailureTests), nameof(ClientFails), protocol);

    private static async Task ClientFails<TProtocol>()
        where TProtocol : IShapeProtocol
    {
        var handler = new Watching();
        var answer = await Assert.ThrowsAnyAsync<ServiceException>(() => ClientOf<TProtocol>(handler).SendAsync(Input, Stream([Beat], new ServiceException<ClosedException>(Closed))));
        Assert.Equal(("ClientFailureException", 400), (answer.Code, answer.StatusCode));
        Assert.Equal(Closed, Assert.IsType<ServiceException<ClosedException>>(handler.Failure).Error);

        // What is no error of the model breaks the call off where it is made.
        var own = new InvalidOperationException("own");
        Assert.Same(own, await Assert.ThrowsAsync<InvalidOperationException>(() => ClientOf<TProtocol>(new Handler()).SendAsync(Input, Stream([Beat], own))));
    }

    public static TheoryData<string, string, int> BrokenStreams => new()
    {
        { "cut off", "SerializationException", 400 },
        { "damaged", "SerializationException", 400 },
        { "unknown message", "SerializationException", 400 },
        { "no event", "SerializationException", 400 },
        { "error", "ClientFailureException", 400 },
        { "other type", "UnsupportedMediaTypeException", 415 },
    };

    [Theory]
    [MemberData(nameof(BrokenStreams))]
    public async Task What_is_no_stream_is_refused(string kind, string code, int status)
    {
        var beat = EventFrames.Event("beat");
        byte[] rest = kind switch
        {
            "cut off" => beat[..^3],
            "damaged" => [.. beat[..^1], (byte)(beat[^1] ^ 1)],
            "unknown message" => EventFrames.Message([], (":message-type", "rumour"), (":event-type", "beat")),
            "no event" => EventFrames.Event("note", "[]"),
            "error" => EventFrames.Message([], (":message-type", "error"), (":error-code", "E"), (":error-message", "m")),
            _ => [],
        };
        var headers = new ShapeHttpHeaders();
        headers.Add("Content-Type", kind == "other type" ? "application/json" : "application/vnd.amazon.eventstream");
        headers.Add("x-session", "s");
        var server = Server<RestJsonProtocol>(new Handler(), new ShapeServerOptions { OnUnhandledException = static (_, exception) => throw exception });
        var response = await server.HandleAsync(
            new ShapeHttpRequest { Method = "POST", Path = "/Send", Headers = headers, BodyStream = new EventSamples.Trickle([.. beat, .. rest], 5) }, TestContext.Current.CancellationToken);
        Assert.Equal((code, status), (response.Headers["X-Amzn-Errortype"], response.StatusCode));
    }

    private sealed class Failing(Exception failure) : Handler
    {
        public override Task<EventStreamResponse<Opening, Happening>> FollowAsync(Opening input, CancellationToken cancellationToken) =>
            Task.FromResult(new EventStreamResponse<Opening, Happening>(input, Stream([Beat], failure, cancellationToken)));
    }

    private sealed class Watching : Handler
    {
        public Exception? Failure { get; private set; }

        public override async Task<Opening> SendAsync(Opening input, IAsyncEnumerable<Happening> events, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(input, events, cancellationToken);
            }
            catch (Exception exception)
            {
                Failure = exception;
                throw;
            }
        }
    }
}
