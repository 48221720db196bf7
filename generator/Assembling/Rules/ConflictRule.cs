using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>Traits that exclude one another are not on one thing: those of the prelude that say so, and those whose definitions name others.</summary>
internal static class ConflictRule
{
    private static readonly (string One, string Other)[] Exclusive =
    [
        ("smithy.api#readonly", "smithy.api#idempotent"),
        ("smithy.api#input", "smithy.api#output"),
        ("smithy.api#input", TraitIds.Error),
        ("smithy.api#output", TraitIds.Error),
        (TraitIds.EventHeader, TraitIds.EventPayload),
        (TraitIds.Sparse, TraitIds.UniqueItems),
    ];

    public static void Check(AssemblyContext context)
    {
        foreach (var entry in context.Shapes)
        {
            if (entry.File.Options.Published)
            {
                continue;
            }

            Check(context, entry.Traits, entry.Id, SmithyAddress.Of(entry, "traits"));
            foreach (var member in entry.Members)
            {
                if (member.Owner == entry && member.Traits.Count > 1)
                {
                    Check(context, member.Traits, entry.Id + "$" + member.Name, SmithyAddress.Of(member, "traits"));
                }
            }
        }
    }

    private static void Check(AssemblyContext context, EquatableArray<SmithyTrait> traits, string what, NodeAddress at)
    {
        if (traits.Count < 2)
        {
            return;
        }

        foreach (var (one, other) in Exclusive)
        {
            if (traits.Has(one) && traits.Has(other))
            {
                Report(one, other);
            }
        }

        foreach (var trait in traits)
        {
            foreach (var other in Conflicts(context, trait.Name))
            {
                if (traits.Has(other))
                {
                    Report(trait.Name, other);
                }
            }
        }

        void Report(string one, string other) => context.Report(
            Descriptors.SmithyExclusiveTraits, at with { Keys = new([.. at.Keys, other]) }, what, SmithyNames.NameOf(one), SmithyNames.NameOf(other));
    }

    /// <summary>What the definition of a trait says that it conflicts with.</summary>
    private static IEnumerable<string> Conflicts(AssemblyContext context, string trait) =>
        (context.Find(trait)?.Traits.Find(TraitIds.Trait)?["conflicts"]?.Items ?? default).Select(static conflict => conflict.Text);
}
