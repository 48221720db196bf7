using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>
/// The buffer that a request's body is written into. Each thread keeps one, so that a body costs the one array that
/// the request holds in the end.
/// </summary>
internal sealed class RequestBody : IBufferWriter<byte>
{
    private const int MostToKeep = 1 << 20;

    [ThreadStatic]
    private static RequestBody? _kept;

    private byte[] _bytes = new byte[1024];
    private int _count;

    public int Count => _count;

    /// <summary>Takes the buffer of this thread, empty.</summary>
    public static RequestBody Rent()
    {
        var body = _kept ?? new RequestBody();
        _kept = null;
        body._count = 0;
        return body;
    }

    /// <summary>Gives the buffer back; nothing is cleared but the position, the thread's next body goes over it.</summary>
    public void Return()
    {
        if (_bytes.Length <= MostToKeep)
        {
            _kept = this;
        }
    }

    /// <summary>What is written, until the buffer is given back.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>Gives what is written, to keep: the buffer itself where it is too large to be used again.</summary>
    public ReadOnlyMemory<byte> ToMemory() =>
        _count == 0 ? default
        : _bytes.Length > MostToKeep ? _bytes.AsMemory(0, _count)
        : _bytes.AsSpan(0, _count).ToArray();

    /// <summary>
    /// Makes one object of two that stand one behind the other: from <paramref name="end"/> on, the end of the first and the beginning of the second give
    /// way to what stands between members.
    /// </summary>
    /// <param name="end">Where the first ends.</param>
    /// <param name="between">What stands between members.</param>
    /// <param name="close">What closes an object.</param>
    public RequestBody Join(int end, byte between, byte close)
    {
        if (_bytes[end + 2] == close)
        {
            // The second has no members.
            _count = end + 1;
            return this;
        }

        _bytes[end] = between;
        Array.Copy(_bytes, end + 2, _bytes, end + 1, _count - end - 2);
        _count--;
        return this;
    }

    /// <summary>Takes bytes out of the middle.</summary>
    public RequestBody Without(int start, int count)
    {
        Array.Copy(_bytes, start + count, _bytes, start, _count - start - count);
        _count -= count;
        return this;
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _count);
        _count += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_count);
    }

    private void Reserve(int sizeHint)
    {
        var least = Math.Max(sizeHint, 1);
        if (_bytes.Length - _count < least)
        {
            Array.Resize(ref _bytes, checked(Math.Max(_count + least, (int)Math.Min(_bytes.Length * 2L, Array.MaxLength))));
        }
    }
}
