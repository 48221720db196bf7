namespace SendEvent.Generators.Reading.Nodes;

/// <summary>Checks the strings of a JSON text (RFC 8259, section 7). Half a surrogate pair, written or escaped, is no text.</summary>
internal static class JsonStringScanner
{
    /// <summary>Moves behind the string whose quote stands at <paramref name="at"/>.</summary>
    /// <returns>False if it is no string of strict JSON.</returns>
    public static bool TrySkip(string text, ref int at, out bool escaped)
    {
        escaped = false;
        var next = EndOfPlain(text, at + 1);
        while (next < text.Length && text[next] == '\\')
        {
            escaped = true;
            if (!TrySkipEscape(text, ref next))
            {
                return false;
            }

            next = EndOfPlain(text, next);
        }

        at = next + 1;
        return next < text.Length && text[next] == '"';
    }

    /// <summary>The number that four hexadecimal digits write, or -1.</summary>
    public static int Hex(string text, int at)
    {
        if (at + 4 > text.Length)
        {
            return -1;
        }

        var value = 0;
        for (var i = at; i < at + 4; i++)
        {
            var digit = HexDigit(text[i]);
            if (digit < 0)
            {
                return -1;
            }

            value = (value << 4) | digit;
        }

        return value;
    }

    /// <summary>Where the characters end that may stand in a string as they are: at the quote, an escape, or what may not.</summary>
    private static int EndOfPlain(string text, int at)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '"' or '\\' or < ' ')
            {
                break;
            }

            if (char.IsSurrogate(c))
            {
                if (char.IsLowSurrogate(c) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                {
                    break;
                }

                at++;
            }

            at++;
        }

        return at;
    }

    private static bool TrySkipEscape(string text, ref int at)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        at += 2;
        return c == 'u' ? TrySkipUnicode(text, ref at) : c is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't';
    }

    private static bool TrySkipUnicode(string text, ref int at)
    {
        var unit = Hex(text, at);
        at += 4;
        if (unit < 0 || char.IsLowSurrogate((char)unit))
        {
            return false;
        }

        if (!char.IsHighSurrogate((char)unit))
        {
            return true;
        }

        if (string.CompareOrdinal(text, at, "\\u", 0, 2) != 0 || Hex(text, at + 2) is not (>= '\udc00' and <= '\udfff'))
        {
            return false;
        }

        at += 6;
        return true;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
