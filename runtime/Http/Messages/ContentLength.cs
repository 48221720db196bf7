using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>What a message says of the length of its body (RFC 9110, section 8.6).</summary>
internal static class ContentLength
{
    private const string Name = "Content-Length";

    /// <summary>The length in bytes; null where the message does not say it.</summary>
    public static long? Of(ShapeHttpHeaders headers) =>
        long.TryParse(headers[Name], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Says it.</summary>
    public static void Set(ShapeHttpHeaders headers, long length) => headers.Set(Name, length.ToString(CultureInfo.InvariantCulture));
}
