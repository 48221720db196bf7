using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading;

internal enum YamlTokenKind
{
    /// <summary>There is nothing more, or nothing more that can be read.</summary>
    End,
    Scalar,
    MappingStart,
    MappingEnd,
    SequenceStart,
    SequenceEnd,
    Alias,
}

/// <summary>One event of a YAML text.</summary>
/// <param name="Text">The value of a scalar, the name of an alias; else empty.</param>
/// <param name="Plain">Whether a scalar has no quotes.</param>
/// <param name="Anchor">The anchor of the node, or null.</param>
internal readonly record struct YamlToken(YamlTokenKind Kind, TextSpan Span, string Text = "", bool Plain = false, string? Anchor = null)
{
    /// <summary>Whether this is a scalar that says "nothing".</summary>
    public bool IsNull => Kind == YamlTokenKind.Scalar && Plain && Text is "" or "~" or "null";

    public bool Opens => Kind is YamlTokenKind.MappingStart or YamlTokenKind.SequenceStart;

    public bool Closes => Kind is YamlTokenKind.MappingEnd or YamlTokenKind.SequenceEnd;

    /// <summary>How a message names it.</summary>
    public string Describe() => Kind switch
    {
        YamlTokenKind.MappingStart => "a mapping",
        YamlTokenKind.SequenceStart => "a list",
        YamlTokenKind.Scalar when IsNull => "nothing",
        YamlTokenKind.Scalar => "'" + Excerpt(Text) + "'",
        _ => "the end",
    };

    /// <summary>Text short enough for a message of one line.</summary>
    public static string Excerpt(string text)
    {
        const int Limit = 60;
        var line = text.Length > Limit ? text.Substring(0, Limit) + "…" : text;
        foreach (var c in line)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return Flatten(line);
            }
        }

        return line;
    }

    private static string Flatten(string line)
    {
        var characters = line.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]) || characters[i] is '\u2028' or '\u2029')
            {
                characters[i] = ' ';
            }
        }

        return new string(characters);
    }
}
