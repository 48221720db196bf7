using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Loading;

/// <summary>
/// Makes names of a file absolute. A short name is one that <c>use</c> brings, else one of the file's own namespace, else one of the
/// prelude; one that is none of these is of the file's own namespace.
/// </summary>
internal sealed class NameResolver
{
    private readonly string _namespace;
    private readonly bool _isAbsolute;
    private readonly Predicate<string> _isShape;
    private readonly Dictionary<string, string> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Makes a resolver.</summary>
    /// <param name="file">The file that the names stand in.</param>
    /// <param name="isShape">Whether a file, this or another, defines the shape of an id.</param>
    public NameResolver(SmithyFile file, Predicate<string> isShape)
    {
        _namespace = file.Namespace ?? SmithyNames.Prelude;
        _isAbsolute = file.Namespace is null && file.Uses.Count == 0;
        _isShape = isShape;
        foreach (var use in file.Uses)
        {
            _uses[SmithyNames.NameOf(use)] = use;
        }
    }

    /// <summary>The absolute id of a shape or member.</summary>
    public string Resolve(string name)
    {
        if (name.IndexOf('#') >= 0)
        {
            return name;
        }

        if (!_known.TryGetValue(name, out var id))
        {
            var dollar = name.IndexOf('$');
            _known[name] = id = dollar < 0 ? Find(name) : Find(name.Substring(0, dollar)) + name.Substring(dollar);
        }

        return id;
    }

    /// <summary>Traits with absolute ids, in their names and in their values.</summary>
    public EquatableArray<SmithyTrait> Resolve(EquatableArray<SmithyTrait> traits) =>
        _isAbsolute || traits.Count == 0 ? traits : ((IEnumerable<SmithyTrait>)traits).Select(trait => new SmithyTrait(Resolve(trait.Name), Resolve(trait.Value))).ToEquatableArray();

    /// <summary>Properties in which whatever is a text or a word is the id of a shape, as those of a service are.</summary>
    public EquatableArray<SmithyProperty> ResolveReferences(EquatableArray<SmithyProperty> properties) =>
        _isAbsolute || properties.Count == 0 ? properties : ((IEnumerable<SmithyProperty>)properties).Select(ResolveReferences).ToEquatableArray();

    public EquatableArray<string> Resolve(EquatableArray<string> names) =>
        _isAbsolute || names.Count == 0 ? names : ((IEnumerable<string>)names).Select(Resolve).ToEquatableArray();

    /// <summary>A value in which each word is the text of an absolute id.</summary>
    private SmithyNode Resolve(SmithyNode node) => node.Kind switch
    {
        SmithyNodeKind.ShapeId => SmithyNode.OfText(Resolve(node.Text)),
        SmithyNodeKind.Array => node with { Items = ((IEnumerable<SmithyNode>)node.Items).Select(Resolve).ToEquatableArray() },
        SmithyNodeKind.Object => node with
        {
            Members = ((IEnumerable<SmithyProperty>)node.Members).Select(member => member with { Value = Resolve(member.Value) }).ToEquatableArray(),
        },
        _ => node,
    };

    private SmithyProperty ResolveReferences(SmithyProperty property) => property.Name switch
    {
        "version" => property,
        "rename" => property with { Value = ResolveKeys(property.Value) },
        _ => property with { Value = ResolveReferences(property.Value) },
    };

    private SmithyNode ResolveReferences(SmithyNode node) => node.Kind switch
    {
        SmithyNodeKind.ShapeId or SmithyNodeKind.Text => SmithyNode.OfShape(Resolve(node.Text)),
        SmithyNodeKind.Array => node with { Items = ((IEnumerable<SmithyNode>)node.Items).Select(ResolveReferences).ToEquatableArray() },
        SmithyNodeKind.Object => node with
        {
            Members = ((IEnumerable<SmithyProperty>)node.Members).Select(member => member with { Value = ResolveReferences(member.Value) }).ToEquatableArray(),
        },
        _ => node,
    };

    private SmithyNode ResolveKeys(SmithyNode node) => node with
    {
        Members = ((IEnumerable<SmithyProperty>)node.Members).Select(member => new SmithyProperty(Resolve(member.Name), member.Value)).ToEquatableArray(),
    };

    private string Find(string name)
    {
        if (_uses.TryGetValue(name, out var use))
        {
            return use;
        }

        var own = _namespace + "#" + name;
        var prelude = SmithyNames.Prelude + "#" + name;
        return !_isShape(own) && (Prelude.TryFind(prelude, out _) || PreludeTraits.Has(prelude)) ? prelude : own;
    }
}
