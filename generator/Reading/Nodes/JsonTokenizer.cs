using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>
/// Finds the pieces of strict JSON (RFC 8259), of which <see cref="JsonEvents"/> makes the events that a YAML parser gives for it.
/// Whatever is not strict JSON, or nests deeper than shape files may, is left to the YAML parser as a whole.
/// </summary>
internal sealed class JsonTokenizer
{
    private readonly string _text;
    private readonly CancellationToken _cancellation;
    private readonly List<JsonToken> _tokens;
    private int _at;

    private JsonTokenizer(string text, CancellationToken cancellation)
    {
        _text = text;
        _cancellation = cancellation;
        _tokens = new List<JsonToken>(text.Length / 24);
    }

    /// <summary>The pieces, or null if this is not strict JSON with a mapping or a list at its top.</summary>
    public static JsonText? TryRead(SourceText text, CancellationToken cancellation)
    {
        var first = 0;
        while (first < text.Length && IsSpace(text[first]))
        {
            first++;
        }

        if (first == text.Length || text[first] is not ('{' or '['))
        {
            return null;
        }

        var tokenizer = new JsonTokenizer(text.ToString(), cancellation) { _at = first };
        return tokenizer.Value(0) && tokenizer.AtEnd() ? new JsonText(tokenizer._text, tokenizer._tokens) : null;
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
            if (Peek() != '"' || !String() || !Take(':') || !Value(depth))
            {
                return false;
            }
        }
        while (Take(','));
        return Peek() == '}' && Mark(JsonTokenKind.MappingEnd);
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
        return Peek() == ']' && Mark(JsonTokenKind.SequenceEnd);
    }

    private bool String()
    {
        var start = _at;
        if (!JsonStringScanner.TrySkip(_text, ref _at, out var escaped))
        {
            return false;
        }

        _tokens.Add(new JsonToken(escaped ? JsonTokenKind.EscapedString : JsonTokenKind.String, start, _at));
        return true;
    }

    private bool Word(string word) =>
        string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0 && Plain(_at + word.Length);

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
            return false;
        }

        if (At(at) == '.')
        {
            at++;
            if (Digits(ref at) == 0)
            {
                return false;
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
                return false;
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
        _tokens.Add(new JsonToken(kind, _at, _at + 1));
        _at++;
        return true;
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
