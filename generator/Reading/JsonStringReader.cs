using System.Text;

namespace SendEvent.Generators.Reading;

/// <summary>
/// Reads the strings of a JSON text. The few words that descriptions repeat by the thousand are made once.
/// </summary>
internal sealed class JsonStringReader(string text)
{
    private const int PoolSize = 1024;

    private const int MaxPooledLength = 32;

    private readonly string?[] _pool = new string?[PoolSize];
    private readonly StringBuilder _unescaped = new();

    /// <summary>Reads the string whose quote stands at <paramref name="at"/> and moves behind it.</summary>
    /// <returns>Null if it is no string of strict JSON; half a surrogate pair is none.</returns>
    public string? Read(ref int at)
    {
        var start = at + 1;
        var end = EndOfPlain(start);
        if (end == text.Length || text[end] != '"')
        {
            return end < text.Length && text[end] == '\\' ? Unescape(ref at, end) : null;
        }

        at = end + 1;
        return Pooled(start, end);
    }

    /// <summary>A part of the text as a string; the same object for the same short part, mostly.</summary>
    public string Pooled(int start, int end)
    {
        var length = end - start;
        if (length > MaxPooledLength)
        {
            return text.Substring(start, length);
        }

        var hash = (uint)length;
        for (var i = start; i < end; i++)
        {
            hash = (hash * 31) + text[i];
        }

        ref var slot = ref _pool[hash % PoolSize];
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }

    private string? Unescape(ref int at, int escape)
    {
        _unescaped.Clear();
        _unescaped.Append(text, at + 1, escape - at - 1);
        var next = escape;
        while (next < text.Length && text[next] == '\\')
        {
            if (!AppendEscape(ref next))
            {
                return null;
            }

            var start = next;
            next = EndOfPlain(start);
            _unescaped.Append(text, start, next - start);
        }

        if (next == text.Length || text[next] != '"')
        {
            return null;
        }

        at = next + 1;
        return _unescaped.ToString();
    }

    /// <summary>Where the characters end that may stand in a string as they are: at the quote, an escape, or what may not.</summary>
    private int EndOfPlain(int at)
    {
        var source = text;
        while (at < source.Length)
        {
            var c = source[at];
            if (c is '"' or '\\' or < ' ')
            {
                break;
            }

            if (char.IsSurrogate(c))
            {
                if (char.IsLowSurrogate(c) || at + 1 == source.Length || !char.IsLowSurrogate(source[at + 1]))
                {
                    break;
                }

                at++;
            }

            at++;
        }

        return at;
    }

    private bool AppendEscape(ref int at)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        at += 2;
        if (c == 'u')
        {
            return AppendUnicode(ref at);
        }

        var character = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        _unescaped.Append(character);
        return character != '\0';
    }

    private bool AppendUnicode(ref int at)
    {
        if (!TryHex(ref at, out var unit) || char.IsLowSurrogate(unit))
        {
            return false;
        }

        _unescaped.Append(unit);
        if (!char.IsHighSurrogate(unit))
        {
            return true;
        }

        if (string.CompareOrdinal(text, at, "\\u", 0, 2) != 0)
        {
            return false;
        }

        at += 2;
        if (!TryHex(ref at, out var low) || !char.IsLowSurrogate(low))
        {
            return false;
        }

        _unescaped.Append(low);
        return true;
    }

    private bool TryHex(ref int at, out char unit)
    {
        unit = default;
        if (at + 4 > text.Length)
        {
            return false;
        }

        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = HexDigit(text[at + i]);
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        unit = (char)value;
        at += 4;
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
