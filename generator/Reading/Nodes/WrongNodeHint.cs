using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>What to write in place of a node of the wrong kind, as the end of a message.</summary>
internal static class WrongNodeHint
{
    public const string Mapping = "a mapping";
    public const string List = "a list";
    public const string Scalar = "a single value";

    /// <summary>Gives the hint; empty where there is nothing to say.</summary>
    public static string Of(NodeName what, string wanted, YamlToken found, SourceText text)
    {
        var first = found.Span.Start < text.Length ? text[found.Span.Start] : ' ';
        return (wanted, found.Kind) switch
        {
            (Mapping, YamlTokenKind.SequenceStart) when first == '-' => "; leave out the '-' before each key",
            (Mapping, YamlTokenKind.SequenceStart) when IsReference(what) => "; write the name of one shape, without brackets",
            (Mapping, YamlTokenKind.SequenceStart) => "; write '{ … }'",
            (Mapping, YamlTokenKind.Scalar) when what.Role == "'http'" => "; write '{ method: GET, requestUri: /path }'",
            (Mapping, YamlTokenKind.Scalar) when what.Role == "'error'" => "; write '{ httpStatusCode: 404 }' with the code that it has",
            (Mapping, YamlTokenKind.Scalar) when what.Role == "shape" && found.Text.IndexOf(' ') < 0 => "; write '{ type: " + MessageText.Excerpt(found.Text) + " }'",
            (Mapping, YamlTokenKind.Scalar) when found.Plain && found.Text.IndexOf(' ') is > 0 and var gap =>
                "; a colon is missing: write '" + MessageText.Excerpt(found.Text.Substring(0, gap)) + ": " + MessageText.Excerpt(found.Text.Substring(gap).TrimStart()) + "'",
            (List, YamlTokenKind.Scalar) when found.Text is "true" or "false" => "; list names: '[A, B]'",
            (List, YamlTokenKind.Scalar) => "; write '[" + MessageText.Excerpt(found.Text) + "]'",
            (List, YamlTokenKind.MappingStart) => "; write '[A, B]', or '- ' before each item",
            (Scalar, YamlTokenKind.SequenceStart or YamlTokenKind.MappingStart) when first is '[' or '{' && what.Role.Length == 0 =>
                $"; put text that begins with '{first}' in single quotes",
            _ => string.Empty,
        };
    }

    private static bool IsReference(NodeName what) =>
        what.Role == "member" || (what.Role.Length == 0 && what.Name is "input" or "output" or "member" or "key" or "value");
}
