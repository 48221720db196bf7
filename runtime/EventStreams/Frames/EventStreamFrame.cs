using System.Buffers.Binary;

namespace SendEvent.Runtime;

/// <summary>
/// How a message stands in a stream (<c>application/vnd.amazon.eventstream</c>): its length, the length of its headers, a
/// CRC-32 of both, the headers, the payload, and a CRC-32 of all that; numbers are in big-endian order.
/// </summary>
internal static class EventStreamFrame
{
    /// <summary>The media type of a body of such messages.</summary>
    public const string MediaType = "application/vnd.amazon.eventstream";

    /// <summary>The greatest length of a message in bytes, that of the AWS SDKs.</summary>
    public const int MaxLength = 24 << 20;

    /// <summary>The greatest length of a message's headers in bytes, that of the AWS SDKs.</summary>
    public const int MaxHeadersLength = 128 << 10;

    private const int LengthsLength = 8;
    private const int ChecksumLength = 4;
    private const int PreludeLength = LengthsLength + ChecksumLength;
    private const int MinLength = PreludeLength + ChecksumLength;

    /// <summary>The length of the message with which some bytes begin, or 0 while its first bytes are not all there.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="stream">The name of the stream's shape.</param>
    /// <param name="position">The place of the bytes in the stream.</param>
    /// <exception cref="ShapeException">There is no such message.</exception>
    public static int LengthOf(ReadOnlySpan<byte> bytes, string stream, long position)
    {
        if (bytes.Length < PreludeLength)
        {
            return 0;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var headersLength = HeadersLength(bytes);
        return Crc32.Of(bytes[..LengthsLength]) != BinaryPrimitives.ReadUInt32BigEndian(bytes[LengthsLength..]) ? throw Fail("begins with a wrong checksum")
            : length > MaxLength ? throw Fail($"is longer than {MaxLength} bytes")
            : headersLength > MaxHeadersLength ? throw Fail($"has headers longer than {MaxHeadersLength} bytes")
            : length < MinLength || headersLength > length - MinLength ? throw Fail("is shorter than its parts")
            : (int)length;

        ShapeException Fail(string problem) => EventStreamMessage.Fail(stream, position, problem);
    }

    /// <summary>Takes a whole message apart.</summary>
    /// <param name="frame">The message, of the length that <see cref="LengthOf"/> gave.</param>
    /// <param name="stream">The name of the stream's shape.</param>
    /// <param name="position">The place of the message in the stream.</param>
    /// <exception cref="ShapeException">The message is damaged.</exception>
    public static EventStreamMessage Parse(ReadOnlySpan<byte> frame, string stream, long position)
    {
        if (Crc32.Of(frame[..^ChecksumLength]) != BinaryPrimitives.ReadUInt32BigEndian(frame[^ChecksumLength..]))
        {
            throw EventStreamMessage.Fail(stream, position, "ends with a wrong checksum");
        }

        var headersLength = (int)HeadersLength(frame);
        var headers = frame.Slice(PreludeLength, headersLength);
        return new EventStreamHeaders(headers).Check() is { } problem
            ? throw EventStreamMessage.Fail(stream, position, problem)
            : new EventStreamMessage(headers, frame[(PreludeLength + headersLength)..^ChecksumLength], stream, position);
    }

    private static uint HeadersLength(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32BigEndian(frame[4..]);
}
