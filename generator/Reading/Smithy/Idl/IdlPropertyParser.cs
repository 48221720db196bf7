using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Parses the properties of services and resources. One that there is not, or of another kind, is reported and left out.</summary>
internal sealed class IdlPropertyParser(IdlCursor cursor, IdlNodeParser nodes, FindingList findings)
{
    public List<SmithyProperty> Parse(string shape, SmithyShapeType type)
    {
        var known = SmithyShapeTypes.PropertiesOf(type);
        var properties = new List<SmithyProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        cursor.SkipAll();
        cursor.Take(IdlTokenKind.OpenBrace);
        cursor.SkipAll();
        while (cursor.Kind != IdlTokenKind.CloseBrace)
        {
            if (cursor.Kind is not (IdlTokenKind.Identifier or IdlTokenKind.Text))
            {
                throw cursor.Unexpected("'}' or the name of a property");
            }

            var (name, at) = (cursor.Value, cursor.Span);
            cursor.Advance();
            cursor.SkipAll();
            cursor.Take(IdlTokenKind.Colon);
            cursor.SkipAll();
            if (!names.Add(name))
            {
                throw IdlCursor.Error(at, "'" + MessageText.Excerpt(name) + "' has a value already");
            }

            var value = nodes.ParseMarked(name, at);
            if (Array.IndexOf(known, name) < 0)
            {
                var where = SmithyShapeTypes.NameOf(type) + " '" + shape + "'";
                findings.Add(Descriptors.SmithyUnknownProperty.Id, at, MessageText.Excerpt(name), where, Suggestion.Text(name, known));
            }
            else if (Wanted(name, value) is { } wanted)
            {
                findings.Add(Descriptors.WrongNode.Id, at, "'" + name + "'", wanted, Describe(value));
            }
            else
            {
                properties.Add(new SmithyProperty(name, value));
            }

            cursor.SkipAll();
        }

        cursor.Advance();
        return properties;
    }

    /// <summary>What the value of a property must be, if it is not.</summary>
    private static string? Wanted(string name, SmithyNode value) => name switch
    {
        "version" => value.Kind == SmithyNodeKind.Text ? null : "a text in quotes",
        "operations" or "resources" or "errors" or "collectionOperations" =>
            value.Kind == SmithyNodeKind.Array && value.Items.All(IsId) ? null : "a list of shapes",
        "rename" => value.Kind == SmithyNodeKind.Object && value.Members.All(static m => m.Value.Kind == SmithyNodeKind.Text)
            ? null
            : "the new names of shapes, in quotes",
        "identifiers" or "properties" => value.Kind == SmithyNodeKind.Object && value.Members.All(static m => IsId(m.Value)) ? null : "names with shapes",
        _ => IsId(value) ? null : "an operation",
    };

    private static bool IsId(SmithyNode node) => node.Kind is SmithyNodeKind.ShapeId or SmithyNodeKind.Text;

    private static string Describe(SmithyNode node) => node.Kind switch
    {
        SmithyNodeKind.Array => "a list of something else",
        SmithyNodeKind.Object => "a structure",
        SmithyNodeKind.Null => "nothing",
        _ => "'" + MessageText.Excerpt(node.Text) + "'",
    };
}
