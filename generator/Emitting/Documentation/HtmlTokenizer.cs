using System;
using System.Collections.Generic;
using System.Net;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>
/// Cuts text into tags and the text between them. Never fails: what does not look like a tag is text. Takes time in
/// proportion to the text, whatever it contains.
/// </summary>
internal static class HtmlTokenizer
{
    /// <summary>Longer ones are no tags; this bounds the search for their end.</summary>
    private const int LongestTag = 4096;

    public static List<HtmlToken> Tokenize(string text)
    {
        var tokens = new List<HtmlToken>();
        var from = 0;
        var at = text.IndexOf('<');
        while (at >= 0)
        {
            var next = at + 1;
            if (TryComment(text, at, out var end))
            {
                AddText(tokens, text, from, at);
                from = next = end;
            }
            else if (TryTag(text, at, out var tag, out end))
            {
                AddText(tokens, text, from, at);
                tokens.Add(tag);
                from = next = end;
            }

            at = next < text.Length ? text.IndexOf('<', next) : -1;
        }

        AddText(tokens, text, from, text.Length);
        return tokens;
    }

    private static void AddText(List<HtmlToken> tokens, string text, int from, int to)
    {
        if (from < to)
        {
            tokens.Add(new HtmlToken(HtmlTokenKind.Text, WebUtility.HtmlDecode(text.Substring(from, to - from))));
        }
    }

    private static bool TryComment(string text, int at, out int end)
    {
        end = at;
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) == 0)
        {
            // A comment may be long, but a second one is looked for only behind the end of the first.
            var close = text.IndexOf("-->", at + 4, Math.Min(text.Length - at - 4, LongestTag), StringComparison.Ordinal);
            end = close < 0 ? at : close + 3;
        }

        return end > at;
    }

    private static bool TryTag(string text, int at, out HtmlToken tag, out int end)
    {
        tag = default;
        end = at;
        var close = at + 1 < text.Length && text[at + 1] == '/';
        var start = at + (close ? 2 : 1);
        var name = start;
        while (name < text.Length && name - start < 64 && IsNameCharacter(text[name], first: name == start))
        {
            name++;
        }

        if (name == start || name == text.Length || !(char.IsWhiteSpace(text[name]) || text[name] is '>' or '/'))
        {
            return false;
        }

        var last = TagEnd(text, name);
        if (last < 0)
        {
            return false;
        }

        end = last + 1;
        var value = text.Substring(start, name - start).ToLowerInvariant();
        var href = value == "a" && !close ? Attribute(text.Substring(name, last - name), "href") : null;
        tag = new HtmlToken(close ? HtmlTokenKind.Close : HtmlTokenKind.Open, value, href);
        return true;
    }

    private static bool IsNameCharacter(char character, bool first) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
        || (!first && character is (>= '0' and <= '9') or '-' or ':' or '_' or '.');

    /// <summary>Finds the <c>&gt;</c> of a tag: not one in a quoted value, and none behind another <c>&lt;</c>.</summary>
    private static int TagEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestTag);
        for (var i = at; i < limit; i++)
        {
            switch (text[i])
            {
                case '>':
                    return i;
                case '<':
                    return -1;
                case '"' or '\'' when text[i - 1] == '=':
                    var quote = text.IndexOf(text[i], i + 1, limit - i - 1);
                    i = quote < 0 ? i : quote;
                    break;
            }
        }

        return -1;
    }

    private static string? Attribute(string attributes, string name)
    {
        var at = attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var from = at < 0 ? -1 : attributes.IndexOf('=', at + name.Length);
        if (from < 0)
        {
            return null;
        }

        var value = attributes.Substring(from + 1).TrimStart();
        if (value.Length > 0 && value[0] is '"' or '\'')
        {
            var quote = value.IndexOf(value[0], 1);
            value = quote < 0 ? value.Substring(1) : value.Substring(1, quote - 1);
        }
        else
        {
            var space = value.IndexOfAny([' ', '\t', '\r', '\n']);
            value = space < 0 ? value : value.Substring(0, space);
        }

        return WebUtility.HtmlDecode(value).Trim();
    }
}
