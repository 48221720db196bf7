using System.Buffers.Binary;
using System.Text;

namespace SendEvent.Tests;

/// <summary>Makes messages of event streams, with code of its own down to the checksum.</summary>
internal static class EventFrames
{
    /// <summary>A message with an event.</summary>
    public static byte[] Event(string type, ReadOnlySpan<byte> payload, params (string Name, object Value)[] headers) =>
        Message(payload, [(":message-type", "event"), (":event-type", type), .. headers]);

    /// <summary>A message with an event that has text for its payload.</summary>
    public static byte[] Event(string type, string payload = "", params (string Name, object Value)[] headers) =>
        Event(type, Encoding.UTF8.GetBytes(payload), headers);

    /// <summary>A message with an error of the model.</summary>
    public static byte[] Exception(string type, string payload) =>
        Message(Encoding.UTF8.GetBytes(payload), (":message-type", "exception"), (":exception-type", type));

    /// <summary>Any message. The type of a header's value gives the type on the wire.</summary>
    public static byte[] Message(ReadOnlySpan<byte> payload, params (string Name, object Value)[] headers)
    {
        using var block = new MemoryStream();
        foreach (var (name, value) in headers)
        {
            block.WriteByte((byte)Encoding.UTF8.GetByteCount(name));
            block.Write(Encoding.UTF8.GetBytes(name));
            block.Write(HeaderValue(value));
        }

        return Frame(block.ToArray(), payload);
    }

    /// <summary>A message with right lengths and checksums around any bytes.</summary>
    public static byte[] Frame(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> payload)
    {
        var frame = new byte[16 + headers.Length + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, frame.Length);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), headers.Length);
        headers.CopyTo(frame.AsSpan(12));
        payload.CopyTo(frame.AsSpan(12 + headers.Length));
        return Seal(frame);
    }

    /// <summary>Gives a message the checksums of what it says now.</summary>
    public static byte[] Seal(byte[] frame)
    {
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(8), Checksum(frame.AsSpan(0, 8)));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(frame.Length - 4), Checksum(frame.AsSpan(0, frame.Length - 4)));
        return frame;
    }

    /// <summary>CRC-32, bit by bit.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var octet in bytes)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }
        }

        return ~crc;
    }

    private static byte[] HeaderValue(object value) => value switch
    {
        true => [0],
        false => [1],
        sbyte number => [2, (byte)number],
        short number => [3, .. BigEndian(number, 2)],
        int number => [4, .. BigEndian(number, 4)],
        long number => [5, .. BigEndian(number, 8)],
        byte[] bytes => [6, .. BigEndian(bytes.Length, 2), .. bytes],
        string text => [7, .. BigEndian(Encoding.UTF8.GetByteCount(text), 2), .. Encoding.UTF8.GetBytes(text)],
        DateTimeOffset time => [8, .. BigEndian(time.ToUnixTimeMilliseconds(), 8)],
        Guid uuid => [9, .. uuid.ToByteArray(bigEndian: true)],
        _ => throw new ArgumentException("There is no such header.", nameof(value)),
    };

    private static byte[] BigEndian(long number, int size)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes[^size..];
    }
}
