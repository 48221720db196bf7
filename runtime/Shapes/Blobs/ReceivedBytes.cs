using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>
/// Gathers a body as it comes. Where its length is known, the array that is handed out is the one that was received into; a
/// length that promises much is believed only when some of it is there.
/// </summary>
/// <param name="length">The length that the headers give, or null.</param>
internal sealed class ReceivedBytes(long? length)
{
    private const int FirstSize = 16 * 1024;
    private const int LargestSize = 1 << 20;
    private const int Believed = 256 * 1024;

    private readonly List<byte[]> _full = [];
    private byte[]? _whole;
    private byte[]? _rented;
    private int _wholeUsed;
    private int _rentedUsed;

    /// <summary>Receives a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">How long it says to be, or null.</param>
    /// <param name="limit">The greatest number of bytes to receive.</param>
    /// <param name="cancellationToken">Stops the receiving.</param>
    /// <returns>The bytes; null where there are more than the limit.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>?> OfAsync(Stream stream, long? length, int limit, CancellationToken cancellationToken)
    {
        var bytes = new ReceivedBytes(length);
        var isReceiving = false;
        try
        {
            while (true)
            {
                var room = bytes.Room();
                isReceiving = true;
                var read = await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false);
                isReceiving = false;
                if (read == 0)
                {
                    return bytes.ToMemory();
                }

                bytes.Advance(read);
                if (bytes.Count > limit)
                {
                    return null;
                }
            }
        }
        finally
        {
            // What broke off may still be writing into the memory.
            if (!isReceiving)
            {
                bytes.Return();
            }
        }
    }

    /// <summary>The number of bytes received.</summary>
    public long Count { get; private set; }

    /// <summary>Where the next bytes go; never empty.</summary>
    public Memory<byte> Room()
    {
        if (_whole is null && length is > 0 && length <= Array.MaxLength && (length <= Believed || Count >= Believed))
        {
            StartWhole((int)length);
        }

        if (_wholeUsed < _whole?.Length)
        {
            return _whole.AsMemory(_wholeUsed);
        }

        if (_rented is not null && _rentedUsed == _rented.Length)
        {
            _full.Add(_rented);
            _rented = null;
        }

        if (_rented is null)
        {
            _rented = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(Count, FirstSize, LargestSize));
            _rentedUsed = 0;
        }

        return _rented.AsMemory(_rentedUsed);
    }

    /// <summary>Counts bytes that were received into <see cref="Room"/>.</summary>
    public void Advance(int count)
    {
        Count += count;
        if (_wholeUsed < _whole?.Length)
        {
            _wholeUsed += count;
        }
        else
        {
            _rentedUsed += count;
        }
    }

    /// <summary>Gives all bytes received, in memory of their own.</summary>
    public ReadOnlyMemory<byte> ToMemory()
    {
        if (_full.Count == 0 && _rentedUsed == 0)
        {
            return _whole.AsMemory(0, _wholeUsed);
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)Count);
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Gives rented memory back. Nothing may be receiving into it.</summary>
    public void Return()
    {
        foreach (var full in _full)
        {
            ArrayPool<byte>.Shared.Return(full);
        }

        _full.Clear();
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
            _rentedUsed = 0;
        }
    }

    private void StartWhole(int size)
    {
        var whole = GC.AllocateUninitializedArray<byte>(Math.Max(size, (int)Count));
        CopyTo(whole);
        Return();
        _whole = whole;
        _wholeUsed = (int)Count;
    }

    private void CopyTo(Span<byte> target)
    {
        _whole.AsSpan(0, _wholeUsed).CopyTo(target);
        target = target[_wholeUsed..];
        foreach (var full in _full)
        {
            full.CopyTo(target);
            target = target[full.Length..];
        }

        _rented.AsSpan(0, _rentedUsed).CopyTo(target);
    }
}
