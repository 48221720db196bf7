using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Ast;

/// <summary>Reads the shapes of the AST. <c>type</c> need not be the first key of one.</summary>
internal sealed class AstShapeReader(YamlCursor json, bool published)
{
    private const string Apply = "apply";

    private readonly Dictionary<string, SmithyMember> _plain = new(StringComparer.Ordinal);
    private readonly List<SmithyMember> _members = [];
    private readonly List<SmithyProperty> _properties = [];
    private readonly List<(YamlKey Key, bool IsProperty)> _seen = [];
    private EquatableArray<SmithyTrait> _traits;
    private EquatableArray<string> _mixins;
    private bool _lacksMember;

    /// <summary>Reads what stands under the id of a shape.</summary>
    /// <param name="key">The id.</param>
    /// <param name="shape">The shape, or null.</param>
    /// <param name="apply">Traits for another shape, or null.</param>
    /// <returns>False if it is neither; that has been reported.</returns>
    public bool TryRead(YamlKey key, out SmithyShape? shape, out SmithyApply? apply)
    {
        shape = null;
        apply = null;
        var what = new NodeName("shape", key.Text);
        Reset();
        if (!json.EnterMapping(what, key.Span))
        {
            return false;
        }

        var name = default(YamlToken);
        var hasType = false;
        while (json.NextKey(out var part))
        {
            if (part.Text == "type")
            {
                hasType = true;
                json.TryScalar("'type'", part.Span, out name);
            }
            else
            {
                ReadPart(part, what);
            }
        }

        if (name.Text == Apply)
        {
            apply = new SmithyApply(key.Text, _traits);
            return true;
        }

        if (!SmithyShapeTypes.TryParse(name.Text ?? string.Empty, out var type))
        {
            ReportType(key, name, hasType, what);
            return false;
        }

        if (key.Text.IndexOf('$') >= 0)
        {
            json.Findings.Add(Descriptors.SmithyId.Id, key.Span, MessageText.Excerpt(key.Text));
            return false;
        }

        ReportIdle(type, what);
        if (_lacksMember && !SmithyShapeTypes.HasNamedMembers(type))
        {
            return false;
        }

        shape = new SmithyShape
        {
            Namespace = SmithyNames.NamespaceOf(key.Text),
            Name = SmithyNames.NameOf(key.Text),
            Type = type,
            Members = _members.ToEquatableArray(),
            Properties = _properties.ToEquatableArray(),
            Traits = _traits,
            Mixins = _mixins,
        };
        return true;
    }

    private void Reset()
    {
        _members.Clear();
        _properties.Clear();
        _seen.Clear();
        _traits = default;
        _mixins = default;
        _lacksMember = false;
    }

    private void ReadPart(YamlKey part, NodeName what)
    {
        switch (part.Text)
        {
            case "traits":
                _traits = ReadTraits(part);
                break;
            case "members":
                ReadMembers(part);
                break;
            case "member" or "key" or "value":
                _seen.Add((part, false));
                AddMember(part);
                break;
            case "mixins":
                _mixins = AstNodes.ReadTargets(json, NodeName.Of(part), part).ToEquatableArray();
                break;
            case "version" or "rename":
                _seen.Add((part, true));
                _properties.Add(new SmithyProperty(part.Text, AstNodes.Read(json, part)));
                break;
            case "operations" or "resources" or "errors" or "collectionOperations":
                _seen.Add((part, true));
                AddProperty(part, ArrayOf(AstNodes.ReadTargets(json, NodeName.Of(part), part)));
                break;
            case "identifiers" or "properties":
                _seen.Add((part, true));
                AddProperty(part, ReadTargetsByName(part));
                break;
            case "input" or "output" or "create" or "put" or "read" or "update" or "delete" or "list":
                _seen.Add((part, true));
                AddProperty(part, AstNodes.ReadTarget(json, NodeName.Of(part), part) is { } target ? SmithyNode.OfShape(target) : null);
                break;
            default:
                var rule = published ? Descriptors.UnknownAttributePublished : Descriptors.UnknownAttribute;
                json.Findings.Add(rule.Id, part.Span, MessageText.Excerpt(part.Text), what.ToString(), string.Empty);
                json.Skip();
                break;
        }
    }

    private void AddProperty(YamlKey key, SmithyNode? value)
    {
        if (value is not null)
        {
            _properties.Add(new SmithyProperty(key.Text, value));
        }
    }

    private static SmithyNode ArrayOf(List<string> targets) =>
        new(SmithyNodeKind.Array) { Items = targets.Select(SmithyNode.OfShape).ToEquatableArray() };

