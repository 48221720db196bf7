using System.Text;
using SendEvent.Runtime.Tests.EventShapes;
using static SendEvent.Runtime.Tests.EventStreams.EventSamples;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>Events in every format. See "Amazon event stream specification" and the protocols in the Smithy specification.</summary>
public class EventTests
{
    private static readonly Note Nested = new() { Text = "a", Next = new Note { Text = "b" } };

    public static TheoryData<string, byte[]> Notes() => new()
    {
        { "rest-json", """{"text":"a","next":{"text":"b"},"more":1}"""u8.ToArray() },
        { "json", """{"text":"a","next":{"text":"b"},"more":1}"""u8.ToArray() },
        { "rpc-v2-json", """{"text":"a","next":{"text":"b"},"more":1}"""u8.ToArray() },
        { "rest-xml", "<Any><text>a</text><next><text>b</text></next></Any>"u8.ToArray() },
        { "query", "<Any><text>a</text><next><text>b</text></next></Any>"u8.ToArray() },
        { "ec2", "<Any><text>a</text><next><text>b</text></next></Any>"u8.ToArray() },
        { "cbor", [0xA2, 0x64, .. "text"u8, 0x61, (byte)'a', 0x64, .. "next"u8, 0xA1, 0x64, .. "text"u8, 0x61, (byte)'b'] },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task Structure_is_the_payload(string protocol, byte[] payload) =>
        Assert.Equal(new Happening.OfNote(Nested), await One(protocol, EventFrames.Event("note", payload)));

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task Member_is_the_payload(string protocol, byte[] payload) =>
        Assert.Equal(
            new Happening.OfPage(new() { Number = 3, Content = new(Nested) }),
            await One(protocol, EventFrames.Event("page", payload, ("number", 3))));

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task Bytes_text_and_nothing_are_taken_as_they_are(string protocol, byte[] payload)
    {
        Assert.Equal(
            new Happening.OfBytes(new() { Number = 1, Content = new(new Blob(payload)) }),
            await One(protocol, EventFrames.Event("bytes", payload, ("number", 1))));
        Assert.Equal(
            new Happening.OfText(new() { Number = 1, Content = new(Encoding.UTF8.GetString(payload)) }),
            await One(protocol, EventFrames.Event("text", payload, ("number", 1))));
        Assert.Equal(
            new Happening.OfText(new() { Number = 1, Content = new("") }),
            await One(protocol, EventFrames.Event("text", [], ("number", 1))));
        Assert.Equal(new Happening.OfBeat(new Beat()), await One(protocol, EventFrames.Event("beat", payload)));
        Assert.Equal(new Happening.OfBeat(new Beat()), await One(protocol, EventFrames.Event("beat", [])));
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task Required_members_are_demanded_with_their_path(string protocol, byte[] payload)
    {
        var absent = await Fails(protocol, EventFrames.Event("note", []));
        Assert.Equal(("Note", "Note.text"), (absent.Shape, absent.Path));
        var header = await Fails(protocol, EventFrames.Event("page", payload));
        Assert.Equal(("Page", "Page.number"), (header.Shape, header.Path));
        var inPayload = await Fails(protocol, EventFrames.Event("page", Empty(protocol), ("number", 1)));
        Assert.Equal("Note.text", inPayload.Path);
        Assert.Equal(new Happening.OfPage(new() { Number = 1 }), await One(protocol, EventFrames.Event("page", [], ("number", 1))));
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task Cut_and_continued_payloads_are_refused(string protocol, byte[] payload)
    {
        await Fails(protocol, EventFrames.Event("note", payload.AsSpan(0, payload.Length - 1)));
        await Fails(protocol, EventFrames.Event("note", [.. payload, .. payload]));
    }

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task Unknown_event_is_kept(string protocol, byte[] payload)
    {
        var unknown = Assert.IsType<Happening.Unknown>(await One(protocol, EventFrames.Event("ofTheFuture", payload)));
        Assert.Equal("ofTheFuture", unknown.Name);
        Assert.Contains("\"b\"", unknown.Content.ToString(), StringComparison.Ordinal);
        var bytes = Assert.IsType<Happening.Unknown>(await One(protocol, EventFrames.Event("ofTheFuture", [0xFF, 0, 1])));
        Assert.Equal(new Value.Binary(new Blob([0xFF, 0, 1])), bytes.Content);
        var nothing = Assert.IsType<Happening.Unknown>(await One(protocol, EventFrames.Event("ofTheFuture")));
        Assert.Equal(new Value.Map(default), nothing.Content);
    }

    [Fact]
    public async Task Message_without_a_type_or_an_event_type_is_refused()
    {
        Assert.Contains("has no :message-type", (await Fails("json", EventFrames.Message([], (":event-type", "beat")))).Message, StringComparison.Ordinal);
        Assert.Contains("has no :message-type", (await Fails("json", EventFrames.Message([], (":message-type", 1), (":event-type", "beat")))).Message, StringComparison.Ordinal);
        Assert.Contains("has no :event-type", (await Fails("json", EventFrames.Message([], (":message-type", "event")))).Message, StringComparison.Ordinal);
        Assert.Contains("has no :event-type", (await Fails("json", EventFrames.Message([], (":message-type", "event"), (":event-type", 1)))).Message, StringComparison.Ordinal);
        Assert.Contains("has an unknown :message-type", (await Fails("json", EventFrames.Message([], (":message-type", "x")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_do_not_change_when_the_next_message_is_read()
    {
        var messages = Enumerable.Range(0, 200).Select(i => EventFrames.Event("bytes", [.. Enumerable.Repeat((byte)i, 500)], ("number", i))).ToArray();
        var head = new ShapeHttpResponse { StatusCode = 200, Headers = Response().Headers };
        var response = await EventStreamResponse.ReadAsync<RestJsonProtocol, Opening, Happening>(
            Operation<RestJsonProtocol>(), head, new Trickle([.. messages.SelectMany(m => m)], 4000), Response0, Timeout.InfiniteTimeSpan, strict: false, default);
        var received = await response.Cast<Happening.OfBytes>().ToListAsync();
        Assert.All(received, (page, i) => Assert.All(page.Value.Content!.Bytes.Span.ToArray(), octet => Assert.Equal((byte)i, octet)));
        Assert.Equal(200, received.Count);
    }

    private static byte[] Empty(string protocol) => protocol switch
    {
        "cbor" => [0xA0],
        "rest-xml" or "query" or "ec2" => "<Any/>"u8.ToArray(),
        _ => "{}"u8.ToArray(),
    };

    private static IDisposable Response0 => new MemoryStream();

    private static async Task<Happening> One(string protocol, byte[] message)
    {
        var (events, exception) = await Stream(protocol, message);
        Assert.Null(exception);
        return Assert.Single(events);
    }

    private static async Task<ShapeException> Fails(string protocol, byte[] message)
    {
        var (events, exception) = await Stream(protocol, message);
        Assert.Empty(events);
        return Assert.IsType<ShapeException>(exception);
    }

    private static Task<(List<Happening> Events, Exception? Exception)> Stream(string protocol, byte[] message) => protocol switch
    {
        "rest-json" => Receive<RestJsonProtocol>(message),
        "rest-xml" => Receive<RestXmlProtocol>(message),
        "json" => Receive<JsonProtocol>(EventFrames.Event("initial-response", """{"session":"s"}"""), message),
        "rpc-v2-json" => Receive<RpcV2JsonProtocol>(EventFrames.Event("initial-response", """{"session":"s"}"""), message),
        "query" => Receive<QueryProtocol>(EventFrames.Event("initial-response", "<R><session>s</session></R>"), message),
        "ec2" => Receive<Ec2Protocol>(EventFrames.Event("initial-response", "<R><session>s</session></R>"), message),
        _ => Receive<RpcV2CborProtocol>(EventFrames.Event("initial-response", [0xA1, 0x67, .. "session"u8, 0x61, (byte)'s']), message),
    };
}
