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
}
