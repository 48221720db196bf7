using System.Collections.Generic;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>
/// What is open at a place of a text: brackets, and what was closed last. Looks at quotes, brackets, comments and block scalars alone, so that it
/// can tell where a text went wrong that no parser reads.
/// </summary>
internal sealed class YamlOutline
{
    private readonly string _text;
    private readonly int _end;
    private readonly Stack<int> _open = new();
    private int _at;

    /// <summary>Whether a value may begin here, so that a bracket or a quote is one.</summary>
    private bool _fresh = true;

    private YamlOutline(string text, int end)
    {
        _text = text;
        _end = end;
    }

    /// <summary>Where the innermost bracket stands that is open; -1 if none is.</summary>
    public int OpenBracket => _open.Count > 0 ? _open.Peek() : -1;

    /// <summary>Where the last quoted text or collection in brackets began that is closed; -1 if there is none.</summary>
    public int ClosedStart { get; private set; } = -1;

    /// <summary>Behind the end of that.</summary>
    public int ClosedEnd { get; private set; } = -1;

    /// <summary>Looks at the text up to a place.</summary>
    public static YamlOutline Of(string text, int end)
    {
        var outline = new YamlOutline(text, end);
        outline.Scan();
        return outline;
    }

    private void Scan()
    {
        while (_at < _end)
        {
            var c = _text[_at];
            switch (c)
            {
                case '\n' or '\r':
                    _fresh = true;
                    _at++;
                    break;
                case ' ' or '\t':
                    _at++;
                    break;
                case '#' when _at == 0 || _text[_at - 1] is ' ' or '\t' or '\n' or '\r':
                    _at = TextLines.End(_text, _at);
                    break;
                case '"' or '\'' when _fresh:
                    Quoted(c);
                    break;
                case '[' or '{' when _fresh || _open.Count > 0:
                    _open.Push(_at++);
                    _fresh = true;
                    break;
                case ']' or '}' when _open.Count > 0:
                    ClosedStart = _open.Pop();
                    ClosedEnd = ++_at;
                    _fresh = false;
                    break;
                case '|' or '>' when _fresh && _open.Count == 0:
                    BlockScalar();
                    break;
                default:
                    Plain(c);
                    break;
            }
        }
    }

    private void Plain(char c)
    {
        _at++;
        var spaced = _at >= _text.Length || _text[_at] is ' ' or '\t' or '\n' or '\r';
        _fresh = _open.Count > 0
            ? c == ',' || (c == ':' && (spaced || _fresh))
            : (c == ':' && spaced) || (_fresh && c is '-' or '?' && spaced);
    }

    private void Quoted(char quote)
    {
        var start = _at++;
        while (_at < _end && _text[_at] != quote)
        {
            _at += quote == '"' && _text[_at] == '\\' ? 2 : 1;
        }

        if (_at < _end)
        {
            ClosedStart = start;
            ClosedEnd = _at + 1;
        }

        _at++;
        _fresh = false;
    }

    /// <summary>Skips the lines that are indented more than the one with the indicator.</summary>
    private void BlockScalar()
    {
        var line = TextLines.Start(_text, _at);
        var indent = TextLines.Indent(_text, line);
        _at = TextLines.End(_text, _at);
        while (_at < _end)
        {
            var next = TextLines.Next(_text, _at);
            if (next >= _text.Length || (!TextLines.IsBlank(_text, next) && TextLines.Indent(_text, next) <= indent))
            {
                return;
            }

            _at = TextLines.End(_text, next);
        }
    }
}
