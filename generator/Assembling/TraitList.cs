using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling;

/// <summary>Looks for traits by their absolute ids.</summary>
internal static class TraitList
{
    /// <summary>The value of a trait, or null.</summary>
    public static SmithyNode? Find(this EquatableArray<SmithyTrait> traits, string id)
    {
        foreach (var trait in traits)
        {
            if (trait.Name == id)
            {
                return trait.Value;
            }
        }

        return null;
    }

    public static bool Has(this EquatableArray<SmithyTrait> traits, string id) => traits.Find(id) is not null;

    /// <summary>The text of a trait, or null.</summary>
    public static string? Text(this EquatableArray<SmithyTrait> traits, string id) => traits.Find(id).AsText();

    /// <summary>The text of a member of a trait that is a structure, or null.</summary>
    public static string? Text(this EquatableArray<SmithyTrait> traits, string id, string member) => traits.Find(id)?[member].AsText();

    public static string? AsText(this SmithyNode? node) => node is { Kind: SmithyNodeKind.Text } ? node.Text : null;
}
