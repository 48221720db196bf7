using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Walks the tokens of an IDL file and knows where spaces, line ends and comments may stand.</summary>
internal sealed class IdlCursor
{
    /// <summary>What values may nest, as in Smithy's own tools.</summary>
    private const int MaxDepth = 64;

    private readonly IdlTokenizer _tokens;
    private readonly List<string> _docs = [];
    private int _depth;

    public IdlCursor(string text)
    {
        _tokens = new IdlTokenizer(text);
        Advance();
    }

    public IdlTokenKind Kind => _tokens.Kind;

    public TextSpan Span => _tokens.Span;

    public int Start => _tokens.Start;

    public string Value => _tokens.Value;

    public bool StartsLine => _tokens.StartsLine;

    public bool AtEnd => Kind == IdlTokenKind.End;

    private bool IsSpace => Kind is IdlTokenKind.Space or IdlTokenKind.LineEnd or IdlTokenKind.Comma or IdlTokenKind.Comment;

    public bool Is(string word) => _tokens.Is(word);

    public string Slice(int start, int end) => _tokens.Slice(start, end);

    /// <summary>Moves on. Lines of documentation are kept until somebody asks for them or a line ends that has no use for them.</summary>
    public void Advance()
    {
        _tokens.Advance();
        if (Kind == IdlTokenKind.DocComment)
        {
            _docs.Add(Value);
        }
    }

    /// <summary>The lines of documentation that have gone by, or null.</summary>
    public string? TakeDocs()
    {
        if (_docs.Count == 0)
        {
            return null;
        }

        var text = string.Join("\n", _docs);
        _docs.Clear();
        return text;
    }

    public void SkipSpaces()
    {
        while (Kind == IdlTokenKind.Space)
        {
            Advance();
        }
    }

    /// <summary>Skips spaces, line ends, commas and comments.</summary>
    public void SkipWhiteSpace()
    {
        while (IsSpace)
        {
            Advance();
        }
    }

    /// <summary>Skips what <see cref="SkipWhiteSpace"/> skips, and documentation.</summary>
    public void SkipAll()
    {
        while (IsSpace || Kind == IdlTokenKind.DocComment)
        {
            Advance();
        }
    }

    public void ExpectSpaces()
    {
        Expect(IdlTokenKind.Space);
        SkipSpaces();
    }

    public void ExpectWhiteSpace()
    {
        if (!IsSpace)
        {
            throw Unexpected("a space");
        }

        SkipAll();
    }

    /// <summary>Demands that the line ends here, with a comma at most before a value's end; a comment may stand before the end of any.</summary>
    public void ExpectLineEnd(bool mayHaveComma = false)
    {
        SkipSpaces();
        if (mayHaveComma && Kind == IdlTokenKind.Comma)
        {
            Advance();
            SkipSpaces();
        }

        _docs.Clear();
        if (Kind is IdlTokenKind.LineEnd or IdlTokenKind.Comment or IdlTokenKind.DocComment)
        {
            Advance();
            SkipWhiteSpace();
        }
        else if (Kind != IdlTokenKind.End)
        {
            throw Unexpected("the end of the line");
        }
    }

    /// <summary>Demands a kind of token, without moving on.</summary>
    public void Expect(IdlTokenKind kind)
    {
        if (Kind != kind)
        {
            throw Unexpected(Describe(kind));
        }
    }

    /// <summary>Demands a kind of token and moves on.</summary>
    public void Take(IdlTokenKind kind)
    {
        Expect(kind);
        Advance();
    }

    /// <summary>Demands a word and moves on.</summary>
    public void TakeWord(string word)
    {
        if (!Is(word))
        {
            throw Unexpected("'" + word + "'");
        }

        Advance();
    }

    public void Nest()
    {
        if (++_depth > MaxDepth)
        {
            throw Error(Span, "values nest more than 64 deep here");
        }
    }

    public void Unnest() => _depth--;

    /// <summary>Moves to where the next statement may start: to a word, a trait or documentation at the start of a line.</summary>
    /// <param name="statement">Where the statement starts that cannot be read.</param>
    public void Recover(int statement)
    {
        _depth = 0;
        if (_tokens.TryGoBackToStatement(statement))
        {
            // A brace was not closed, and what could not be read is a statement itself.
            _docs.Clear();
            return;
        }

        if (Kind == IdlTokenKind.Error && _tokens.Error.At.Length == 0)
        {
            _tokens.GoOnBehindLine();
        }
        else
        {
            Advance();
        }

        while (!AtEnd && !(StartsLine && Kind is IdlTokenKind.Identifier or IdlTokenKind.DocComment or IdlTokenKind.At or IdlTokenKind.Dollar))
        {
            Advance();
        }

        _docs.Clear();
        if (Kind == IdlTokenKind.DocComment)
        {
            _docs.Add(Value);
        }
    }

    public IdlSyntaxException Unexpected(string wanted)
    {
        if (Kind == IdlTokenKind.Error)
        {
            return Error(_tokens.Error.At, _tokens.Error.Message);
        }

        var found = Kind switch
        {
            IdlTokenKind.Identifier or IdlTokenKind.Number or IdlTokenKind.Text => "'" + MessageText.Excerpt(Value) + "'",
            _ => Describe(Kind),
        };
        return Error(Span, "expected " + wanted + ", but found " + found);
    }

    public static IdlSyntaxException Error(TextSpan at, string message) => new(at, message);

    public static string Describe(IdlTokenKind kind) => kind switch
    {
        IdlTokenKind.End => "the end of the file",
        IdlTokenKind.Space => "a space",
        IdlTokenKind.LineEnd => "the end of the line",
        IdlTokenKind.Comma => "','",
        IdlTokenKind.Comment => "a comment",
        IdlTokenKind.DocComment => "documentation",
        IdlTokenKind.Identifier => "a name",
        IdlTokenKind.Text => "a text in quotes",
        IdlTokenKind.TextBlock => "a text block",
        IdlTokenKind.Number => "a number",
        IdlTokenKind.At => "'@'",
        IdlTokenKind.Dollar => "'$'",
        IdlTokenKind.Dot => "'.'",
        IdlTokenKind.Hash => "'#'",
        IdlTokenKind.Equal => "'='",
        IdlTokenKind.Colon => "':'",
        IdlTokenKind.Walrus => "':='",
        IdlTokenKind.OpenBrace => "'{'",
        IdlTokenKind.CloseBrace => "'}'",
        IdlTokenKind.OpenBracket => "'['",
        IdlTokenKind.CloseBracket => "']'",
        IdlTokenKind.OpenParenthesis => "'('",
        _ => "')'",
    };
}
