namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>The kinds of token of the Smithy IDL. Spaces and line ends are tokens: in some places one must stand, in others none may.</summary>
internal enum IdlTokenKind
{
    End,
    Space,
    LineEnd,
    Comma,
    Comment,

    /// <summary>A line that starts with three slashes.</summary>
    DocComment,
    Identifier,
    Text,
    TextBlock,
    Number,
    At,
    Dollar,
    Dot,
    Hash,
    Equal,
    Colon,

    /// <summary><c>:=</c>.</summary>
    Walrus,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,

    /// <summary>What is no token.</summary>
    Error,
}
