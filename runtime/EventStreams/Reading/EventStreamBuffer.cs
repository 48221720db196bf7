using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>
/// What was received of a stream and not yet taken. It grows with what arrives, not with the length that a message says
/// it has. Not safe for use by several threads at once.
/// </summary>
internal sealed class EventStreamBuffer
{
    private const int FirstSize = 16 * 1024;

    private readonly string _name;
    private readonly Stream? _stream;
    private byte[]? _rented;
    private ReadOnlyMemory<byte> _rest;
    private long _position;

    /// <summary>Makes a buffer of a stream.</summary>
    /// <param name="name">The name of the stream's shape.</param>
    /// <param name="stream">Where the bytes come from; the buffer does not dispose of it.</param>
    public EventStreamBuffer(string name, Stream stream)
    {
        _name = name;
        _stream = stream;
    }

    /// <summary>Makes a buffer of a stream that has been received whole.</summary>
    /// <param name="name">The name of the stream's shape.</param>
    /// <param name="whole">All bytes.</param>
    public EventStreamBuffer(string name, ReadOnlyMemory<byte> whole)
    {
        _name = name;
        _rest = whole;
    }

    /// <summary>Takes the next message, if it is there as a whole. It is good until the next call of a method.</summary>
    /// <exception cref="ShapeException">The message is damaged.</exception>
    public bool TryTake(out EventStreamMessage message)
    {
        var rest = _rest.Span;
        var length = EventStreamFrame.LengthOf(rest, _name, _position);
        if (length == 0 || rest.Length < length)
        {
            message = default;
            return false;
        }

        message = EventStreamFrame.Parse(rest[..length], _name, _position);
        _rest = _rest[length..];
        _position += length;
        return true;
    }

    /// <summary>Receives more.</summary>
    /// <returns>False when the stream has ended.</returns>
    /// <exception cref="ShapeException">It has ended inside a message.</exception>
    public async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_stream is not null)
        {
            MakeRoom();
            var count = _rest.Length;
            var read = await _stream.ReadAsync(_rented.AsMemory(count), cancellationToken).ConfigureAwait(false);
            _rest = _rented.AsMemory(0, count + read);
            if (read > 0)
            {
                return true;
            }
        }

        CheckEnd();
        return false;
    }

    /// <summary>Makes sure that nothing is left of a message.</summary>
    /// <exception cref="ShapeException">Something is.</exception>
    public void CheckEnd()
    {
        if (!_rest.IsEmpty)
        {
            throw EventStreamMessage.Fail(_name, _position, "is cut off");
        }
    }

    /// <summary>Gives the memory back. Nothing may be receiving into it.</summary>
    public void Return()
    {
        _rest = default;
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }

    // Moves the rest to the front, in a larger array if it fills this one.
    private void MakeRoom()
    {
        var rented = _rented ??= ArrayPool<byte>.Shared.Rent(FirstSize);
        var larger = _rest.Length < rented.Length ? rented : ArrayPool<byte>.Shared.Rent(checked(rented.Length * 2));
        _rest.CopyTo(larger);
        _rest = larger.AsMemory(0, _rest.Length);
        if (larger != rented)
        {
            _rented = larger;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
