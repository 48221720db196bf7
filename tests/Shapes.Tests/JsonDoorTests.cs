using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Shapes.Tests;

/// <summary>JSON from and to what programs have it in: records and structs alike.</summary>
public sealed class JsonDoorTests
{
    private const string Json = """{"ContentType":"t","ConnectionToken":"c"}""";
    private static readonly byte[] s_bytes = Encoding.UTF8.GetBytes(Json);

    [Fact]
    public async Task Every_door_gives_the_same()
    {
        var expected = SendEventRequest.OfJson(Json);
        Assert.Equal(expected, SendEventRequest.OfJson(s_bytes));
        Assert.Equal(expected, SendEventRequest.OfJson(s_bytes.AsMemory()));
        Assert.Equal(expected, SendEventRequest.OfJson((ReadOnlyMemory<byte>)s_bytes));
        Assert.Equal(expected, await SendEventRequest.OfJson(new MemoryStream(s_bytes), TestContext.Current.CancellationToken));
        Assert.Equal(expected, await SendEventRequest.OfJson(new Dripping(s_bytes), TestContext.Current.CancellationToken));
        Assert.Equal(expected, SendEventRequest.OfJson(expected.ToJsonString()));
        Assert.Equal(expected.ToJson().GetRawText(), expected.ToJsonString());
    }

    [Fact]
    public async Task Structs_have_them_too()
    {
        var text = Encoding.UTF8.GetBytes("\"a\"");
        ChatContentType expected = "a";
        Assert.Equal(expected, ChatContentType.OfJson(text));
        Assert.Equal(expected, ChatContentType.OfJson(text.AsMemory()));
        Assert.Equal(expected, await ChatContentType.OfJson(new MemoryStream(text), TestContext.Current.CancellationToken));
        Assert.Equal("\"a\"", expected.ToJsonString());
    }

    [Fact]
    public async Task A_stream_is_read_from_where_it_stands_and_left_open()
    {
        var stream = new MemoryStream([.. "??"u8, .. s_bytes]) { Position = 2 };
        await SendEventRequest.OfJson(stream, TestContext.Current.CancellationToken);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_bad_stream_is_told_as_bad_text_is()
    {
        await Assert.ThrowsAsync<ShapeException>(async () => await SendEventRequest.OfJson(new MemoryStream(s_bytes[..^1])));
        await Assert.ThrowsAsync<ShapeException>(async () => await SendEventRequest.OfJson(Stream.Null));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await SendEventRequest.OfJson((Stream)null!));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await SendEventRequest.OfJson(new Dripping(s_bytes), source.Token));
    }

    /// <summary>A stream that gives a byte at a time and cannot tell its length.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }
}
