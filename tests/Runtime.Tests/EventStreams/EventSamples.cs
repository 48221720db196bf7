using SendEvent.Runtime.Tests.EventShapes;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>Streams received through the protocols.</summary>
internal static class EventSamples
{
    public static OperationDescriptor Operation<TProtocol>()
        where TProtocol : IShapeProtocol => new("Follow", new ServiceDescriptor("Sample"))
    {
        Errors = [ErrorBinding.Of<HttpShapes.HttpConflict, TProtocol>()],
        EventErrors = [ErrorBinding.OfEvent<ClosedException, TProtocol>("closed")],
    };

    public static EventStreamResponse<Opening, Happening> Open<TProtocol>(params byte[][] messages)
        where TProtocol : IShapeProtocol =>
        EventStreamResponse.OfHttpResponse<TProtocol, Opening, Happening>(Operation<TProtocol>(), Response(messages), strict: true);

    public static EventStreamResponse<Opening, Happening> OpenLeniently<TProtocol>(params byte[][] messages)
        where TProtocol : IShapeProtocol =>
        EventStreamResponse.OfHttpResponse<TProtocol, Opening, Happening>(Operation<TProtocol>(), Response(messages));

    public static ShapeHttpResponse Response(params byte[][] messages)
    {
        var headers = new ShapeHttpHeaders();
        headers.Add("x-session", "s");
        headers.Add("x-amzn-RequestId", "r");
        return new ShapeHttpResponse { StatusCode = 200, Headers = headers, Body = messages.SelectMany(message => message).ToArray() };
    }

    /// <summary>What comes of a stream until it ends or breaks.</summary>
    public static async Task<(List<Happening> Events, Exception? Exception)> Receive<TProtocol>(params byte[][] messages)
        where TProtocol : IShapeProtocol
    {
        var events = new List<Happening>();
        try
        {
            await foreach (var received in Open<TProtocol>(messages))
            {
                events.Add(received);
            }

            return (events, null);
        }
        catch (Exception exception)
        {
            return (events, exception);
        }
    }

    public static async Task<Happening> ReceiveOne<TProtocol>(byte[] message)
        where TProtocol : IShapeProtocol
    {
        var (events, exception) = await Receive<TProtocol>(message);
        Assert.Null(exception);
        return Assert.Single(events);
    }

    /// <summary>Gives as many bytes at a time as it is told, and can wait for ever at the end.</summary>
    public sealed class Trickle(byte[] bytes, int step, bool isEndless = false) : Stream
    {
        private int _at;

        public bool IsDisposed { get; private set; }

        public int Reads { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(Math.Min(step, buffer.Length), bytes.Length - _at);
            bytes.AsMemory(_at, count).CopyTo(buffer);
            _at += count;
            while (count == 0 && isEndless)
            {
                await Task.Delay(5, cancellationToken);
                if (IsDisposed)
                {
                    throw new IOException("The connection is closed.");
                }
            }

            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
