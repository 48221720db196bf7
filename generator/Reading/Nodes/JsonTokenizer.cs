using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>
/// Finds the pieces of strict JSON (RFC 8259), of which <see cref="JsonEvents"/> makes the events that a YAML parser gives for it.
/// Of what is not, it says why. What nests deeper than shape files may is left to the YAML parser as a whole.
/// </summary>
internal sealed class JsonTokenizer
{
    private readonly string _text;
    private readonly CancellationToken _cancellation;
    private readonly List<JsonToken> _tokens;
    private readonly Stack<int> _open = new();
    private int _at;
    private YamlFault? _fault;

    private JsonTokenizer(string text, CancellationToken cancellation)
    {
        _text = text;
        _cancellation = cancellation;
        _tokens = new List<JsonToken>(text.Length / 24);
    }

    /// <summary>The pieces, or null if this is not strict JSON with a mapping or a list at its top.</summary>
    public static JsonText? TryRead(SourceText text, CancellationToken cancellation)
    {
        var first = FirstOf(text);
        if (first == text.Length || text[first] is not ('{' or '['))
        {
            return null;
        }

        var tokenizer = new JsonTokenizer(text.ToString(), cancellation) { _at = first };
        return tokenizer.Value(0) && tokenizer.AtEnd() ? new JsonText(tokenizer._text, tokenizer._tokens) : null;
    }

    /// <summary>The pieces before the fault of a text that is no JSON, and the fault; null if there is none, or the text is only too deep.</summary>
    public static (JsonText Text, YamlFault Fault)? ReadToFault(SourceText text, CancellationToken cancellation)
    {
        var tokenizer = new JsonTokenizer(text.ToString(), cancellation);
        if (FirstOf(text) == text.Length)
        {
            tokenizer.Fail(0, 0, "there is nothing in it; write '{ \"smithy\": \"2.0\" }'");
        }
        else if (tokenizer.Peek() is not ('{' or '['))
        {
            tokenizer.Expect("'{'");
        }
        else
        {
            _ = tokenizer.Value(0) && (tokenizer.AtEnd() || tokenizer.Expect("the end of the text"));
        }

        return tokenizer._fault is { } fault ? (new JsonText(tokenizer._text, tokenizer._tokens), fault) : null;
    }

    /// <summary>Where the first character stands that is no white space.</summary>
    public static int FirstOf(SourceText text)
    {
        var first = 0;
        while (first < text.Length && IsSpace(text[first]))
        {
            first++;
        }

        return first;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t';

    private bool Value(int depth) => Peek() switch
    {
        '{' => Mapping(depth + 1),
        '[' => Sequence(depth + 1),
        '"' => String(),
        't' => Word("true"),
        'f' => Word("false"),
        'n' => Word("null"),
        _ => Number(),
    };

    private bool Mapping(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (depth > YamlEvents.MaxDepth)
        {
            return false;
        }

        Mark(JsonTokenKind.MappingStart);
        if (Peek() == '}')
        {
            return Mark(JsonTokenKind.MappingEnd);
        }

        do
        {
            if (Peek() != '"')
            {
                return Expect("a key in double quotes");
            }

            if (!String() || !(Take(':') || Expect("':'")) || !Value(depth))
            {
                return false;
            }
        }
        while (Take(','));
        return Peek() == '}' ? Mark(JsonTokenKind.MappingEnd) : Expect("',' or '}'");
    }

    private bool Sequence(int depth)
    {
        if (depth > YamlEvents.MaxDepth)
        {
            return false;
        }

        Mark(JsonTokenKind.SequenceStart);
        if (Peek() == ']')
        {
            return Mark(JsonTokenKind.SequenceEnd);
        }

        do
        {
            if (!Value(depth))
            {
                return false;
            }
        }
        while (Take(','));
        return Peek() == ']' ? Mark(JsonTokenKind.SequenceEnd) : Expect("',' or ']'");
    }

    private bool String()
    {
        var start = _at;
        if (!JsonStringScanner.TrySkip(_text, ref _at, out var escaped))
        {
            var stop = _at - 1;
            return stop < start ? Fail(start, 1, "the text that begins here has an escape that JSON does not know")
                : stop >= _text.Length || _text[stop] is '\r' or '\n' ? Fail(start, 1, "the text that begins here is not closed: write a \" at its end")
                : Fail(stop, 1, "this character must be escaped");
        }

        _tokens.Add(new JsonToken(escaped ? JsonTokenKind.EscapedString : JsonTokenKind.String, start, _at));
        return true;
    }

    private bool Word(string word) =>
        string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0 ? Plain(_at + word.Length) : Expect("a value");

    private bool Number()
    {
        var at = _at;
        if (At(at) == '-')
        {
            at++;
        }

        var whole = Digits(ref at);
        if (whole == 0 || (whole > 1 && _text[at - whole] == '0'))
        {
            return Expect("a value");
        }

        if (At(at) == '.')
        {
            at++;
            if (Digits(ref at) == 0)
            {
                return Expect("a value");
            }
        }

        if (At(at) is 'e' or 'E')
        {
            at++;
            if (At(at) is '+' or '-')
            {
                at++;
            }

            if (Digits(ref at) == 0)
            {
                return Expect("a value");
            }
        }

        return Plain(at);
    }

    private int Digits(ref int at)
    {
        var start = at;
        while (At(at) is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }

    private bool Plain(int end)
    {
        _tokens.Add(new JsonToken(JsonTokenKind.Word, _at, end));
        _at = end;
        return true;
    }

    private bool Mark(JsonTokenKind kind)
    {
        if (kind is JsonTokenKind.MappingStart or JsonTokenKind.SequenceStart)
        {
            _open.Push(_at);
        }
        else
        {
            _open.Pop();
        }

        _tokens.Add(new JsonToken(kind, _at, _at + 1));
        _at++;
        return true;
    }

    /// <summary>Notes what had to stand here. Where a bracket is what is missing, the one that is open says more.</summary>
    private bool Expect(string wanted)
    {
        var found = Peek();
        var what = _at == _text.Length ? "the text ends" : "there is '" + MessageText.Excerpt(found.ToString()) + "'";
        var open = _open.Count > 0 ? $" (the '{_text[_open.Peek()]}' of line {LineOf(_open.Peek())} is not closed)" : string.Empty;
        return Fail(_at == _text.Length ? LastOf(_text) : _at, 1, $"{what}, where {wanted} is expected{(wanted.StartsWith("',' or", StringComparison.Ordinal) ? open : string.Empty)}");
    }

    private bool Fail(int at, int length, string message)
    {
        _fault ??= new YamlFault(new TextSpan(at, length), message);
        return false;
    }

    private int LineOf(int at)
    {
        var line = 1;
        for (var i = 0; i < at; i++)
        {
            line += _text[i] == '\n' ? 1 : 0;
        }

        return line;
    }

    private static int LastOf(string text)
    {
        var last = text.Length - 1;
        while (last > 0 && IsSpace(text[last]))
        {
            last--;
        }

        return last;
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    private char Peek()
    {
        var text = _text;
        var at = _at;
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        _at = at;
        return at < text.Length ? text[at] : '\0';
    }

    private char At(int at) => at < _text.Length ? _text[at] : '\0';

    private bool AtEnd()
    {
        Peek();
        return _at == _text.Length;
    }
}
