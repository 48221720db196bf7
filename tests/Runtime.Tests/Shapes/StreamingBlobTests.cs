using System.Text.Json;

namespace SendEvent.Runtime.Tests;

/// <summary>Blobs that need not be in memory.</summary>
public class StreamingBlobTests
{
    private static readonly byte[] Bytes = [1, 2, 3, 4, 5];

    public static TheoryData<string> Sources => ["bytes", "array", "stream", "file", "once"];

    private static StreamingBlob Make(string source)
    {
        switch (source)
        {
            case "bytes":
                return new Blob(Bytes);
            case "array":
                return Bytes;
            case "stream":
                return new MemoryStream(Bytes);
            case "file":
                var path = Path.GetTempFileName();
                File.WriteAllBytes(path, Bytes);
                return StreamingBlob.OfFile(path);
            default:
                return StreamingBlob.Of(new Once(Bytes));
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Is_opened_and_kept(string source)
    {
        var blob = Make(source);
        Assert.Equal(source == "once" ? null : 5, blob.Length);
        Assert.Equal(source is "bytes" or "array", blob.IsInMemory);
        await using (var stream = blob.OpenRead())
        {
            Assert.Equal(1, stream.ReadByte());
            if (source is "bytes" or "file" or "array")
            {
                await using var again = blob.OpenRead();
                Assert.Equal(1, again.ReadByte());
            }
            else if (source == "stream")
            {
                Assert.Equal(1, blob.OpenRead().ReadByte());
            }
            else
            {
                Assert.Contains("ToBlobAsync", Assert.Throws<InvalidOperationException>(blob.OpenRead).Message, StringComparison.Ordinal);
            }
        }

        var other = Make(source);
        Assert.Equal(new Blob(Bytes), await other.ToBlobAsync(5, TestContext.Current.CancellationToken));
        Assert.Equal(new Blob(Bytes), other.ToBlob());
        Assert.Equal("5 bytes", other.ToString());
        await Assert.ThrowsAsync<ShapeException>(() => Make(source).ToBlobAsync(4, TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public void Equal_bytes_are_equal_and_each_stream_is_itself()
    {
        Assert.Equal(Make("bytes"), Make("array"));
        Assert.Equal(Make("bytes").GetHashCode(), Make("array").GetHashCode());
        Assert.Same(StreamingBlob.Empty, StreamingBlob.Of(Blob.Empty));
        var stream = Make("stream");
        Assert.Equal(stream, stream);
        Assert.NotEqual(stream, Make("stream"));
        Assert.NotEqual(stream, Make("bytes"));
        Assert.Equal("a stream of bytes", Make("once").ToString());
    }

    [Fact]
    public void Begins_where_the_stream_stands()
    {
        var stream = new MemoryStream(Bytes) { Position = 2 };
        StreamingBlob blob = stream;
        Assert.Equal(3, blob.Length);
        Assert.Equal(3, blob.OpenRead().ReadByte());
        Assert.Equal(3, blob.OpenRead().ReadByte());
    }

    [Fact]
    public void Nothing_becomes_of_what_cannot_be_read()
    {
        Assert.Throws<FileNotFoundException>(() => StreamingBlob.OfFile("/no/such/file"));
        var closed = new MemoryStream();
        closed.Dispose();
        Assert.Throws<ArgumentException>(() => StreamingBlob.Of(closed));
        Assert.Throws<ArgumentOutOfRangeException>(() => StreamingBlob.Of(new MemoryStream(), -1));
        Assert.Null((StreamingBlob?)(byte[]?)null);
        Assert.Null((StreamingBlob?)(Stream?)null);
    }

    [Fact]
    public void Disposes_of_its_stream_once()
    {
        var stream = new Once(Bytes);
        var blob = StreamingBlob.Of(stream);
        blob.Dispose();
        blob.Dispose();
        Assert.Equal(1, stream.Disposals);
        Assert.Throws<ObjectDisposedException>(blob.OpenRead);
        var bytes = Make("bytes");
        bytes.Dispose();
        Assert.Equal(1, bytes.OpenRead().ReadByte());
    }

    /// <summary>Else it would be read as nothing, and nobody would notice.</summary>
    [Fact]
    public async Task Is_not_read_when_whoever_sent_it_has_disposed_of_its_stream()
    {
        var blob = Make("stream");
        await blob.OpenRead().DisposeAsync();
        Assert.Throws<ObjectDisposedException>(blob.OpenRead);
    }

    [Fact]
    public void Is_base64_to_the_serializer_while_it_is_in_memory()
    {
        Assert.Equal("\"AQIDBAU=\"", JsonSerializer.Serialize(Make("bytes")));
        Assert.Equal(Make("bytes"), JsonSerializer.Deserialize<StreamingBlob>("\"AQIDBAU=\""));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(Make("stream")));
    }

    /// <summary>A stream that cannot go back.</summary>
    private sealed class Once(byte[] bytes) : MemoryStream(bytes)
    {
        public int Disposals { get; private set; }

        public override bool CanSeek => false;

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }
}
