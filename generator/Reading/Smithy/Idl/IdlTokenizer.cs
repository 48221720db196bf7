using System;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Splits the text of an IDL file into tokens, one at a time.</summary>
internal sealed class IdlTokenizer(string text)
{
    private int _next;

    public IdlTokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public int End => _next;

    public TextSpan Span => TextSpan.FromBounds(Start, _next);

    /// <summary>What a text, a text block or an identifier says.</summary>
    public string Value { get; private set; } = string.Empty;

    /// <summary>What is wrong with a token that is an error, and where.</summary>
    public (string Message, TextSpan At) Error { get; private set; }

    /// <summary>Whether the token is the first of its line.</summary>
    public bool StartsLine => Start == 0 || text[Start - 1] is '\n' or '\r';

    public string Lexeme => text.Substring(Start, _next - Start);

    public string Slice(int start, int end) => text.Substring(start, end - start);

    /// <summary>Whether the token is a given word.</summary>
    public bool Is(string word) =>
        Kind == IdlTokenKind.Identifier && _next - Start == word.Length && string.CompareOrdinal(text, Start, word, 0, word.Length) == 0;

    /// <summary>Moves to the next token; behind the last one there is nothing but the end.</summary>
    public void Advance()
    {
        Start = _next;
        Value = string.Empty;
        if (_next >= text.Length)
        {
            Kind = IdlTokenKind.End;
            return;
        }

        var c = text[_next];
        if (c is ' ' or '\t')
        {
            _next = IndexOf(static c => c is not (' ' or '\t'), _next);
            Kind = IdlTokenKind.Space;
        }
        else if (c is '\n' or '\r')
        {
            TakeLineEnd();
            Kind = IdlTokenKind.LineEnd;
        }
        else if (IsIdentifierStart(c))
        {
            TakeIdentifier();
        }
        else if (c is '-' or (>= '0' and <= '9'))
        {
            TakeNumber();
        }
        else
        {
            TakeOther(c);
        }
    }

    /// <summary>Goes back to the start of this line, if a shape or a trait stands there behind another statement's start.</summary>
    public bool TryGoBackToStatement(int statement)
    {
        var line = Math.Min(Start, text.Length);
        while (line > 0 && text[line - 1] is not ('\n' or '\r'))
        {
            line--;
        }

        if (line <= statement || line >= text.Length)
        {
            return false;
        }

        var end = IndexOf(static c => !IsIdentifierPart(c), line);
        if (text[line] != '@' && !(At(end) is ' ' or '\t' && SmithyShapeTypes.TryParse(text.Substring(line, end - line), out _)))
        {
            return false;
        }

        _next = line;
        Advance();
        return true;
    }

    /// <summary>Goes on behind the line in which a token starts that has no end: else everything behind it would be lost.</summary>
    public void GoOnBehindLine()
    {
        _next = IndexOf(static c => c is '\n' or '\r', Start);
        Advance();
    }

