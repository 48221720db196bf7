using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Makes a message of headers and a payload; see <see cref="EventStreamFrame"/> for how it stands in a stream.</summary>
internal sealed class EventStreamFrameBuilder
{
    private const int PreludeLength = 12;

    private readonly ArrayBufferWriter<byte> _headers = new();

    /// <summary>Adds a header without a value.</summary>
    public void Add(string name, bool value) => Begin(name, value ? EventStreamHeaderType.True : EventStreamHeaderType.False);

    /// <summary>Adds a number of a size that its type says.</summary>
    public void Add(string name, EventStreamHeaderType type, long value)
    {
        Begin(name, type);
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        _headers.Write(bytes[^SizeOf(type)..]);
    }

    /// <summary>Adds a text.</summary>
    /// <exception cref="ShapeException">It is longer than 32,767 bytes.</exception>
    public void Add(string name, string value) => Add(name, EventStreamHeaderType.String, Encoding.UTF8.GetBytes(value));

    /// <summary>Adds a text or bytes.</summary>
    /// <exception cref="ShapeException">There are more than 32,767 bytes.</exception>
    public void Add(string name, EventStreamHeaderType type, ReadOnlySpan<byte> value)
    {
        if (value.Length > short.MaxValue)
        {
            throw new ShapeException($"The header {name} of an event is longer than {short.MaxValue} bytes.");
        }

        Begin(name, type);
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)value.Length);
        _headers.Write(length);
        _headers.Write(value);
    }

    /// <summary>Makes the message.</summary>
    /// <exception cref="ShapeException">It is longer than messages may be.</exception>
    public byte[] ToFrame(ReadOnlySpan<byte> payload)
    {
        var headers = _headers.WrittenSpan;
        var length = (long)PreludeLength + headers.Length + payload.Length + 4;
        if (length > EventStreamFrame.MaxLength || headers.Length > EventStreamFrame.MaxHeadersLength)
        {
            throw new ShapeException($"An event is longer than {EventStreamFrame.MaxLength} bytes, or its headers than {EventStreamFrame.MaxHeadersLength}.");
        }

        var frame = new byte[length];
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), headers.Length);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(8), Crc32.Of(frame.AsSpan(0, 8)));
        headers.CopyTo(frame.AsSpan(PreludeLength));
        payload.CopyTo(frame.AsSpan(PreludeLength + headers.Length));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - 4), Crc32.Of(frame.AsSpan(0, frame.Length - 4)));
        return frame;
    }

    private static int SizeOf(EventStreamHeaderType type) => type switch
    {
        EventStreamHeaderType.Byte => 1,
        EventStreamHeaderType.Short => 2,
        EventStreamHeaderType.Integer => 4,
        _ => 8,
    };

    private void Begin(string name, EventStreamHeaderType type)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length is 0 or > 255)
        {
            throw new ShapeException($"The header {name} of an event has a name that is longer than 255 bytes.");
        }

        _headers.Write([(byte)bytes.Length]);
        _headers.Write(bytes);
        _headers.Write([(byte)type]);
    }
}
