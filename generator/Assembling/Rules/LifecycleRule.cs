using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>
/// The operations that make up the life of a resource say so, and those of one resource have its identifiers in their input. See "Resource lifecycle
/// operations" in the Smithy specification. Published models were checked when they were published.
/// </summary>
internal static class LifecycleRule
{
    private static readonly (string Key, string? Trait, bool HasIdentifiers)[] Life =
    [
        ("put", TraitIds.Idempotent, true), ("create", null, false), ("read", TraitIds.ReadOnly, true), ("update", null, true),
        ("delete", TraitIds.Idempotent, true), ("list", TraitIds.ReadOnly, false),
    ];

    public static void Check(AssemblyContext context)
    {
        foreach (var resource in context.Shapes.Where(static s => s.Type == SmithyShapeType.Resource && !s.File.Options.Published))
        {
            foreach (var (key, trait, hasIdentifiers) in Life)
            {
                if (resource.Reference(key) is { } id && context.Find(id) is { Type: SmithyShapeType.Operation } operation)
                {
                    CheckTraits(context, resource, operation, key, trait);
                    CheckIdentifiers(context, resource, operation, key, hasIdentifiers);
                }
            }
        }
    }

    private static void CheckTraits(AssemblyContext context, SmithyEntry resource, SmithyEntry operation, string key, string? trait)
    {
        if (trait is not null && !operation.Traits.Has(trait))
        {
            Report(context, resource, operation, key, $"have the trait '@{SmithyNames.NameOf(trait)}'");
        }
        else if (trait != TraitIds.ReadOnly && operation.Traits.Has(TraitIds.ReadOnly))
        {
            Report(context, resource, operation, key, "not have the trait '@readonly'");
        }
    }

    private static void CheckIdentifiers(AssemblyContext context, SmithyEntry resource, SmithyEntry operation, string key, bool hasIdentifiers)
    {
        var identifiers = resource.Property("identifiers")?.Members.Select(static member => member.Name).ToList() ?? [];
        var input = operation.Reference("input") is { } id ? context.Find(id) : null;
        var missing = identifiers.Where(name => input is null || !input.Members.Any(member => Binds(member, name))).ToList();
        if (hasIdentifiers && missing.Count > 0)
        {
            Report(context, resource, operation, key, $"have the identifier '{missing[0]}' as a required member of its input");
        }
        else if (!hasIdentifiers && identifiers.Count > 0 && missing.Count == 0)
        {
            Report(context, resource, operation, key, "not have all identifiers in its input, as it is for many resources");
        }
    }

    private static bool Binds(EntryMember member, string identifier) =>
        member.Traits.Has(TraitIds.Required) && (member.Traits.Text(TraitIds.ResourceIdentifier) ?? member.Name) == identifier;

    private static void Report(AssemblyContext context, SmithyEntry resource, SmithyEntry operation, string key, string wanted) =>
        context.Report(Descriptors.SmithyLifecycle, SmithyAddress.Of(resource, key) with { AtValue = true }, operation.Id, key, resource.Id, wanted);
}
