using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>A bound is a number that a decimal holds. Another is not checked, and that is said.</summary>
internal static class BoundRule
{
    public static void Check(AssemblyContext context)
    {
        foreach (var entry in context.Shapes)
        {
            Check(context, entry.File, entry.Traits, SmithyAddress.ValueOf(entry, "traits", TraitIds.Range));
            foreach (var member in entry.Members)
            {
                if (member.Traits.Count > 0)
                {
                    Check(context, entry.File, member.Traits, SmithyAddress.Of(member, "traits", TraitIds.Range) with { AtValue = true });
                }
            }
        }
    }

    private static void Check(AssemblyContext context, SmithyFile file, EquatableArray<SmithyTrait> traits, NodeAddress at)
    {
        if (traits.Find(TraitIds.Range) is not { } range)
        {
            return;
        }

        foreach (var bound in (string[])["min", "max"])
        {
            if (range[bound] is { Kind: SmithyNodeKind.Number } node && !NumberNotation.TryParse(node.Text, out _))
            {
                context.Report(file.Options.Published ? Descriptors.BoundNotCheckedPublished : Descriptors.BoundNotChecked, at, bound, MessageText.Excerpt(node.Text));
            }
        }
    }
}
