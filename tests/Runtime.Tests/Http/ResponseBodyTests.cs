using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class ResponseBodyTests
{
    private static readonly OperationDescriptor Head = new("Head", Service) { Method = "HEAD", RequestUri = "/plain" };

    [Theory]
    [InlineData("HEAD", 200)]
    [InlineData("HEAD", 404)]
    [InlineData("POST", 204)]
    [InlineData("POST", 304)]
    public async Task Length_of_a_body_that_does_not_follow_is_no_length(string method, int status)
    {
        var length = 5_000_000_000;
        using var handler = new AnsweringHandler(() => Answer(status, [], length));
        using var http = new HttpClient(handler);
        var client = new Client(http) { MaxResponseSize = 100 };
        var call = client.GetAsync(method == "HEAD" ? Head : Plain);
        if (status is 200 or 204)
        {
            Assert.Null((await call).Data);
        }
        else
        {
            Assert.Equal(status, (await Assert.ThrowsAsync<ServiceException>(() => call)).StatusCode);
        }
    }

    [Theory]
    [InlineData(100, 100L)]
    [InlineData(100, null)]
    [InlineData(1_000_000, 1_000_000L)]
    [InlineData(5_000_000, null)]
    [InlineData(100, 50L)] // More than was said.
    [InlineData(1_000_000, 600_000L)]
    [InlineData(400_000, 1_000_000L)] // Less.
    [InlineData(10, 1_000_000L)]
    public async Task Every_byte_is_read_whatever_the_length_says(int size, long? length)
    {
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        using var handler = new AnsweringHandler(() => Answer(200, bytes, length));
        using var http = new HttpClient(handler);
        var output = await new Client(http).GetAsync(Plain);
        Assert.Equal(bytes, output.Data!.Value.ToArray());
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData((1 << 30) + 1)]
    public async Task Limit_may_be_above_a_gibibyte(int limit)
    {
        using var handler = new AnsweringHandler(() => Answer(200, new byte[300_000], null));
        using var http = new HttpClient(handler);
        var client = new Client(http) { MaxResponseSize = limit };
        Assert.True(client.MaxResponseSize <= Array.MaxLength);
        Assert.Equal(300_000, (await client.GetAsync(Plain)).Data!.Value.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Client(http) { MaxResponseSize = -1 });
    }

    [Fact]
    public async Task Promise_of_much_costs_little()
    {
        using var handler = new AnsweringHandler(() => Answer(200, new byte[10], 200 << 20));
        using var http = new HttpClient(handler);
        var allocated = await AllocatedAsync(() => new Client(http).GetAsync(Plain));
        Assert.InRange(allocated, 0, 1 << 20);
    }

    [Fact]
    public async Task Decompressed_bytes_are_counted_as_they_come()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                gzip.Write(zeros);
            }
        }

        var bytes = bomb.ToArray();
        using var handler = new AnsweringHandler(() => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StreamContent(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)),
        });
        using var http = new HttpClient(handler);
        var client = new Client(http) { MaxResponseSize = 4 << 20 };
        var allocated = await AllocatedAsync(() => Assert.ThrowsAsync<ShapeException>(() => client.GetAsync(Plain)));
        Assert.InRange(allocated, 0, 7 << 20);
    }

    [Fact]
    public async Task Memory_that_a_cancelled_read_may_write_into_goes_to_nobody_else()
    {
        var stream = new CancelledStream();
        using var handler = new AnsweringHandler(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) });
        using var http = new HttpClient(handler);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Client(http).GetAsync(Plain));
        Assert.True(MemoryMarshal.TryGetArray<byte>(stream.Given, out var given));
        for (var i = 0; i < 100; i++)
        {
            Assert.NotSame(given.Array, ArrayPool<byte>.Shared.Rent(given.Array!.Length));
        }
    }

    /// <summary>What a call allocates on this thread; nothing in it goes to another.</summary>
    private static async Task<long> AllocatedAsync(Func<Task> call)
    {
        await call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var task = call();
        Assert.True(task.IsCompleted);
        await task;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static HttpResponseMessage Answer(int status, byte[] body, long? length)
    {
        var content = new StreamContent(new UnknownLength(body));
        content.Headers.ContentLength = length;
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    }

    private sealed class Client(HttpClient http) : ShapeClient(http, new Uri("https://example.com"))
    {
        public Task<HttpBlobBody> GetAsync(OperationDescriptor operation) =>
            SendAsync<RestJsonProtocol, EmptyShape, HttpBlobBody>(operation, EmptyShape.Instance);
    }

    private sealed class AnsweringHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer());
    }

    private sealed class UnknownLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    private sealed class CancelledStream : MemoryStream
    {
        public Memory<byte> Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given = buffer;
            return ValueTask.FromException<int>(new OperationCanceledException());
        }
    }
}
