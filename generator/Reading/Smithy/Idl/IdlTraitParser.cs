using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Parses traits, and the documentation before them.</summary>
internal sealed class IdlTraitParser(IdlCursor cursor, IdlNodeParser nodes, IdlMarks? marks)
{
    public const string Documentation = "smithy.api#documentation";

    /// <summary>Parses documentation and traits before a shape or member. Documentation behind a trait is a comment.</summary>
    /// <param name="docs">Documentation that has been passed already, or null.</param>
    public IdlTraits ParseBefore(string? docs = null)
    {
        cursor.SkipWhiteSpace();
        var at = cursor.Span;
        if (docs is null && cursor.Kind == IdlTokenKind.DocComment)
        {
            cursor.SkipAll();
            docs = cursor.TakeDocs();
        }
        else
        {
            cursor.SkipAll();
        }

        var traits = new List<SmithyTrait>();
        if (docs is not null)
        {
            marks?.Enter("traits", at);
            marks?.Enter(Documentation, at);
            marks?.Leave();
            marks?.Leave();
        }

        ParseAll(traits);
        if (docs is not null)
        {
            traits.Add(new SmithyTrait(Documentation, SmithyNode.OfText(docs)));
        }

        cursor.SkipAll();
        cursor.TakeDocs();
        return new IdlTraits(traits, marks?.Take(), traits.Count == 1 && docs is not null);
    }

    /// <summary>Parses as many traits as there are.</summary>
    public void ParseAll(List<SmithyTrait> traits)
    {
        while (cursor.Kind == IdlTokenKind.At)
        {
            traits.Add(Parse());
            cursor.SkipAll();
        }
    }

    /// <summary>Parses one trait.</summary>
    public SmithyTrait Parse()
    {
        var start = cursor.Start;
        cursor.Take(IdlTokenKind.At);
        var name = nodes.ParseId();
        marks?.Enter("traits", new TextSpan(start, 1 + name.Length));
        marks?.Enter(name, new TextSpan(start, 1 + name.Length));
        var value = SmithyNode.Omitted;
        if (cursor.Kind == IdlTokenKind.OpenParenthesis)
        {
            cursor.Advance();
            cursor.SkipAll();
            if (cursor.Kind != IdlTokenKind.CloseParenthesis)
            {
                value = ParseValue();
            }

            cursor.Take(IdlTokenKind.CloseParenthesis);
        }

        marks?.Leave();
        marks?.Leave();
        return new SmithyTrait(name, value);
    }

    /// <summary>Parses what stands in the parentheses: a value, or the members of a structure without its braces.</summary>
    private SmithyNode ParseValue()
    {
        var at = cursor.Span;
        if (cursor.Kind is not (IdlTokenKind.Text or IdlTokenKind.Identifier))
        {
            var value = nodes.Parse();
            marks?.Value(at);
            cursor.SkipAll();
            return value;
        }

        var isWord = cursor.Kind == IdlTokenKind.Identifier;
        var text = isWord ? nodes.ParseId() : cursor.Value;
        if (!isWord)
        {
            cursor.Advance();
        }

        cursor.SkipAll();
        var isName = !isWord || text.IndexOfAny(['.', '#', '$']) < 0;
        if (cursor.Kind == IdlTokenKind.Colon && isName)
        {
            cursor.Advance();
            cursor.SkipAll();
            return nodes.ParseMembers(IdlTokenKind.CloseParenthesis, text, at);
        }

        marks?.Value(isWord ? new TextSpan(at.Start, text.Length) : at);
        if (isWord && isName && cursor.Kind != IdlTokenKind.CloseParenthesis)
        {
            cursor.Expect(IdlTokenKind.Colon);
        }

        return isWord ? IdlNodeParser.OfWord(text) : SmithyNode.OfText(text);
    }
}
