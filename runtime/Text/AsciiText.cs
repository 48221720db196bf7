using System.Text;

namespace SendEvent.Runtime;

/// <summary>UTF-16 text as the ASCII bytes for which the parsers of numbers and times are written.</summary>
internal static class AsciiText
{
    /// <summary>The bytes that callers put on the stack.</summary>
    public const int MaxStack = 128;

    /// <summary>Copies text to <paramref name="utf8"/>, or to a larger array if it must be.</summary>
    /// <returns>False if the text is not ASCII.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, ref Span<byte> utf8)
    {
        if (text.Length > utf8.Length)
        {
            utf8 = new byte[text.Length];
        }

        var copied = Ascii.FromUtf16(text, utf8, out var written) == System.Buffers.OperationStatus.Done;
        utf8 = utf8[..written];
        return copied;
    }
}
