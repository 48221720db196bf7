using System.Buffers.Text;
using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>
/// Takes the frames off a body that was signed in chunks: each is a size in hexadecimal, perhaps a signature, and the bytes; what follows the
/// last are headers. See "Signature calculations for the authorization header: transferring payload in multiple chunks" of Amazon S3.
/// </summary>
internal static class AwsChunked
{
    private const string Framing = "aws-chunked";

    /// <summary>Gives the request as it was before; one that is not in frames as it is. Signatures are not looked at.</summary>
    /// <exception cref="InvalidDataException">The frames are broken, or hold more or less than the request says.</exception>
    public static ShapeHttpRequest Undo(ShapeHttpRequest request)
    {
        var encodings = request.Headers["Content-Encoding"];
        if (encodings?.Contains(Framing, StringComparison.OrdinalIgnoreCase) != true
            && request.Headers["x-amz-content-sha256"]?.StartsWith("STREAMING-", StringComparison.Ordinal) != true)
        {
            return request;
        }

        var others = (encodings ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static encoding => !encoding.Equals(Framing, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        var headers = request.Headers.With(("Content-Encoding", others.Length > 0 ? string.Join(", ", others) : null));
        var body = Read(request.Body.Span, headers);
        if (headers["x-amz-decoded-content-length"] is { } length && length != body.Length.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidDataException("The body has another length than the request says.");
        }

        return request.WithBody(headers, body);
    }

    private static byte[] Read(ReadOnlySpan<byte> framed, ShapeHttpHeaders headers)
    {
        var body = new byte[framed.Length];
        var count = 0;
        while (true)
        {
            var line = Line(ref framed);
            if (!Utf8Parser.TryParse(line, out int size, out var digits, 'x') || size < 0 || (digits < line.Length && line[digits] != ';') || size > framed.Length)
            {
                throw new InvalidDataException("The size of a chunk is none.");
            }

            if (size == 0)
            {
                break;
            }

            framed[..size].CopyTo(body.AsSpan(count));
            count += size;
            framed = framed[size..];
            if (Line(ref framed).Length > 0)
            {
                throw new InvalidDataException("A chunk is longer than its size.");
            }
        }

        while (!framed.IsEmpty && Line(ref framed) is { Length: > 0 } trailer)
        {
            var colon = trailer.IndexOf((byte)':');
            if (colon > 0)
            {
                headers.AddReceived(Text(trailer[..colon]), Text(trailer[(colon + 1)..]));
            }
        }

        return body.AsSpan(0, count).ToArray();
    }

    private static string Text(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes).Trim();

    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf("\r\n"u8);
        if (end < 0)
        {
            throw new InvalidDataException("The body is cut off.");
        }

        var line = rest[..end];
        rest = rest[(end + 2)..];
        return line;
    }
}
