using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>A line as a key and what stands behind it.</summary>
/// <param name="Colon">Where the colon of the key is; -1 if there is none.</param>
/// <param name="Value">Where the value starts.</param>
/// <param name="HasText">Whether the value is text without quotes, which the next lines may go on with.</param>
internal readonly record struct YamlKeyLine(int Colon, int Value, bool HasText)
{
    /// <summary>Reads a line, or the part of it before a place.</summary>
    public static YamlKeyLine Of(string text, int start, int end = int.MaxValue)
    {
        var last = System.Math.Min(end, TextLines.End(text, start));
        for (var at = start; at < last; at++)
        {
            if (text[at] == '#' && at > start && text[at - 1] is ' ')
            {
                break;
            }

            if (text[at] == ':' && (at + 1 == last || text[at + 1] is ' ' or '\t'))
            {
                var value = at + 1;
                while (value < last && text[value] is ' ' or '\t')
                {
                    value++;
                }

                return new YamlKeyLine(at, value, value < last && text[value] is not ('"' or '\'' or '[' or '{' or '|' or '>' or '#' or '&' or '*' or '!'));
            }
        }

        return new YamlKeyLine(-1, start, true);
    }

    /// <summary>What to write for a line that lacks its colon.</summary>
    public static YamlFault Missing(string text, int line)
    {
        var start = line + TextLines.Indent(text, line);
        var content = TextLines.Content(text, start);
        var span = new TextSpan(start, content.Length);
        var glued = content.IndexOf(':');
        if (glued > 0)
        {
            return new YamlFault(span, $"a space is missing behind the colon: write '{Excerpt(content.Substring(0, glued + 1))} {Excerpt(content.Substring(glued + 1))}'");
        }

        var gap = content.IndexOf(' ');
        return new YamlFault(span, gap < 0
            ? $"a colon is missing: write '{Excerpt(content)}:'"
            : $"a colon is missing: write '{Excerpt(content.Substring(0, gap))}: {Excerpt(content.Substring(gap).TrimStart())}'");
    }

    private static string Excerpt(string text) => MessageText.Excerpt(text);
}
