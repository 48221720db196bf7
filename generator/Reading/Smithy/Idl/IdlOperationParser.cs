using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Parses the body of operations, with the inputs and outputs that are written inside of them.</summary>
internal sealed class IdlOperationParser(IdlCursor cursor, IdlNodeParser nodes, IdlShapeParser shapes, IdlControl control, IdlMarks? marks)
{
    public List<SmithyProperty> Parse(string space, string name, List<SmithyShape> inline)
    {
        var properties = new List<SmithyProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        cursor.SkipAll();
        cursor.Take(IdlTokenKind.OpenBrace);
        cursor.SkipAll();
        while (cursor.Kind is not (IdlTokenKind.CloseBrace or IdlTokenKind.End))
        {
            cursor.Expect(IdlTokenKind.Identifier);
            var (key, at) = (cursor.Value, cursor.Span);
            if (Array.IndexOf(SmithyShapeTypes.OperationProperties, key) < 0)
            {
                throw IdlCursor.Error(
                    at, "'" + MessageText.Excerpt(key) + "' is no property of an operation" + Suggestion.Text(key, SmithyShapeTypes.OperationProperties));
            }

            if (!names.Add(key))
            {
                throw IdlCursor.Error(at, "'" + key + "' has a value already");
            }

            cursor.Advance();
            cursor.SkipAll();
            marks?.Enter(key, at);
            var value = key == "errors" ? ParseErrors() : ParseMessage(space, name, key, inline);
            marks?.Leave();
            properties.Add(new SmithyProperty(key, value));
            if (cursor.Kind is not (IdlTokenKind.CloseBrace or IdlTokenKind.DocComment))
            {
                cursor.ExpectWhiteSpace();
            }

            cursor.SkipAll();
        }

        cursor.Take(IdlTokenKind.CloseBrace);
        return properties;
    }

    private SmithyNode ParseErrors()
    {
        cursor.Take(IdlTokenKind.Colon);
        cursor.SkipAll();
        cursor.Take(IdlTokenKind.OpenBracket);
        cursor.SkipAll();
        var errors = new List<SmithyNode>();
        while (cursor.Kind != IdlTokenKind.CloseBracket)
        {
            var start = cursor.Start;
            cursor.Expect(IdlTokenKind.Identifier);
            var id = nodes.ParseId();
            marks?.Enter(errors.Count.ToString(CultureInfo.InvariantCulture), new TextSpan(start, id.Length));
            marks?.Leave();
            errors.Add(SmithyNode.OfShape(id));
            cursor.SkipAll();
        }

        cursor.Advance();
        return new SmithyNode(SmithyNodeKind.Array) { Items = errors.ToEquatableArray() };
    }

    private SmithyNode ParseMessage(string space, string name, string key, List<SmithyShape> inline)
    {
        if (cursor.Kind != IdlTokenKind.Walrus)
        {
            if (cursor.Kind != IdlTokenKind.Colon)
            {
                throw cursor.Unexpected("':' or ':='");
            }

            cursor.Advance();
            cursor.SkipAll();
            var start = cursor.Start;
            var id = nodes.ParseId();
            marks?.Value(new TextSpan(start, id.Length));
            return SmithyNode.OfShape(id);
        }

        if (control.IsVersion1)
        {
            throw IdlCursor.Error(cursor.Span, "an " + key + " inside of an operation needs $version: \"2.0\"");
        }

        // Documentation before the ':=' belongs to nothing.
        cursor.TakeDocs();
        cursor.Advance();
        cursor.SkipWhiteSpace();
        var shape = shapes.ParseInline(space, name + (key == "input" ? control.InputSuffix : control.OutputSuffix), "smithy.api#" + key);
        inline.Add(shape);
        return SmithyNode.OfShape(shape.Id);
    }
}