    private static bool IsIdentifierStart(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || c is >= '0' and <= '9';

    private int IndexOf(Predicate<char> end, int start)
    {
        while (start < text.Length && !end(text[start]))
        {
            start++;
        }

        return start;
    }

    private char At(int index) => index < text.Length ? text[index] : '\0';

    private void TakeLineEnd() => _next += text[_next] == '\r' && At(_next + 1) == '\n' ? 2 : 1;

    private void TakeIdentifier()
    {
        var first = IndexOf(static c => c != '_', _next);
        if (first > _next && !IsIdentifierPart(At(first)))
        {
            _next = first;
            Fail("underscores alone are no name; expected a letter or digit, but found " + Describe(first), new TextSpan(first, 0));
            return;
        }

        _next = IndexOf(static c => !IsIdentifierPart(c), _next);
        Kind = IdlTokenKind.Identifier;
        Value = Lexeme;
    }

    private void TakeNumber()
    {
        if (text[_next] == '-')
        {
            _next++;
            if (!TakeDigits("'-' must be followed by a digit"))
            {
                return;
            }
        }
        else
        {
            TakeDigits(string.Empty);
        }

        if (At(_next) == '.')
        {
            _next++;
            if (!TakeDigits("'.' must be followed by a digit"))
            {
                return;
            }
        }

        if (At(_next) is 'e' or 'E')
        {
            _next += At(_next + 1) is '+' or '-' ? 2 : 1;
            if (!TakeDigits("an exponent must have a digit"))
            {
                return;
            }
        }

        Kind = IdlTokenKind.Number;
        Value = Lexeme;
    }

    private bool TakeDigits(string otherwise)
    {
        var start = _next;
        _next = IndexOf(static c => c is < '0' or > '9', _next);
        if (_next > start)
        {
            return true;
        }

        Fail("'" + Lexeme + "' is no number: " + otherwise, Span);
        return false;
    }

    private void TakeOther(char c)
    {
        if (c == '"')
        {
            TakeText();
            return;
        }

        if (c == '/')
        {
            TakeComment();
            return;
        }

        var kind = c switch
        {
            ',' => IdlTokenKind.Comma,
            '@' => IdlTokenKind.At,
            '$' => IdlTokenKind.Dollar,
            '.' => IdlTokenKind.Dot,
            '#' => IdlTokenKind.Hash,
            '=' => IdlTokenKind.Equal,
            ':' => At(_next + 1) == '=' ? IdlTokenKind.Walrus : IdlTokenKind.Colon,
            '{' => IdlTokenKind.OpenBrace,
            '}' => IdlTokenKind.CloseBrace,
            '[' => IdlTokenKind.OpenBracket,
            ']' => IdlTokenKind.CloseBracket,
            '(' => IdlTokenKind.OpenParenthesis,
            ')' => IdlTokenKind.CloseParenthesis,
            _ => IdlTokenKind.Error,
        };
        var end = _next + (kind == IdlTokenKind.Walrus ? 2 : 1);
        if (kind == IdlTokenKind.Error)
        {
            var at = new TextSpan(_next, 1);
            var what = Describe(_next);
            _next = end;
            Fail("no statement has the character " + what, at);
            return;
        }

        _next = end;
        Kind = kind;
    }

    private void TakeComment()
    {
        if (At(_next + 1) != '/')
        {
            _next++;
            Fail("a comment starts with two slashes", Span);
            return;
        }

        Kind = At(_next + 2) == '/' ? IdlTokenKind.DocComment : IdlTokenKind.Comment;
        var end = IndexOf(static c => c is '\n' or '\r', _next);
        Value = Kind == IdlTokenKind.DocComment ? DocOf(_next + 3, end) : string.Empty;
        _next = end;
        if (_next < text.Length)
        {
            TakeLineEnd();
        }
    }

    /// <summary>The text of a line of documentation, without the one space before it.</summary>
    private string DocOf(int start, int end) => Slice(start < end && text[start] == ' ' ? start + 1 : start, end);

    private void TakeText()
    {
        var isBlock = At(_next + 1) == '"' && At(_next + 2) == '"';
        var start = _next + (isBlock ? 3 : 1);
        var end = start;
        while (end < text.Length && !(text[end] == '"' && (!isBlock || (At(end + 1) == '"' && At(end + 2) == '"'))))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        if (end >= text.Length)
        {
            _next = text.Length;
            Fail("expected '\"' at the end of a text, but found the end of the file", new TextSpan(text.Length, 0));
            return;
        }

        _next = end + (isBlock ? 3 : 1);
        if (IdlText.TryRead(text.Substring(start, end - start), isBlock, out var value, out var problem))
        {
            Kind = isBlock ? IdlTokenKind.TextBlock : IdlTokenKind.Text;
            Value = value;
        }
        else
        {
            Fail(problem, new TextSpan(Start, 1));
        }
    }

    private void Fail(string message, TextSpan at)
    {
        Kind = IdlTokenKind.Error;
        Error = (message, at);
    }

    private string Describe(int index) => index >= text.Length ? "the end of the file" : text[index] switch
    {
        '\n' or '\r' => "the end of the line",
        < ' ' or (>= '\u007f' and <= '\u00a0') or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff') =>
            "U+" + ((int)text[index]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
        var c => "'" + c + "'",
    };
}
