using System.Collections.Generic;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Ast;

/// <summary>Reads values of the AST: those of traits and of metadata.</summary>
internal static class AstNodes
{
    /// <summary>Reads the node at hand. Its depth is bounded by that of the events.</summary>
    public static SmithyNode Read(YamlCursor json, YamlKey key) => json.Current.Kind switch
    {
        YamlTokenKind.MappingStart => ReadObject(json, key),
        YamlTokenKind.SequenceStart => ReadArray(json, key),
        _ => ReadScalar(json, key),
    };

    /// <summary>Reads <c>{ "target": id }</c>.</summary>
    /// <returns>Null if there is no such thing; that has been reported.</returns>
    public static string? ReadTarget(YamlCursor json, NodeName what, YamlKey key)
    {
        string? target = null;
        if (!json.EnterMapping(what, key.Span))
        {
            return null;
        }

        while (json.NextKey(out var part))
        {
            if (part.Text == "target")
            {
                target = ReadId(json, what, part);
            }
            else
            {
                json.Skip();
            }
        }

        return target;
    }

    /// <summary>Reads a list of <c>{ "target": id }</c>.</summary>
    public static List<string> ReadTargets(YamlCursor json, NodeName what, YamlKey key)
    {
        var targets = new List<string>();
        if (json.EnterSequence(what, key.Span))
        {
            while (json.NextItem())
            {
                if (ReadTarget(json, what, key) is { } target)
                {
                    targets.Add(target);
                }
            }
        }

        return targets;
    }

    /// <summary>Reads the absolute id of a shape.</summary>
    public static string? ReadId(YamlCursor json, NodeName what, YamlKey key)
    {
        if (!json.TryScalar(what, key.Span, out var id))
        {
            return null;
        }

        if (SmithyNames.IsAbsolute(id.Text))
        {
            return id.Text;
        }

        json.Findings.Add(Descriptors.SmithyId.Id, id.Span, MessageText.Excerpt(id.Text));
        return null;
    }

    private static SmithyNode ReadObject(YamlCursor json, YamlKey key)
    {
        var members = new List<SmithyProperty>();
        json.EnterMapping(NodeName.Of(key), key.Span);
        while (json.NextKey(out var member))
        {
            members.Add(new SmithyProperty(member.Text, Read(json, member)));
        }

        return members.Count == 0 ? SmithyNode.EmptyObject : new SmithyNode(SmithyNodeKind.Object) { Members = members.ToEquatableArray() };
    }

    private static SmithyNode ReadArray(YamlCursor json, YamlKey key)
    {
        var items = new List<SmithyNode>();
        json.EnterSequence(NodeName.Of(key), key.Span);
        while (json.NextItem())
        {
            items.Add(Read(json, key));
        }

        return items.Count == 0 ? SmithyNode.EmptyArray : new SmithyNode(SmithyNodeKind.Array) { Items = items.ToEquatableArray() };
    }

    private static SmithyNode ReadScalar(YamlCursor json, YamlKey key)
    {
        var token = json.Current;
        if (!json.TryScalar(NodeName.Of(key), key.Span, out _))
        {
            return SmithyNode.Null;
        }

        return !token.Plain
            ? SmithyNode.OfText(token.Text)
            : token.Text switch
            {
                "true" => SmithyNode.True,
                "false" => SmithyNode.False,
                _ => NumberNotation.IsNumber(token.Text) ? new SmithyNode(SmithyNodeKind.Number, token.Text) : SmithyNode.OfText(token.Text),
            };
    }
}
