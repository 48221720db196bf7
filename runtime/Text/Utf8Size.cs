using System.Text;

namespace SendEvent.Runtime;

/// <summary>The room that text needs as UTF-8, in arrays that can hold it.</summary>
internal static class Utf8Size
{
    // Of shorter text the most that it can need is taken, which must not be counted.
    private const int Short = 1 << 16;
    private const int MostBytesOfCharacter = 3;

    /// <summary>Gives a number of bytes that are enough for a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shape">The shape that is read of it or written with it, for the message.</param>
    /// <exception cref="ShapeException">No array can hold so many.</exception>
    public static int Of(ReadOnlySpan<char> text, string shape) =>
        text.Length <= Short ? text.Length * MostBytesOfCharacter : Count(text, shape);

    /// <summary>Gives the number of bytes of a text.</summary>
    /// <exception cref="ShapeException">No array can hold so many.</exception>
    public static int Count(ReadOnlySpan<char> text, string shape) => Check(Count(text), shape);

    /// <summary>Gives a number of bytes if an array can hold so many.</summary>
    /// <exception cref="ShapeException">It cannot.</exception>
    public static int Check(long bytes, string shape) =>
        bytes <= Array.MaxLength ? (int)bytes : throw new ShapeException(shape, shape, "the text is longer than an array can be");

    // In parts, since the framework counts in 32 bits; half a pair at an end counts as the three bytes of U+FFFD.
    private static long Count(ReadOnlySpan<char> text)
    {
        const int most = 1 << 28;
        var bytes = 0L;
        while (text.Length > most)
        {
            var length = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
            bytes += Encoding.UTF8.GetByteCount(text[..length]);
            text = text[length..];
        }

        return bytes + Encoding.UTF8.GetByteCount(text);
    }
}
