using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>
/// Makes HTML, which the documentation of all other files is, of the Markdown of Smithy. What is HTML already stays: in Markdown it may. See
/// "documentation trait" in the Smithy specification; of CommonMark it knows what documentation of models has.
/// </summary>
internal static class Markdown
{
    private static readonly Regex Item = new(@"^\s{0,3}(?<mark>[-*+]|\d{1,9}[.)])\s+(?<text>.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex Heading = new(@"^\s{0,3}#{1,6}\s+(?<text>.*?)\s*#*$", RegexOptions.CultureInvariant);

    /// <summary>The documentation that traits give, as HTML; null where there is none.</summary>
    public static string? Of(EquatableArray<SmithyTrait> traits) => traits.Text(TraitIds.Documentation) is { } text ? ToHtml(text) : null;

    /// <summary>Gives a text as HTML.</summary>
    public static string ToHtml(string text)
    {
        if (text.IndexOfAny(['*', '_', '`', '[', '#', '-', '+', '\\', '.', ')']) < 0 || text.IndexOf("<p>", StringComparison.Ordinal) >= 0 || text.StartsWith("<", StringComparison.Ordinal))
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 64);
        var paragraph = new List<string>();
        string? list = null;
        var lines = text.Replace("\r\n", "\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var trimmed = line.Trim();
            if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
            {
                End();
                i = Fence(html, lines, i, trimmed.Substring(0, 3));
            }
            else if (trimmed.Length == 0)
            {
                EndParagraph();
            }
            else if (Heading.Match(line) is { Success: true } heading)
            {
                End();
                html.Append("<h3>").Append(MarkdownInline.ToHtml(heading.Groups["text"].Value)).Append("</h3>\n");
            }
            else if (Item.Match(line) is { Success: true } item)
            {
                EndParagraph();
                var kind = char.IsDigit(item.Groups["mark"].Value[0]) ? "ol" : "ul";
                if (list != kind)
                {
                    EndList();
                    html.Append('<').Append(kind).Append(">\n");
                    list = kind;
                }

                paragraph.Add(item.Groups["text"].Value);
            }
            else
            {
                // Behind an empty line, what is not indented is no part of a list any more.
                if (paragraph.Count == 0 && line[0] is not (' ' or '\t'))
                {
                    EndList();
                }

                paragraph.Add(trimmed);
            }
        }

        End();
        return html.ToString();

        void EndParagraph()
        {
            if (paragraph.Count > 0)
            {
                var tag = list is null ? "p" : "li";
                html.Append('<').Append(tag).Append('>').Append(MarkdownInline.ToHtml(string.Join("\n", paragraph))).Append("</").Append(tag).Append(">\n");
                paragraph.Clear();
            }
        }

        void EndList()
        {
            if (list is not null)
            {
                html.Append("</").Append(list).Append(">\n");
                list = null;
            }
        }

        void End()
        {
            EndParagraph();
            EndList();
        }
    }

    /// <summary>Writes the code between two fences.</summary>
    /// <returns>The line of the second fence, or the last one.</returns>
    private static int Fence(StringBuilder html, string[] lines, int start, string fence)
    {
        html.Append("<pre>");
        var i = start + 1;
        for (; i < lines.Length && !lines[i].TrimStart().StartsWith(fence, StringComparison.Ordinal); i++)
        {
            html.Append(MarkdownInline.Escape(lines[i])).Append('\n');
        }

        html.Append("</pre>\n");
        return i;
    }
}
