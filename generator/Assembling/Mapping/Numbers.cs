using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>Numbers in the values of traits.</summary>
internal static class Numbers
{
    /// <summary>A whole number that an <c>int</c> holds, or null.</summary>
    public static int? Integer(SmithyNode? node) =>
        node is { Kind: SmithyNodeKind.Number } && NumberNotation.TryParse(node.Text, out var number)
        && number >= int.MinValue && number <= int.MaxValue && number == decimal.Truncate(number)
            ? (int)number
            : null;

    /// <summary>A bound of a length or of a number, or null. One that a decimal cannot hold bounds nothing here.</summary>
    public static decimal? Bound(EquatableArray<SmithyTrait> traits, string bound) =>
        Node(traits, bound) is { } node && NumberNotation.TryParse(node.Text, out var number) ? number : null;

    /// <summary>A bound that is so close to zero that a decimal makes zero of it, or null.</summary>
    public static double? Tiny(EquatableArray<SmithyTrait> traits, string bound) =>
        Node(traits, bound) is { } node ? NumberNotation.Tiny(node.Text) : null;

    private static SmithyNode? Node(EquatableArray<SmithyTrait> traits, string bound) =>
        traits.Count == 0 ? null : (traits.Find(TraitIds.Length) ?? traits.Find(TraitIds.Range))?[bound];
}
