using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Parses values.</summary>
internal sealed class IdlNodeParser(IdlCursor cursor, IdlMarks? marks)
{
    private const string Wanted = "a value: a text, a number, a name, '{' or '['";

    public SmithyNode Parse()
    {
        switch (cursor.Kind)
        {
            case IdlTokenKind.Text or IdlTokenKind.TextBlock:
                var text = SmithyNode.OfText(cursor.Value);
                cursor.Advance();
                return text;
            case IdlTokenKind.Number:
                var number = new SmithyNode(SmithyNodeKind.Number, cursor.Value);
                cursor.Advance();
                return number;
            case IdlTokenKind.Identifier:
                return OfWord(ParseId());
            case IdlTokenKind.OpenBrace:
                return ParseObject();
            case IdlTokenKind.OpenBracket:
                return ParseArray();
            default:
                throw cursor.Unexpected(Wanted);
        }
    }

    /// <summary>Parses the id of a shape or member, relative or absolute.</summary>
    public string ParseId()
    {
        var start = cursor.Start;
        var end = ParseNamespaceEnd();
        if (cursor.Kind is IdlTokenKind.Hash)
        {
            cursor.Advance();
            end = TakeName();
        }

        if (cursor.Kind == IdlTokenKind.Dollar)
        {
            cursor.Advance();
            end = TakeName();
        }

        return cursor.Slice(start, end);
    }

    /// <summary>Parses the absolute id of a shape.</summary>
    public string ParseAbsoluteId()
    {
        var start = cursor.Start;
        ParseNamespaceEnd();
        cursor.Take(IdlTokenKind.Hash);
        var end = TakeName();
        if (cursor.Kind == IdlTokenKind.Dollar)
        {
            cursor.Advance();
            end = TakeName();
        }

        return cursor.Slice(start, end);
    }

    public string ParseNamespace()
    {
        var start = cursor.Start;
        return cursor.Slice(start, ParseNamespaceEnd());
    }

    /// <summary>Parses names and values up to a token, which is left to the caller.</summary>
    /// <param name="close">The token that ends them.</param>
    /// <param name="first">The first name, if it has been parsed with its colon.</param>
    /// <param name="firstAt">Where that stands.</param>
    public SmithyNode ParseMembers(IdlTokenKind close, string? first = null, TextSpan firstAt = default)
    {
        cursor.Nest();
        var members = new List<SmithyProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (first is not null)
        {
            names.Add(first);
            members.Add(new SmithyProperty(first, ParseMarked(first, firstAt)));
            cursor.SkipAll();
        }

        while (cursor.Kind != close)
        {
            if (cursor.Kind is not (IdlTokenKind.Identifier or IdlTokenKind.Text))
            {
                throw cursor.Unexpected(IdlCursor.Describe(close) + " or the name of a value");
            }

            var name = cursor.Value;
            var at = cursor.Span;
            cursor.Advance();
            cursor.SkipAll();
            cursor.Take(IdlTokenKind.Colon);
            cursor.SkipAll();
            if (!names.Add(name))
            {
                throw IdlCursor.Error(at, "'" + MessageText.Excerpt(name) + "' has a value already");
            }

            members.Add(new SmithyProperty(name, ParseMarked(name, at)));
            cursor.SkipAll();
        }

        cursor.Unnest();
        return members.Count == 0 ? SmithyNode.EmptyObject : new SmithyNode(SmithyNodeKind.Object) { Members = members.ToEquatableArray() };
    }

    public static SmithyNode OfWord(string word) => word switch
    {
        "true" => SmithyNode.True,
        "false" => SmithyNode.False,
        "null" => SmithyNode.Null,
        _ => SmithyNode.OfShape(word),
    };

    /// <summary>Parses the value of a name, and notes where both stand.</summary>
    public SmithyNode ParseMarked(string name, TextSpan at)
    {
        marks?.Enter(name, at);
        var start = cursor.Start;
        var isScalar = cursor.Kind is not (IdlTokenKind.OpenBrace or IdlTokenKind.OpenBracket);
        var single = cursor.Span;
        var value = Parse();
        marks?.Value(!isScalar ? new TextSpan(start, 1) : value.Kind == SmithyNodeKind.ShapeId ? new TextSpan(start, value.Text.Length) : single);
        marks?.Leave();
        return value;
    }

    private SmithyNode ParseObject()
    {
        cursor.Take(IdlTokenKind.OpenBrace);
        cursor.SkipAll();
        var node = ParseMembers(IdlTokenKind.CloseBrace);
        cursor.Take(IdlTokenKind.CloseBrace);
        return node;
    }

    private SmithyNode ParseArray()
    {
        cursor.Nest();
        cursor.Take(IdlTokenKind.OpenBracket);
        cursor.SkipAll();
        var items = new List<SmithyNode>();
        while (cursor.Kind != IdlTokenKind.CloseBracket)
        {
            items.Add(ParseMarked(marks is null ? string.Empty : items.Count.ToString(CultureInfo.InvariantCulture), cursor.Span));
            cursor.SkipAll();
        }

        cursor.Advance();
        cursor.Unnest();
        return items.Count == 0 ? SmithyNode.EmptyArray : new SmithyNode(SmithyNodeKind.Array) { Items = items.ToEquatableArray() };
    }

    /// <summary>Moves behind a namespace or name, and gives where it ends.</summary>
    private int ParseNamespaceEnd()
    {
        var end = TakeName();
        while (cursor.Kind == IdlTokenKind.Dot)
        {
            cursor.Advance();
            end = TakeName();
        }

        return end;
    }

    private int TakeName()
    {
        cursor.Expect(IdlTokenKind.Identifier);
        var end = cursor.Span.End;
        cursor.Advance();
        return end;
    }
}
