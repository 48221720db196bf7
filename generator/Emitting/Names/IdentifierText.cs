using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>
/// Makes C# identifiers of names on the wire. Rules, in order (docs/naming.md has them with examples):
/// <list type="number">
/// <item><description>A name is cut into words at every character that cannot stand in an identifier, and at <c>_</c>.
/// Capitals do not cut: <c>webhookCreateTime</c> and <c>DBName</c> are one word each.</description></item>
/// <item><description>Each word gets a capital first letter; the rest stays as it is, so acronyms are untouched.</description></item>
/// <item><description>Several words without any small letter (<c>US_EAST_1</c>) get small letters after the first.</description></item>
/// <item><description>Where a cut is between two digits, a <c>_</c> keeps them apart (<c>V1_1</c>, <c>0.5</c>).</description></item>
/// <item><description>What would start with a digit starts with <c>_</c>; what has no word at all is <c>Empty</c>.</description></item>
/// </list>
/// </summary>
internal static class IdentifierText
{
    /// <summary>The name of what has no letter and no digit in it.</summary>
    public const string Empty = "Empty";

    /// <summary>Gives the name in PascalCase: a valid identifier, never a keyword.</summary>
    public static string ToPascalCase(string text)
    {
        if (IsPascalWord(text))
        {
            return text;
        }

        var words = Words(text);
        return Join(words, lowerRest: words.Count > 1 && IsAllCapitals(words));
    }

    /// <summary>
    /// Gives a PascalCase name in camelCase, for parameters and locals: the acronym or the letter that it starts with
    /// becomes small (<c>ARN</c> → <c>arn</c>, <c>DBName</c> → <c>dbName</c>, <c>ARNs</c> → <c>arns</c>). Not escaped.
    /// </summary>
    public static string ToCamelCase(string pascal)
    {
        var capitals = 0;
        while (capitals < pascal.Length && char.IsUpper(pascal[capitals]))
        {
            capitals++;
        }

        var lowered = capitals;
        if (capitals > 1 && capitals < pascal.Length && char.IsLower(pascal[capitals]) && !EndsAcronym(pascal, capitals))
        {
            // The last capital starts the next word.
            lowered--;
        }

        return lowered == 0 ? pascal : pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered);
    }

    /// <summary>Gives the identifier as it is written in code: with <c>@</c> where it is a keyword, contextual ones included.</summary>
    public static string Escape(string identifier) =>
        Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>The words of a name, none of them empty.</summary>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsWordCharacter(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text.Substring(start, i - start));
                start = -1;
            }
        }

        return words;
    }

    internal static bool IsAllCapitals(List<string> words) =>
        words.All(static word => !word.Any(char.IsLower)) && words.Any(static word => word.Any(char.IsUpper));

    internal static string Join(List<string> words, bool lowerRest)
    {
        if (words.Count == 0)
        {
            return Empty;
        }

        var name = new StringBuilder();
        foreach (var word in words)
        {
            var digit = IsDigit(word[0]);
            if (name.Length == 0 ? !IsStart(word[0]) : digit && IsDigit(name[name.Length - 1]))
            {
                name.Append('_');
            }

            name.Append(Capital(word[0]));
            name.Append(lowerRest ? word.Substring(1).ToLowerInvariant() : word.Substring(1));
        }

        return name.ToString();
    }

    /// <summary>Whether a name is one word of ASCII that the rules leave as it is, as most names are.</summary>
    private static bool IsPascalWord(string text)
    {
        if (text.Length == 0 || text[0] is not (>= 'A' and <= 'Z'))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (character >= 0x80 || !IsWordCharacter(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A plural <c>s</c> (<c>ARNs</c>) or the <c>v</c> of a version (<c>IPv6</c>) belongs to the acronym before it.</summary>
    private static bool EndsAcronym(string pascal, int at)
    {
        var last = at + 1 == pascal.Length;
        return (pascal[at] == 's' && (last || char.IsUpper(pascal[at + 1])))
            || (pascal[at] == 'v' && !last && char.IsDigit(pascal[at + 1]));
    }

    /// <summary>
    /// The capital of a letter, if that letter is its small one. The capital of µ (the micro sign) is a Greek letter that looks like an M
    /// and that nobody can type.
    /// </summary>
    private static char Capital(char letter)
    {
        var capital = char.ToUpperInvariant(letter);
        return char.ToLowerInvariant(capital) == letter ? capital : letter;
    }

    private static bool IsDigit(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsStart(char character) => char.IsLetter(character)
        || char.GetUnicodeCategory(character) == UnicodeCategory.LetterNumber;

    // Invisible formatting characters may stand in identifiers but do not tell them apart; connectors other than _ are not
    // worth a difference. Characters beyond the first plane cannot stand in C# identifiers.
    private static bool IsWordCharacter(char character) => character < 0x80
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
        : char.GetUnicodeCategory(character) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
