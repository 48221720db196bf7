using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>
/// The names of an enum's known values: PascalCase as everywhere (<see cref="IdentifierText"/>), and besides
/// a single word in capitals of three letters or more is written small (<c>ENABLED</c> → <c>Enabled</c>), and values without
/// letters and digits are spelled by their characters (<c>&lt;=</c> → <c>LessThanEqualSign</c>).
/// </summary>
internal static class EnumNames
{
    /// <summary>Gives every value its own name.</summary>
    /// <param name="typeName">The C# name of the enum's type.</param>
    /// <param name="values">The values on the wire.</param>
    public static NameTable Assign(string typeName, IEnumerable<string> values) =>
        NameTable.Assign(
            values, ToMemberName, name => name == typeName || ReservedNames.Enum.Contains(name), "Value");

    /// <summary>Gives the name that the rules give to a value, whatever others there are.</summary>
    public static string ToMemberName(string value)
    {
        var words = IdentifierText.Words(value);
        if (words.Count == 0)
        {
            return Spelled(value);
        }

        return IdentifierText.Join(words, IdentifierText.IsAllCapitals(words) && (words.Count > 1 || words[0].Length > 2));
    }

    private static string Spelled(string value)
    {
        if (value.Length == 0)
        {
            return IdentifierText.Empty;
        }

        var name = new StringBuilder();
        foreach (var character in value)
        {
            name.Append(NameOf(character));
        }

        return name.ToString();
    }

    private static string NameOf(char character) => character switch
    {
        ' ' => "Space",
        '!' => "ExclamationMark",
        '"' => "QuotationMark",
        '#' => "NumberSign",
        '$' => "DollarSign",
        '%' => "PercentSign",
        '&' => "Ampersand",
        '\'' => "Apostrophe",
        '(' => "LeftParenthesis",
        ')' => "RightParenthesis",
        '*' => "Asterisk",
        '+' => "PlusSign",
        ',' => "Comma",
        '-' => "Minus",
        '.' => "FullStop",
        '/' => "Slash",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "LessThan",
        '=' => "EqualSign",
        '>' => "GreaterThan",
        '?' => "QuestionMark",
        '@' => "AtSign",
        '[' => "LeftBracket",
        '\\' => "Backslash",
        ']' => "RightBracket",
        '^' => "Caret",
        '_' => "Underscore",
        '`' => "Backtick",
        '{' => "LeftBrace",
        '|' => "VerticalBar",
        '}' => "RightBrace",
        '~' => "Tilde",
        _ => "U" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
    };
}
