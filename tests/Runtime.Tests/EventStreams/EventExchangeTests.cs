using SendEvent.Runtime.Tests.EventShapes;
using static SendEvent.Runtime.Tests.EventStreams.EventExchange;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>Events between a client and a service, in both directions and in all protocols.</summary>
public class EventExchangeTests
{
    private static readonly Opening Input = new() { Session = "s" };

    private static readonly Happening[] Events =
    [
        new Happening.OfNote(new Note { Text = "t", Next = new Note { Text = "<&é" } }),
        new Happening.OfHeads(new Heads
        {
            Flag = true, Tiny = -3, Small = -300, Whole = 70000, Large = long.MinValue, Bytes = new Blob([1, 2]), Name = "né", Time = DateTimeOffset.FromUnixTimeMilliseconds(1500), Rest = "r",
        }),
        new Happening.OfHeads(new Heads()),
        new Happening.OfBytes(new Page<BytesPart> { Number = 1, Content = new BytesPart(new Blob([0, 255])) }),
        new Happening.OfText(new Page<TextPart> { Number = 2, Content = new TextPart("text") }),
        new Happening.OfPage(new Page<NotePart> { Number = 3, Content = new NotePart(new Note { Text = "in" }) }),
        new Happening.OfPage(new Page<NotePart> { Number = 4 }),
        new Happening.OfBeat(new Beat()),
    ];

    public static TheoryData<string> Protocols => ["rest-json", "rest-xml", "json", "cbor", "rpc-json"];

    [Theory]
    [MemberData(nameof(Protocols))]
    public Task Events_of_all_kinds_come_back(string protocol) => Run(typeof(EventExchangeTests), nameof(Echo), protocol);

    private static async Task Echo<TProtocol>()
        where TProtocol : IShapeProtocol
    {
        await using var response = await ClientOf<TProtocol>(new Handler()).TalkAsync(Input, Stream(Events));
        Assert.Equal(Input, response.Output);
        Assert.Equal(Events, await response.ToListAsync());
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public Task One_direction_is_enough(string protocol) => Run(typeof(EventExchangeTests), nameof(OneWay), protocol);

    private static async Task OneWay<TProtocol>()
        where TProtocol : IShapeProtocol
    {
        var client = ClientOf<TProtocol>(new Handler());
        Assert.Equal($"s {Events.Length}", (await client.SendAsync(Input, Stream(Events))).Session);
        Assert.Equal("s 0", (await client.SendAsync(Input, Stream([]))).Session);
        await using var response = await client.FollowAsync(Input);
        Assert.Equal([Events[7], new Happening.OfNote(new Note { Text = "s" })], await response.ToListAsync());
    }

    /// <summary>An event is not asked for before the one before it has come back.</summary>
    [Theory]
    [MemberData(nameof(Protocols))]
    public Task Both_directions_are_open_at_once(string protocol) => Run(typeof(EventExchangeTests), nameof(Interleaved), protocol);

    private static async Task Interleaved<TProtocol>()
        where TProtocol : IShapeProtocol
    {
        using var heard = new SemaphoreSlim(1);
        async IAsyncEnumerable<Happening> Sent()
        {
            foreach (var happening in Events)
            {
                Assert.True(await heard.WaitAsync(TimeSpan.FromSeconds(30)));
                yield return happening;
            }
        }

        await using var response = await ClientOf<TProtocol>(new Handler()).TalkAsync(Input, Sent());
        var count = 0;
        await foreach (var happening in response)
        {
            Assert.Equal(Events[count++], happening);
            heard.Release();
        }

        Assert.Equal(Events.Length, count);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public Task Whoever_stops_listening_stops_both_sides(string protocol) => Run(typeof(EventExchangeTests), nameof(Stopped), protocol);

    private static async Task Stopped<TProtocol>()
        where TProtocol : IShapeProtocol
    {
        var hasEnded = new TaskCompletionSource();
        async IAsyncEnumerable<Happening> Endless()
        {
            try
            {
                while (true)
                {
                    await Task.Yield();
                    yield return Events[7];
                }
            }
            finally
            {
                hasEnded.SetResult();
            }
        }

        await using (var response = await ClientOf<TProtocol>(new Handler()).TalkAsync(Input, Endless()))
        {
            await foreach (var _ in response)
            {
                break;
            }
        }

        await hasEnded.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task A_message_is_cut_anywhere(int size)
    {
        var request = EventStreamRequest.ToHttpRequest<JsonProtocol, Opening, Happening>(Operation<JsonProtocol>("Send"), Input, Stream(Events));
        await using var body = request.BodyStream!;
        var buffer = new byte[size];
        var whole = new List<byte>();
        while (await body.ReadAsync(buffer) is > 0 and var count)
        {
            whole.AddRange(buffer.AsSpan(0, count));
        }

        var read = EventStreamRequest.OfHttpRequest<JsonProtocol, Opening, Happening>(
            Operation<JsonProtocol>("Send"), new ShapeHttpRequest { Method = "POST", Headers = request.Headers, Body = whole.ToArray() });
        Assert.Equal(Input, read.Input);
        Assert.Equal(Events, await read.Events.ToListAsync());
    }

    /// <summary>What a client does not know, it cannot send on.</summary>
    [Fact]
    public async Task Unknown_event_is_not_sent()
    {
        var exception = await Assert.ThrowsAnyAsync<ShapeException>(() => ClientOf<JsonProtocol>(new Handler()).SendAsync(Input, Stream([new Happening.Unknown("later", new Value.Structure(default))])));
        Assert.Contains("later", exception.Message, StringComparison.Ordinal);
    }
}