    private SmithyNode ReadTargetsByName(YamlKey key)
    {
        var members = new List<SmithyProperty>();
        if (json.EnterMapping(NodeName.Of(key), key.Span))
        {
            while (json.NextKey(out var name))
            {
                if (AstNodes.ReadTarget(json, NodeName.Of(name), name) is { } target)
                {
                    members.Add(new SmithyProperty(name.Text, SmithyNode.OfShape(target)));
                }
            }
        }

        return new SmithyNode(SmithyNodeKind.Object) { Members = members.ToEquatableArray() };
    }

    private void ReadMembers(YamlKey key)
    {
        if (!json.EnterMapping("'members'", key.Span))
        {
            return;
        }

        _seen.Add((key, false));
        while (json.NextKey(out var name))
        {
            if (SmithyNames.IsIdentifier(name.Text))
            {
                AddMember(name);
            }
            else
            {
                json.Findings.Add(Descriptors.InvalidName.Id, name.Span, MessageText.Excerpt(name.Text), "a member", string.Empty);
                json.Skip();
            }
        }
    }

    private void AddMember(YamlKey name)
    {
        if (ReadMember(name) is { } member)
        {
            _members.Add(member);
        }
        else
        {
            _lacksMember = true;
        }
    }

    private SmithyMember? ReadMember(YamlKey name)
    {
        string? target = null;
        var traits = default(EquatableArray<SmithyTrait>);
        var what = new NodeName("member", name.Text);
        if (!json.EnterMapping(what, name.Span))
        {
            return null;
        }

        var hasTarget = false;
        while (json.NextKey(out var part))
        {
            switch (part.Text)
            {
                case "target":
                    hasTarget = true;
                    target = AstNodes.ReadId(json, "'target'", part);
                    break;
                case "traits":
                    traits = ReadTraits(part);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (!hasTarget && !json.Incomplete)
        {
            json.Findings.Add(Descriptors.MissingPart.Id, name.Span, what.ToString(), "target");
        }

        return target is null ? null : traits.Count == 0 ? Plain(name.Text, target) : new SmithyMember(name.Text, target, traits);
    }

    /// <summary>Members of enums say nothing but their value, and many others nothing but their target: equal ones become one.</summary>
    private SmithyMember Plain(string name, string target)
    {
        if (!_plain.TryGetValue(name, out var member) || member.Target != target)
        {
            _plain[name] = member = new SmithyMember(name, target, default);
        }

        return member;
    }

    private EquatableArray<SmithyTrait> ReadTraits(YamlKey key)
    {
        var traits = new List<SmithyTrait>();
        if (json.EnterMapping("'traits'", key.Span))
        {
            while (json.NextKey(out var id))
            {
                if (UnusedTraits.Has(id.Text))
                {
                    json.Skip();
                }
                else if (SmithyNames.IsAbsoluteShape(id.Text))
                {
                    traits.Add(new SmithyTrait(id.Text, AstNodes.Read(json, id)));
                }
                else
                {
                    json.Findings.Add(Descriptors.SmithyId.Id, id.Span, MessageText.Excerpt(id.Text));
                    json.Skip();
                }
            }
        }

        return traits.Count == 0 ? default : traits.ToEquatableArray();
    }

    private void ReportType(YamlKey key, YamlToken name, bool hasType, NodeName what)
    {
        if (!hasType && !json.Incomplete)
        {
            json.Findings.Add(Descriptors.MissingPart.Id, key.Span, what.ToString(), "type");
        }
        else if (name.Kind == YamlTokenKind.Scalar)
        {
            json.Findings.Add(
                Descriptors.UnknownType.Id, name.Span, MessageText.Excerpt(name.Text), Suggestion.Text(name.Text, SmithyShapeTypes.Names.Append(Apply)));
        }
    }

    /// <summary>Reports what shapes of the type do not have, and leaves it out.</summary>
    private void ReportIdle(SmithyShapeType type, NodeName what)
    {
        foreach (var (key, isProperty) in _seen)
        {
            var known = isProperty
                ? SmithyShapeTypes.PropertiesOf(type)
                : SmithyShapeTypes.HasNamedMembers(type) ? ["members"] : SmithyShapeTypes.FixedMembersOf(type);
            if (Array.IndexOf(known, key.Text) >= 0)
            {
                continue;
            }

            json.Findings.Add(Descriptors.NoEffect.Id, key.Span, key.Text, what.ToString(), ", which is " + SmithyShapeTypes.Describe(type));
            if (isProperty)
            {
                _properties.RemoveAll(property => property.Name == key.Text);
            }
            else
            {
                _members.RemoveAll(member => key.Text == "members" || member.Name == key.Text);
            }
        }
    }
}
