using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>The escape sequences of JSON strings (RFC 8259, section 7).</summary>
internal static class JsonEscapes
{
    /// <summary>Decodes text with well-formed escape sequences.</summary>
    /// <param name="text">What stands between the quotes.</param>
    /// <param name="plain">At least as many bytes as the text has.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <param name="replace">Whether U+FFFD stands for a surrogate without its other half.</param>
    /// <returns>False if a surrogate has no other half and is not replaced.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> plain, out int written, bool replace = false)
    {
        written = 0;
        while (true)
        {
            var clean = CopyClean(text, plain[written..]);
            written += clean;
            if (clean == text.Length)
            {
                return true;
            }

            text = text[clean..];
            if (text[1] != 'u')
            {
                plain[written++] = Short(text[1]);
                text = text[2..];
            }
            else
            {
                var rest = text;
                if (!TryReadRune(ref rest, out var rune))
                {
                    if (!replace)
                    {
                        return false;
                    }

                    rune = Rune.ReplacementChar;
                    rest = text[6..];
                }

                text = rest;
                written += rune.EncodeToUtf8(plain[written..]);
            }
        }
    }

    /// <summary>Copies up to the first backslash, 16 bytes a step; of the last step more may be copied.</summary>
    private static int CopyClean(ReadOnlySpan<byte> text, Span<byte> plain)
    {
        var at = 0;
        if (Vector128.IsHardwareAccelerated && plain.Length >= text.Length)
        {
            ref var from = ref MemoryMarshal.GetReference(text);
            ref var to = ref MemoryMarshal.GetReference(plain);
            for (; at <= text.Length - 16; at += 16)
            {
                var bytes = Vector128.LoadUnsafe(ref from, (nuint)at);
                bytes.StoreUnsafe(ref to, (nuint)at);
                var backslashes = Vector128.Equals(bytes, Vector128.Create((byte)'\\')).ExtractMostSignificantBits();
                if (backslashes != 0)
                {
                    return at + BitOperations.TrailingZeroCount(backslashes);
                }
            }
        }

        for (; at < text.Length && text[at] != '\\'; at++)
        {
            plain[at] = text[at];
        }

        return at;
    }

    private static byte Short(byte letter) => letter switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => letter,
    };

    private static bool TryReadRune(ref ReadOnlySpan<byte> text, out Rune rune)
    {
        var first = ReadUnit(ref text);
        if (Rune.TryCreate(first, out rune))
        {
            return true;
        }

        return text.Length >= 6 && text[0] == '\\' && text[1] == 'u' && Rune.TryCreate(first, ReadUnit(ref text), out rune);
    }

    // \u and four hexadecimal digits.
    private static char ReadUnit(ref ReadOnlySpan<byte> text)
    {
        var unit = 0;
        foreach (var digit in text[2..6])
        {
            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        text = text[6..];
        return (char)unit;
    }
}
