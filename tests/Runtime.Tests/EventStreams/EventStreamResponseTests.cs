using SendEvent.Runtime.Tests.EventShapes;
using static SendEvent.Runtime.Tests.EventStreams.EventSamples;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>The output, and events that are received while they are enumerated.</summary>
public class EventStreamResponseTests
{
    private static readonly byte[] Note = EventFrames.Event("note", """{"text":"a"}""");
    private static readonly byte[] Initial = EventFrames.Event("initial-response", """{"session":"s"}""");

    [Fact]
    public async Task Output_is_in_headers_or_in_the_first_message()
    {
        Assert.Equal("s", Open<RestJsonProtocol>(Note).Output.Session);
        Assert.Equal("s", Open<RestXmlProtocol>().Output.Session);
        var response = Open<JsonProtocol>(Initial, Note);
        Assert.Equal("s", response.Output.Session);
        Assert.Single(await response.ToListAsync());
        Assert.Equal("s", Open<Ec2Protocol>(EventFrames.Event("initial-response", "<R><session>s</session></R>")).Output.Session);
    }

    [Fact]
    public void Output_that_is_missing_is_told()
    {
        Assert.Equal("Opening.session", Assert.Throws<ShapeException>(() => Open<JsonProtocol>()).Path);
        Assert.Equal("Opening.session", Assert.Throws<ShapeException>(() => Open<JsonProtocol>(Note)).Path);
        Assert.Equal("Happening", Assert.Throws<ShapeException>(() => Open<JsonProtocol>(Initial[..^1])).Path);
        Assert.Throws<ServiceException<ClosedException>>(() => Open<JsonProtocol>(EventFrames.Exception("closed", "{}")));
    }

    [Fact]
    public async Task What_the_service_left_out_has_a_stand_in()
    {
        await Check<JsonProtocol>();
        await Check<QueryProtocol>();
        await Check<Ec2Protocol>();
        await Check<RpcV2CborProtocol>();
        await Check<RestJsonProtocol>();
        await Check<RestXmlProtocol>();

        static async Task Check<TProtocol>()
            where TProtocol : IShapeProtocol
        {
            var response = OpenLeniently<TProtocol>(EventFrames.Event("note", []), EventFrames.Event("page", []));
            Assert.Equal(TProtocol.HasInitialMessages ? "" : "s", response.Output.Session);
            var events = await response.ToListAsync();
            Assert.Equal("", ((Happening.OfNote)events[0]).Value.Text);
            Assert.Equal(0, ((Happening.OfPage)events[1]).Value.Number);
        }
    }

    [Fact]
    public async Task Output_without_members_is_not_waited_for_and_its_message_is_passed_over()
    {
        using var body = new Trickle([.. Initial, .. Note], 7);
        var response = await Read<JsonProtocol, Beat>(body);
        Assert.Equal(0, body.Reads);
        Assert.Equal(new Beat(), response.Output);
        Assert.Equal([new Happening.OfNote(new Note { Text = "a" })], await response.ToListAsync());
    }

    [Fact]
    public async Task Service_may_begin_with_the_events()
    {
        var operation = Operation<JsonProtocol>();
        var response = EventStreamResponse.OfHttpResponse<JsonProtocol, Heads, Happening>(operation, Response(Note, Note));
        Assert.Equal(new Heads(), response.Output);
        Assert.Equal(2, (await response.ToListAsync()).Count);
    }

    [Fact]
    public void Error_status_is_an_error()
    {
        var failed = new ShapeHttpResponse { StatusCode = 409, Body = """{"code":"Conflict","Message":"m"}"""u8.ToArray() };
        var exception = Assert.Throws<ServiceException<HttpShapes.HttpConflict>>(
            () => EventStreamResponse.OfHttpResponse<RestJsonProtocol, Opening, Happening>(Operation<RestJsonProtocol>(), failed));
        Assert.Equal("m", exception.Error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task Messages_arrive_in_pieces_of_any_size(int step)
    {
        var messages = Enumerable.Range(0, 50).Select(i => EventFrames.Event("bytes", new byte[i * 40], ("number", i))).Prepend(Initial);
        using var body = new Trickle([.. messages.SelectMany(message => message)], step);
        var response = await Read<JsonProtocol, Opening>(body);
        Assert.Equal("s", response.Output.Session);
        var received = await response.Cast<Happening.OfBytes>().ToListAsync();
        Assert.Equal(Enumerable.Range(0, 50), received.Select(page => page.Value.Number));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => i * 40), received.Select(page => page.Value.Content!.Bytes.Length));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Event_is_there_before_the_next_one_arrives()
    {
        using var body = new Trickle([.. Note, .. Note], 10, isEndless: true);
        var response = await Read<RestJsonProtocol, Opening>(body);
        await using var events = response.GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.True(await events.MoveNextAsync());
        var third = events.MoveNextAsync().AsTask();
        Assert.False(third.IsCompleted);
        await response.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => third);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancellation_stops_the_wait(bool ofTheCall)
    {
        using var source = new CancellationTokenSource();
        using var body = new Trickle(Note, 100, isEndless: true);
        var response = await Read<RestJsonProtocol, Opening>(body, ofTheCall ? source.Token : default);
        var count = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var received in response.WithCancellation(ofTheCall ? default : source.Token))
            {
                count++;
                source.CancelAfter(20);
            }
        });
        Assert.Equal(1, count);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Cancellation_stops_between_events_that_are_there()
    {
        using var source = new CancellationTokenSource();
        var count = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var received in Open<RestJsonProtocol>(Note, Note).WithCancellation(source.Token))
            {
                count++;
                await source.CancelAsync();
            }
        });
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Events_are_enumerated_once()
    {
        var response = Open<RestJsonProtocol>(Note);
        Assert.Single(await response.ToListAsync());
        Assert.Throws<InvalidOperationException>(() => response.GetAsyncEnumerator());
    }

    [Fact]
    public async Task Leaving_the_loop_closes_the_connection()
    {
        using var body = new Trickle([.. Note, .. Note], 10, isEndless: true);
        await foreach (var received in await Read<RestJsonProtocol, Opening>(body))
        {
            break;
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task Disposed_response_gives_nothing_more()
    {
        var response = Open<RestJsonProtocol>(Note, Note);
        var events = response.GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        await response.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await events.MoveNextAsync());
        var other = Open<RestJsonProtocol>(Note);
        await other.DisposeAsync();
        await other.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => other.GetAsyncEnumerator());
    }

    [Fact]
    public async Task Response_can_be_made_for_tests()
    {
        await using var response = new EventStreamResponse<string, int>("output", new[] { 1, 2 }.ToAsyncEnumerable());
        Assert.Equal("output", response.Output);
        Assert.Equal([1, 2], await response.ToListAsync());
        Assert.Throws<ArgumentNullException>(() => new EventStreamResponse<string, int>("output", null!));
    }

    private static Task<EventStreamResponse<TOut, Happening>> Read<TProtocol, TOut>(Trickle body, CancellationToken cancellation = default)
        where TProtocol : IShapeProtocol
        where TOut : IShape<TOut> =>
        EventStreamResponse.ReadAsync<TProtocol, TOut, Happening>(
            Operation<TProtocol>(), Response(), body, body, Timeout.InfiniteTimeSpan, strict: false, cancellation);
}
