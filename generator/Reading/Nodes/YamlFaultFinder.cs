using System;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>Finds the fault of a text that the parser refuses, for people who do not know its terms.</summary>
internal sealed class YamlFaultFinder
{
    // A word that begins as text and has a pair of brackets.
    private static readonly Regex s_bracketInText = new(
        "(?<=[:,{\\[] *)[^\\s\"'{}\\[\\],:][^\\s\"'{}\\[\\],]*([{\\[])[^\\s{}\\[\\],]*[}\\]][^\\s,}\\]]*", RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly string _parser;
    private readonly int _start;
    private readonly int _at;
    private readonly int _line;
    private readonly YamlOutline _outline;

    private YamlFaultFinder(string text, int start, int end, string parser)
    {
        _text = text;
        _parser = parser;
        _start = Math.Min(start, text.Length);
        _at = Says("quoted scalar") || Says(" tab ") ? Math.Min(end, text.Length) : _start;
        _line = TextLines.Start(text, _at);
        _outline = YamlOutline.Of(text, _at);
    }

    /// <summary>Finds the fault.</summary>
    /// <param name="text">All of the text.</param>
    /// <param name="start">Where the token starts that the parser refuses.</param>
    /// <param name="end">How far the parser came in that token.</param>
    /// <param name="parser">What the parser says.</param>
    public static YamlFault Find(string text, int start, int end, string parser)
    {
        var finder = new YamlFaultFinder(text, start, end, parser);
        return finder.Tab() ?? finder.Escape() ?? finder.OpenQuote() ?? finder.OpenBracket() ?? finder.Indicator() ?? finder.Closer()
            ?? finder.BracketInText() ?? finder.TextBehind() ?? finder.Colon() ?? finder.Item() ?? finder.Indentation()
            ?? new YamlFault(finder.Token(finder._at), "what stands here does not fit what is before it: look for a missing quote, bracket, colon or space");
    }

    private char Here => _at < _text.Length ? _text[_at] : '\0';

    private bool Says(string words) => _parser.IndexOf(words, StringComparison.Ordinal) >= 0;

    private YamlFault? Tab()
    {
        for (var line = _line; line < _text.Length && line <= TextLines.Next(_text, _at); line = TextLines.Next(_text, line))
        {
            var at = line + TextLines.Indent(_text, line);
            if (at < _text.Length && _text[at] == '\t' && !TextLines.IsBlank(_text, line) && (line == _line || Says(" tab ")))
            {
                var end = at;
                while (end < _text.Length && _text[end] == '\t')
                {
                    end++;
                }

                return new YamlFault(TextSpan.FromBounds(at, end), "a tab cannot indent a line: write spaces");
            }
        }

        return null;
    }

    private YamlFault? Escape()
    {
        if (!Says("escape") && !Says("hexadecimal") && !Says("surrogates"))
        {
            return null;
        }

        var quote = _start < _text.Length && _text[_start] == '"' ? _start : _text.LastIndexOf('"', Math.Max(0, _at - 1));
        var line = TextLines.End(_text, _at);
        var end = quote + 1;
        while (end < line && _text[end] != '"')
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        var content = _text.Substring(quote + 1, Math.Max(0, Math.Min(end, line) - quote - 1));
        var at = _text.LastIndexOf('\\', Math.Min(_at, _text.Length - 1));
        return new YamlFault(
            new TextSpan(at, Math.Min(2, _text.Length - at)),
            $"'{MessageText.Excerpt(_text.Substring(at, Math.Min(2, _text.Length - at)))}' is no escape of double quotes: write {Quote(content)} in single quotes, where a backslash is a backslash");
    }

    private YamlFault? OpenQuote()
    {
        var isQuote = _start < _text.Length && _text[_start] is '"' or '\'';
        return isQuote && Says("quoted scalar") && (Says("end of stream") || Says("document indicator") || Says("wrong indentation"))
            ? new YamlFault(new TextSpan(_start, 1), $"the text that begins here is not closed: write a {_text[_start]} at its end")
            : null;
    }

    /// <summary>A bracket that is open where a line begins that does not belong to it, where another is closed, or at the end.</summary>
    private YamlFault? OpenBracket()
    {
        var open = _outline.OpenBracket;
        if (open < 0)
        {
            return null;
        }

        var closer = _text[open] == '[' ? ']' : '}';
        var first = TextLines.Start(_text, open);
        var rest = _at;
        while (rest < _text.Length && char.IsWhiteSpace(_text[rest]))
        {
            rest++;
        }

        var isOther = Here is ']' or '}' && Here != closer && _text.IndexOf(closer, _at, TextLines.End(_text, _at) - _at) < 0;
        var isLeft = _line > first && TextLines.Indent(_text, _line) <= TextLines.Indent(_text, first) && Here != closer;
        return isOther || isLeft || rest == _text.Length
            ? new YamlFault(new TextSpan(open, 1), $"the '{_text[open]}' here is not closed: write a '{closer}' where it ends")
            : null;
    }

    /// <summary>Text that begins with a character that means something to YAML.</summary>
    private YamlFault? Indicator()
    {
        var at = Says("anchor") || Says("alias") || Says(" tag") ? _start : Says("cannot start any token") || Says("block scalar") ? _at : -1;
        if (at < 0 || at >= _text.Length)
        {
            return null;
        }

        if (Says("block scalar"))
        {
            at = _text.LastIndexOfAny(['|', '>'], at);
        }

        return at >= 0 && _text[at] is '@' or '`' or '%' or '&' or '*' or '!' or '|' or '>' ? Unquoted(at, $"begins with '{_text[at]}'") : null;
    }

    private YamlFault? Closer() => Here is ']' or '}'
        ? new YamlFault(new TextSpan(_at, 1), $"this '{Here}' closes nothing: leave it out, or put the text in quotes")
        : Here == ',' && Says("node content")
            ? new YamlFault(new TextSpan(_at, 1), "nothing stands before this ',': leave it out")
            : null;

    /// <summary>Text with a bracket in it, such as the label of a URI, which between brackets must stand in quotes.</summary>
    private YamlFault? BracketInText()
    {
        if (_outline.OpenBracket < 0)
        {
            return null;
        }

        const int Near = 200;
        var from = Math.Max(_line, _at - Near);
        foreach (Match text in s_bracketInText.Matches(_text.Substring(from, Math.Min(TextLines.End(_text, _at), _at + Near) - from)))
        {
            var start = from + text.Index;
            if (start <= _at && _at <= start + text.Length + 1)
            {
                var told = MessageText.Excerpt(text.Value);
                return new YamlFault(new TextSpan(start, text.Length), text.Value.EndsWith("[]", StringComparison.Ordinal)
                    ? $"a list is a shape of its own: write '{{ type: list, member: … }}' in place of '{told}'"
                    : $"text with '{text.Groups[1].Value}' in it must stand in quotes here: write '\"{told}\"'");
            }
        }

        return null;
    }

    /// <summary>Text behind what is in quotes or brackets, which was to be one text.</summary>
    private YamlFault? TextBehind()
    {
        var before = _at;
        while (before > _line && _text[before - 1] is ' ' or '\t')
        {
            before--;
        }

        return _outline.ClosedEnd == before && _outline.ClosedEnd > _line && _outline.OpenBracket < 0 && _at < TextLines.End(_text, _at)
            ? TextLines.Start(_text, _outline.ClosedStart) == _line
                ? Unquoted(_outline.ClosedStart, $"begins with '{_text[_outline.ClosedStart]}'")
                : new YamlFault(new TextSpan(_outline.ClosedStart, 1), $"the text that begins here ends on line {LineNumber(_at)}: a '{_text[_outline.ClosedStart]}' is missing before")
            : null;
    }

    private YamlFault? Colon()
    {
        var at = Here == ':' ? _at : _at > 0 && _text[_at - 1] == ':' ? _at - 1 : -1;
        if (at < 0 && !Says("invalid mapping") && !Says("values are not allowed") && !Says("expected ':'"))
        {
            return null;
        }

        var end = at < 0 ? TextLines.End(_text, _at) : at;
        var key = _outline.OpenBracket > _line ? KeyInBrackets(end) : YamlKeyLine.Of(_text, _line, end);
        if (key.Colon >= 0)
        {
            var word = _text.LastIndexOf(' ', end - 1, end - key.Value) + 1;
            return _outline.OpenBracket > _line && word > 0
                ? new YamlFault(TextSpan.FromBounds(word, end), $"a ',' is missing before '{MessageText.Excerpt(_text.Substring(word, end - word))}', or the text before it must stand in quotes")
                : Unquoted(key.Value, "has ': ' in it");
        }

        var above = TextLines.PreviousWithText(_text, _line);
        if (at < 0 && Says("expected ':'") && _line + TextLines.Indent(_text, _line) == _at)
        {
            return YamlKeyLine.Missing(_text, _line);
        }

        if (above < 0 || _outline.OpenBracket >= 0)
        {
            return null;
        }

        var other = YamlKeyLine.Of(_text, above);
        if (other.Colon < 0 && !IsContinued(above))
        {
            return YamlKeyLine.Missing(_text, above);
        }

        var indent = TextLines.Indent(_text, _line);
        return indent > TextLines.Indent(_text, above) || other.Colon < 0
            ? new YamlFault(
                Content(_line),
                $"this line goes on with the text of line {LineNumber(above)}: indent it like that line if it is a key of its own, else put the text in quotes")
            : null;
    }

    private YamlFault? Item()
    {
        if (!Says("did not find expected"))
        {
            return null;
        }

        if (_line + TextLines.Indent(_text, _line) != _at)
        {
            return null;
        }

        if (Here == '-')
        {
            return new YamlFault(new TextSpan(_at, 1), "an item of a list cannot stand among keys: leave out the '-'");
        }

        if (Says("'-'"))
        {
            return new YamlFault(Token(_at), "a key cannot stand among the items of a list: leave out the '-' of the others, or indent this line");
        }

        return YamlKeyLine.Of(_text, _line).Colon < 0 ? YamlKeyLine.Missing(_text, _line) : null;
    }

    private YamlFault? Indentation()
    {
        var indent = TextLines.Indent(_text, _line);
        if (_line + indent != _at)
        {
            return null;
        }

        var levels = "";
        var least = int.MaxValue;
        for (var line = TextLines.PreviousWithText(_text, _line); line >= 0 && least > 0; line = TextLines.PreviousWithText(_text, line))
        {
            var level = TextLines.Indent(_text, line);
            if (level == indent)
            {
                return null;
            }

            if (level < least)
            {
                levels = level + (levels.Length == 0 ? "" : " or ") + levels;
                least = level;
            }
        }

        return levels.Length == 0
            ? null
            : new YamlFault(Content(_line), $"this line is indented by {indent} spaces, but the lines above it, which it could belong to, by {levels}");
    }

    /// <summary>The text of a value that must stand in quotes.</summary>
    private YamlFault Unquoted(int start, string why)
    {
        var end = TextLines.End(_text, start);
        if (_outline.OpenBracket >= 0)
        {
            for (var i = start + 1; i < end; i++)
            {
                if (_text[i] is ',' or ']' or '}')
                {
                    end = i;
                }
            }
        }

        var comment = _text.IndexOf(" #", start, end - start, StringComparison.Ordinal);
        var value = _text.Substring(start, (comment < 0 ? end : comment) - start).TrimEnd();
        var span = new TextSpan(start, value.Length);
        return value.Length > 2 && value[0] == '\'' && value[value.Length - 1] == '\''
            ? new YamlFault(span, $"a quote inside of quotes is written twice: write {Quote(value.Substring(1, value.Length - 2))}")
            : new YamlFault(span, $"text that {why} must stand in quotes: write {Quote(value)}");
    }

    /// <summary>The last key before a place on the same line, inside brackets.</summary>
    private YamlKeyLine KeyInBrackets(int end)
    {
        var from = end;
        while (from > _line && _text[from - 1] is not ('{' or '[' or ','))
        {
            from--;
        }

        return YamlKeyLine.Of(_text, from, end);
    }

    /// <summary>Whether a line without a key goes on with the text of a line above it.</summary>
    private bool IsContinued(int line)
    {
        var above = TextLines.PreviousWithText(_text, line);
        return above >= 0 && TextLines.Indent(_text, above) < TextLines.Indent(_text, line)
            && YamlKeyLine.Of(_text, above) is { Colon: >= 0, HasText: true };
    }

    private TextSpan Content(int line)
    {
        var start = line + TextLines.Indent(_text, line);
        return new TextSpan(start, TextLines.Content(_text, start).Length);
    }

    /// <summary>The word at a place.</summary>
    private TextSpan Token(int at)
    {
        var end = at;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(at, end);
    }

    private int LineNumber(int at)
    {
        var number = 1;
        for (var line = TextLines.Previous(_text, at); line >= 0; line = TextLines.Previous(_text, line))
        {
            number++;
        }

        return number;
    }

    private static string Quote(string text) => "'" + MessageText.Excerpt(text).Replace("'", "''") + "'";
}
