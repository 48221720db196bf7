using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>What tags mean. Tags that are only known are dropped; their text stays.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> Blocks = Set(
        "p", "div", "ul", "ol", "dl", "li", "dt", "dd", "table", "tr", "thead", "tbody", "tfoot", "caption", "pre", "blockquote", "hr",
        "section", "article", "header", "footer", "aside", "figure", "figcaption", "address", "details", "summary", "center", "body", "html", "head",
        "title", "menu", "dir", "form", "note", "important", "caution", "warning", "tip", "fullname", "para", "simpara",
        "h1", "h2", "h3", "h4", "h5", "h6");

    private static readonly HashSet<string> Others = Set(
        "a", "br", "td", "th", "span", "font", "sup", "sub", "u", "s", "strike", "del", "ins", "small", "big", "mark", "abbr", "acronym", "q",
        "img", "col", "colgroup", "wbr", "nobr", "label", "input", "button", "script", "style", "link", "meta", "iframe", "svg", "picture");

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsHeading(string name) =>
        name is "fullname" or "title" or "caption" || (name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6');

    public static bool IsKnown(string name) => Blocks.Contains(name) || Others.Contains(name) || Inline(name) is not null;

    /// <summary>The element of documentation comments for an inline tag, or null.</summary>
    public static string? Inline(string name) => name switch
    {
        "code" or "tt" or "samp" or "kbd" or "literal" => "c",
        "b" or "strong" => "b",
        "i" or "em" or "var" or "cite" or "dfn" or "replaceable" => "i",
        _ => null,
    };

    /// <summary>What stands before the text of an admonition, or null.</summary>
    public static string? Label(string name) => name switch
    {
        "note" => "Note:",
        "important" => "Important:",
        "caution" => "Caution:",
        "warning" => "Warning:",
        "tip" => "Tip:",
        _ => null,
    };

    /// <summary>Whether a word is what stands before the text of an admonition.</summary>
    public static bool IsLabel(string word) =>
        word.Length > 0 && word[word.Length - 1] == ':' && Label(word.Substring(0, word.Length - 1).ToLowerInvariant()) is not null;

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}
