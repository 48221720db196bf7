namespace SendEvent.Usage.Tests;

/// <summary>A stream of as many bytes as wanted, which are nowhere in memory; it cannot seek.</summary>
public sealed class PatternStream(long length) : Stream
{
    private long _position;

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        // A value for each 64 KiB, however they are read.
        var count = (int)Math.Min(Math.Min(buffer.Length, 0x10000 - (_position & 0xFFFF)), length - _position);
        buffer[..count].Fill((byte)(_position >> 16));
        _position += count;
        return count;
    }

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
