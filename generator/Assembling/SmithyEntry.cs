using System;
using System.Collections.Generic;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling;

/// <summary>A shape while files are assembled: its names are absolute ids, and what <c>apply</c> and mixins bring is put in step by step.</summary>
internal sealed class SmithyEntry(SmithyFile file, SmithyShape shape)
{
    public SmithyFile File { get; } = file;

    public string Namespace { get; } = shape.Namespace;

    public string Name { get; } = shape.Name;

    public string Id { get; } = shape.Id;

    public SmithyShapeType Type { get; } = shape.Type;

    public EquatableArray<SmithyTrait> Traits { get; set; } = shape.Traits;

    public List<EntryMember> Members { get; set; } = [];

    public EquatableArray<SmithyProperty> Properties { get; set; } = shape.Properties;

    public EquatableArray<string> Mixins { get; set; } = shape.Mixins;

    public string? ForResource { get; set; } = shape.ForResource;

    /// <summary>Traits that <c>apply</c> gives to members which only mixins bring.</summary>
    public Dictionary<string, EquatableArray<SmithyTrait>>? Introduced { get; set; }

    /// <summary>Whether this shape is there for others to take in: it becomes no type.</summary>
    public bool IsMixin => Traits.Has(TraitIds.Mixin);

    public SmithyNode? Property(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
            {
                return property.Value;
            }
        }

        return null;
    }

    /// <summary>The id that a property names, or null.</summary>
    public string? Reference(string name) => Property(name) is { Kind: SmithyNodeKind.ShapeId } node ? node.Text : null;

    /// <summary>The ids that a property lists.</summary>
    public IEnumerable<string> References(string name)
    {
        if (Property(name) is { } list)
        {
            for (var i = 0; i < list.Items.Count; i++)
            {
                if (list.Items[i].Kind == SmithyNodeKind.ShapeId)
                {
                    yield return list.Items[i].Text;
                }
            }
        }
    }

    public EntryMember? Member(string name) => Members.Find(member => string.Equals(member.Name, name, StringComparison.Ordinal));
}
