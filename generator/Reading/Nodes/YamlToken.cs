using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

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
        YamlTokenKind.Scalar => "'" + MessageText.Excerpt(Text) + "'",
        _ => "the end",
    };
}
