using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>A buffer for a result that is copied at once. Each thread keeps one, unless it has grown large.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstCapacity = 1 << 10;
    private const int MostToKeep = 1 << 16;

    [ThreadStatic]
    private static PooledBuffer? s_kept;

    private byte[] _bytes = new byte[FirstCapacity];
    private int _count;

    private PooledBuffer()
    {
    }

    /// <summary>The bytes written, until the buffer is disposed of.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>Gives an empty buffer; dispose of it to give it back.</summary>
    public static PooledBuffer Rent()
    {
        var buffer = s_kept ?? new PooledBuffer();
        s_kept = null;
        buffer._count = 0;
        return buffer;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _count);
        _count += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_count);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length <= MostToKeep)
        {
            s_kept = this;
        }
    }

    private void MakeRoom(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        var needed = Math.Max(sizeHint, 1);
        if (_bytes.Length - _count < needed)
        {
            var least = Utf8Size.Check((long)_count + needed, "Value");
            Array.Resize(ref _bytes, (int)Math.Min((uint)Array.MaxLength, Math.Max((uint)least, (uint)_bytes.Length * 2)));
        }
    }
}
