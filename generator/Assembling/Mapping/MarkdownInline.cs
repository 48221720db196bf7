using System.Text.RegularExpressions;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>Makes HTML of what stands inside a paragraph of Markdown: code, emphasis, links, escaped marks.</summary>
internal static class MarkdownInline
{
    // One pass, so that nothing inside of code or of an address is taken for a mark. No part repeats over another: the time is linear.
    private static readonly Regex Marks = new(
        @"(?<tick>`+)(?<code>[^`]+)\k<tick>(?!`)"
        + @"|\\(?<escaped>[!-/:-@\[-`{-~])"
        + @"|\[(?<text>[^\[\]\n]{1,300})\]\((?<link>[^()\s]{1,2000})\)"
        + @"|\*\*(?<strong>[^\s*](?:[^*\n]{0,1000}[^\s*])?)\*\*"
        + @"|(?<![\w*])\*(?<em>[^\s*](?:[^*\n]{0,1000}[^\s*])?)\*(?![\w*])"
        + @"|(?<![\w_])__(?<under>[^\s_](?:[^_\n]{0,1000}[^\s_])?)__(?![\w_])"
        + @"|(?<![\w_])_(?<low>[^\s_](?:[^_\n]{0,1000}[^\s_])?)_(?![\w_])"
        + @"|<[^<>]*>",
        RegexOptions.CultureInvariant);

    /// <summary>Gives a text as HTML.</summary>
    public static string ToHtml(string text) => Marks.Replace(text, static match =>
    {
        var groups = match.Groups;
        return groups["code"].Success ? "<code>" + Escape(groups["code"].Value.Trim()) + "</code>"
            : groups["escaped"].Success ? Escape(groups["escaped"].Value)
            : groups["link"].Success ? "<a href=\"" + groups["link"].Value.Replace("\"", "&quot;") + "\">" + ToHtml(groups["text"].Value) + "</a>"
            : groups["strong"].Success ? "<b>" + ToHtml(groups["strong"].Value) + "</b>"
            : groups["under"].Success ? "<b>" + ToHtml(groups["under"].Value) + "</b>"
            : groups["em"].Success ? "<i>" + ToHtml(groups["em"].Value) + "</i>"
            : groups["low"].Success ? "<i>" + ToHtml(groups["low"].Value) + "</i>"
            : match.Value;
    });

    /// <summary>Gives a text that is not HTML as HTML.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
