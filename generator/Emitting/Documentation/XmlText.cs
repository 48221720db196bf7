using System.Globalization;
using System.Text;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>Text as XML 1.0 inside a comment of one line takes it.</summary>
internal static class XmlText
{
    /// <summary>Appends a character of content, with its partner where it is a surrogate.</summary>
    /// <returns>How many UTF-16 units of <paramref name="text"/> were used: 1 or 2.</returns>
    public static int AppendEscaped(StringBuilder output, string text, int at)
    {
        var character = text[at];
        switch (character)
        {
            case '&':
                output.Append("&amp;");
                return 1;
            case '<':
                output.Append("&lt;");
                return 1;
            case '>':
                output.Append("&gt;");
                return 1;
        }

        if (char.IsSurrogate(character))
        {
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(text, at) != UnicodeCategory.Format)
                {
                    output.Append(character).Append(text[at + 1]);
                }

                return 2;
            }

            output.Append('\uFFFD');
            return 1;
        }

        if (!IsDropped(character))
        {
            output.Append(character);
        }

        return 1;
    }

    /// <summary>Whether a character only separates words: white space, line ends of any kind, control characters.</summary>
    public static bool IsSpace(char character) => character <= ' '
        || character is (>= '\u007F' and <= '\u00A0') or '\u2028' or '\u2029';

    /// <summary>
    /// Whether a character is left out: what XML does not allow, byte order marks, marks that nobody sees, and those that turn the direction
    /// of writing, which could make a comment read as other text than it is. Joiners stay: some languages and emoji need them.
    /// </summary>
    private static bool IsDropped(char character) =>
        character is '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Whether the text can stand in an attribute as an address: http or https, no white space, nothing odd.</summary>
    public static bool IsAddress(string text)
    {
        var scheme = text.StartsWith("https://", System.StringComparison.OrdinalIgnoreCase) ? 8
            : text.StartsWith("http://", System.StringComparison.OrdinalIgnoreCase) ? 7 : int.MaxValue;
        if (text.Length <= scheme)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (IsSpace(character) || IsDropped(character) || char.IsSurrogate(character) || character is '"' or '\'' or '<' or '>')
            {
                return false;
            }
        }

        return true;
    }
}
