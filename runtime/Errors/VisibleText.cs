using System.Buffers;
using System.Globalization;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// Text of the input as it stands in messages, paths and logs. What breaks lines, cannot be seen or changes the order of
/// what follows (controls, format characters, lone surrogates) is escaped as in C#.
/// </summary>
internal static class VisibleText
{
    // A longer name or key tells nobody more.
    private const int LongestName = 100;

    // Two that languages and emoji need.
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    private static readonly SearchValues<char> s_suspects = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => char.IsSurrogate(c) || IsUnsafe(char.GetUnicodeCategory(c), c))]);

    /// <summary>Gives the text itself where nothing in it must be escaped.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(s_suspects))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        Append(escaped, text);
        return escaped.ToString();
    }

    /// <summary>Gives a name, key or code of the input: escaped, and no longer than a message can bear.</summary>
    public static string OfName(string name)
    {
        var part = Shorten(name);
        return part.Length == name.Length ? Of(name) : string.Concat(Of(part.ToString()), "…");
    }

    /// <summary>Appends text, escaped.</summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(s_suspects) is >= 0 and var clean)
        {
            output.Append(text[..clean]);
            text = text[clean..];
            var isRune = Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done;
            if (isRune && !IsUnsafe(Rune.GetUnicodeCategory(rune), text[0]))
            {
                output.Append(text[..length]);
            }
            else
            {
                AppendEscapes(output, text[..length]);
            }

            text = text[length..];
        }

        output.Append(text);
    }

    /// <summary>Appends text between quotes, in which quotes and backslashes are escaped as well.</summary>
    public static void AppendQuoted(StringBuilder output, ReadOnlySpan<char> text)
    {
        output.Append('"');
        while (text.IndexOfAny('"', '\\') is >= 0 and var clean)
        {
            Append(output, text[..clean]);
            output.Append('\\').Append(text[clean]);
            text = text[(clean + 1)..];
        }

        Append(output, text);
        output.Append('"');
    }

    /// <summary>Appends a name or key between quotes, shortened.</summary>
    public static void AppendQuotedName(StringBuilder output, string name)
    {
        var part = Shorten(name);
        AppendQuoted(output, part);
        if (part.Length < name.Length)
        {
            output.Insert(output.Length - 1, '…');
        }
    }

    // Not between the halves of a surrogate pair.
    private static ReadOnlySpan<char> Shorten(string name) =>
        name.Length <= LongestName ? name
        : name.AsSpan(0, char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName);

    private static void AppendEscapes(StringBuilder output, ReadOnlySpan<char> units)
    {
        foreach (var unit in units)
        {
            switch (unit)
            {
                case '\n':
                    output.Append("\\n");
                    break;
                case '\r':
                    output.Append("\\r");
                    break;
                case '\t':
                    output.Append("\\t");
                    break;
                default:
                    output.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                    break;
            }
        }
    }

    private static bool IsUnsafe(UnicodeCategory category, char first) => category switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => first is not (NonJoiner or Joiner),
        _ => false,
    };
}
