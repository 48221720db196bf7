using System.Buffers;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Percent-encoding with RFC 3986's unreserved characters left alone, as every AWS protocol has it.</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>Encodes a text for a query string or for one segment of a path.</summary>
    public static string Encode(string text) =>
        text.AsSpan().ContainsAnyExcept(Unreserved) ? Encode(text, default(ReadOnlySpan<char>)) : text;

    /// <summary>
    /// Encodes the value of a path label. Segments of dots alone become <c>%2E</c> and <c>%2E%2E</c>, so that no
    /// value can climb up the path.
    /// </summary>
    public static string EncodeLabel(string text, bool greedy)
    {
        if (!greedy)
        {
            return IsDots(text) ? Dots(text) : Encode(text);
        }

        var encoded = text.AsSpan().ContainsAnyExcept(Unreserved) ? Encode(text, "/") : text;
        if (!encoded.Contains('.', StringComparison.Ordinal))
        {
            return encoded;
        }

        var segments = encoded.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (IsDots(segments[i]))
            {
                segments[i] = Dots(segments[i]);
            }
        }

        return string.Join('/', segments);
    }

    /// <summary>Encodes all but the unreserved characters and those in <paramref name="also"/>.</summary>
    public static string Encode(string text, ReadOnlySpan<char> also)
    {
        var output = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (Unreserved.Contains((char)rune.Value) || also.Contains((char)rune.Value)))
            {
                output.Append((char)rune.Value);
                continue;
            }

            var count = rune.EncodeToUtf8(utf8);
            for (var i = 0; i < count; i++)
            {
                output.Append('%').Append("0123456789ABCDEF"[utf8[i] >> 4]).Append("0123456789ABCDEF"[utf8[i] & 15]);
            }
        }

        return output.ToString();
    }

    private static bool IsDots(string segment) => segment is "." or "..";

    private static string Dots(string segment) => segment.Length == 1 ? "%2E" : "%2E%2E";
}
