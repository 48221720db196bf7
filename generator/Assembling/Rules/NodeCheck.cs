using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>Whether a value fits a shape, as the value of a trait has to. See "Node values" in the Smithy specification.</summary>
internal sealed class NodeCheck(AssemblyContext context)
{
    /// <summary>Deeper values are taken as they are.</summary>
    private const int MaxDepth = 64;

    private const int MostNamed = 10;

    private List<(string Path, string Name, IEnumerable<string> Known)> _unknown = [];

    /// <summary>The members met since the last time that a structure or union does not have.</summary>
    public IReadOnlyList<(string Path, string Name, IEnumerable<string> Known)> TakeUnknown()
    {
        var taken = _unknown;
        _unknown = [];
        return taken;
    }

    /// <summary>Gives the path in a value of what does not fit, and what is wanted there; null if all fits.</summary>
    public (string Path, string Wanted)? Problem(SmithyNode node, string shape, string path, int depth = 0)
    {
        if (node.Kind == SmithyNodeKind.Null || depth > MaxDepth || context.TypeOf(shape) is not { } type)
        {
            return null;
        }

        var entry = context.Find(shape);
        return type switch
        {
            SmithyShapeType.Structure => Is(node, TraitValue.Object, path) ?? Members(node, entry, path, depth),
            SmithyShapeType.Union => node.Kind != SmithyNodeKind.Object || node.Members.Count != 1 ? (path, "a structure with one member") : Members(node, entry, path, depth),
            SmithyShapeType.List or SmithyShapeType.Set => Is(node, TraitValue.List, path) ?? Items(node, entry, path, depth),
            SmithyShapeType.Map => node.Kind != SmithyNodeKind.Object ? (path, "a map in braces") : Values(node, entry, path, depth),
            SmithyShapeType.Boolean => Is(node, TraitValue.Boolean, path),
            SmithyShapeType.String or SmithyShapeType.Blob => Is(node, TraitValue.Text, path),
            SmithyShapeType.Enum => Enum(node, entry, path),
            SmithyShapeType.Float or SmithyShapeType.Double => IsNumberOrText(node, TraitValue.Number.Describe(), path),
            SmithyShapeType.Timestamp => IsNumberOrText(node, "a time", path),
            SmithyShapeType.Document => null,
            _ => Is(node, TraitValue.Number, path),
        };
    }

    private (string Path, string Wanted)? Members(SmithyNode node, SmithyEntry? entry, string path, int depth)
    {
        foreach (var unknown in node.Members.Where(given => entry is not null && entry.Member(given.Name) is null))
        {
            _unknown.Add((path, unknown.Name, entry!.Members.Select(static member => member.Name)));
        }

        foreach (var member in entry?.Members ?? [])
        {
            if (node[member.Name] is { } value)
            {
                if (Problem(value, member.Target, $"{path}.{member.Name}", depth + 1) is { } problem)
                {
                    return problem;
                }
            }
            else if (member.Traits.Has(TraitIds.Required) && entry!.Type == SmithyShapeType.Structure)
            {
                return (path, $"a structure with a member '{member.Name}'");
            }
        }

        return null;
    }

    private (string Path, string Wanted)? Items(SmithyNode node, SmithyEntry? entry, string path, int depth)
    {
        var item = entry?.Member("member")?.Target;
        for (var i = 0; item is not null && i < node.Items.Count; i++)
        {
            if (Problem(node.Items[i], item, $"{path}[{i}]", depth + 1) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private (string Path, string Wanted)? Values(SmithyNode node, SmithyEntry? entry, string path, int depth) => entry?.Member("value")?.Target is { } target
        ? node.Members.Select(member => Problem(member.Value, target, $"{path}.{member.Name}", depth + 1)).FirstOrDefault(static problem => problem is not null)
        : null;

    private static (string Path, string Wanted)? Enum(SmithyNode node, SmithyEntry? entry, string path)
    {
        var values = entry?.Members.ConvertAll(static member => member.Traits.Text(TraitIds.EnumValue) ?? member.Name) ?? [];
        return node.Kind == SmithyNodeKind.Text && values.Contains(node.Text) ? null : (path, TraitValue.OneOf([.. values.Take(MostNamed)]).Describe());
    }

    private static (string Path, string Wanted)? Is(SmithyNode node, TraitValue wanted, string path) => node.Kind == wanted.Kind ? null : (path, wanted.Describe());

    // What is written as a number, or as a text that stands for one.
    private static (string Path, string Wanted)? IsNumberOrText(SmithyNode node, string wanted, string path) =>
        node.Kind is SmithyNodeKind.Number or SmithyNodeKind.Text ? null : (path, wanted);
}
