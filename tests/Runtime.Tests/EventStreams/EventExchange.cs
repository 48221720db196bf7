using System.Reflection;
using System.Runtime.CompilerServices;
using SendEvent.Runtime.Tests.EventShapes;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>A service of operations that stream events, and a client of it in the same process.</summary>
internal static class EventExchange
{
    public static OperationDescriptor Operation<TProtocol>(string name)
        where TProtocol : IShapeProtocol => new(name, new ServiceDescriptor("Talk") { TargetPrefix = "Talk" })
    {
        RequestUri = "/" + name,
        TakesEvents = name is "Send" or "Talk",
        StreamsEvents = name is "Follow" or "Talk",
        Errors = [ErrorBinding.Of<ClosedException, TProtocol>()],

        // Of the others, the error is known by its own name.
        EventErrors = name == "Send" ? [ErrorBinding.OfEvent<ClosedException, TProtocol>("closed")] : [],
    };

    /// <summary>Runs a test for each protocol that has a place for events.</summary>
    /// <param name="test">The class of the test.</param>
    /// <param name="method">A method with the protocol as its type parameter.</param>
    /// <param name="protocol">The name of the protocol.</param>
    public static Task Run(Type test, string method, string protocol) =>
        (Task)test.GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(protocol switch
        {
            "rest-json" => typeof(RestJsonProtocol),
            "rest-xml" => typeof(RestXmlProtocol),
            "json" => typeof(JsonProtocol),
            "cbor" => typeof(RpcV2CborProtocol),
            _ => typeof(RpcV2JsonProtocol),
        }).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null)!;

    public static async IAsyncEnumerable<Happening> Stream(
        IEnumerable<Happening> events, Exception? failure = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var happening in events)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return happening;
        }

        if (failure is not null)
        {
            throw failure;
        }
    }

    public static ShapeServer Server<TProtocol>(Handler handler, ShapeServerOptions? options = null)
        where TProtocol : IShapeProtocol => ShapeServer.Create<TProtocol>(
        new ServiceDescriptor("Talk") { TargetPrefix = "Talk" },
        [
            OperationHandler.OfReceiver<TProtocol, Opening, Happening, Opening>(
                Operation<TProtocol>("Send"), static request => TProtocol.OfHttpRequest<Opening>(Operation<TProtocol>("Send"), request), (input, events, _, token) => handler.SendAsync(input, events, token)),
            OperationHandler.OfSender<TProtocol, Opening, Opening, Happening>(
                Operation<TProtocol>("Follow"), static request => TProtocol.OfHttpRequest<Opening>(Operation<TProtocol>("Follow"), request), (input, _, token) => handler.FollowAsync(input, token)),
            OperationHandler.OfExchange<TProtocol, Opening, Happening, Opening, Happening>(
                Operation<TProtocol>("Talk"), static request => TProtocol.OfHttpRequest<Opening>(Operation<TProtocol>("Talk"), request), (input, events, _, token) => handler.TalkAsync(input, events, token)),
        ],
        options);

    public static Client<TProtocol> ClientOf<TProtocol>(Handler handler, ShapeServerOptions? options = null)
        where TProtocol : IShapeProtocol => new(new HttpClient(Server<TProtocol>(handler, options).CreateHandler()));

    /// <summary>Answers with what it is sent.</summary>
    public class Handler
    {
        public virtual async Task<Opening> SendAsync(Opening input, IAsyncEnumerable<Happening> events, CancellationToken cancellationToken)
        {
            var count = 0;
            await foreach (var _ in events.WithCancellation(cancellationToken))
            {
                count++;
            }

            return new Opening { Session = $"{input.Session} {count}" };
        }

        public virtual Task<EventStreamResponse<Opening, Happening>> FollowAsync(Opening input, CancellationToken cancellationToken) =>
            Task.FromResult(new EventStreamResponse<Opening, Happening>(input, Stream([new Happening.OfBeat(new Beat()), new Happening.OfNote(new Note { Text = input.Session })], null, cancellationToken)));

        public virtual Task<EventStreamResponse<Opening, Happening>> TalkAsync(Opening input, IAsyncEnumerable<Happening> events, CancellationToken cancellationToken) =>
            Task.FromResult(new EventStreamResponse<Opening, Happening>(input, events));
    }

    public sealed class Client<TProtocol>(HttpClient http) : ShapeClient(http, new Uri("https://example.com"))
        where TProtocol : IShapeProtocol
    {
        public Task<Opening> SendAsync(Opening input, IAsyncEnumerable<Happening> events, CancellationToken cancellationToken = default) =>
            SendEventsAsync<TProtocol, Opening, Happening, Opening>(Operation<TProtocol>("Send"), input, events, cancellationToken);

        public Task<EventStreamResponse<Opening, Happening>> FollowAsync(Opening input, CancellationToken cancellationToken = default) =>
            StreamAsync<TProtocol, Opening, Opening, Happening>(Operation<TProtocol>("Follow"), input, cancellationToken);

        public Task<EventStreamResponse<Opening, Happening>> TalkAsync(Opening input, IAsyncEnumerable<Happening> events, CancellationToken cancellationToken = default) =>
            StreamAsync<TProtocol, Opening, Happening, Opening, Happening>(Operation<TProtocol>("Talk"), input, events, cancellationToken);
    }
}
