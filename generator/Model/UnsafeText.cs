using System.Globalization;
using System.Text;

namespace SendEvent.Generators.Model;

/// <summary>
/// Characters that end lines, cannot be seen, or turn the direction of what stands around them. Text from a file that has them must not
/// stand as it is in a message or in emitted code: it would read as something else than it is.
/// </summary>
internal static class UnsafeText
{
    /// <summary>The text with such characters as C# writes them: <c>\u202E</c>, <c>\U000E0001</c>.</summary>
    public static string Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text, i))
            {
                return EscapeFrom(text, i);
            }

            i += IsPair(text, i) ? 1 : 0;
        }

        return text;
    }

    private static string EscapeFrom(string text, int first)
    {
        var escaped = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            var pair = IsPair(text, i);
            if (!IsUnsafe(text, i))
            {
                escaped.Append(text, i, pair ? 2 : 1);
            }
            else if (pair)
            {
                escaped.Append("\\U").Append(char.ConvertToUtf32(text, i).ToString("X8", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }

            i += pair ? 1 : 0;
        }

        return escaped.ToString();
    }

    private static bool IsPair(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    private static bool IsUnsafe(string text, int at) => text[at] switch
    {
        >= ' ' and <= '~' => false,

        // The tables of older frameworks do not know these.
        '\u061C' or '\uFFFE' or '\uFFFF' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate,
    };
}
