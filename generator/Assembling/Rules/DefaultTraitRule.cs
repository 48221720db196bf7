using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>
/// The default of a shape is one of its values, and members that target it repeat it or have none. See "default trait" in the Smithy
/// specification. What defaults of members must be is checked with those of other files. Published models were checked when they were published.
/// </summary>
internal static class DefaultTraitRule
{
    public static void Check(AssemblyContext context)
    {
        var nodes = new NodeCheck(context);
        foreach (var entry in context.Shapes)
        {
            if (entry.File.Options.Published)
            {
                continue;
            }

            if (entry.Traits.Find(TraitIds.Default) is { } value)
            {
                CheckShape(context, nodes, entry, value);
            }

            foreach (var member in entry.Members)
            {
                if (member.Owner == entry && entry.Type is not (SmithyShapeType.Enum or SmithyShapeType.IntEnum))
                {
                    CheckMember(context, entry, member);
                }
            }
        }
    }

    private static void CheckShape(AssemblyContext context, NodeCheck nodes, SmithyEntry entry, SmithyNode value)
    {
        if (entry.Type is SmithyShapeType.Structure or SmithyShapeType.Union or SmithyShapeType.Service or SmithyShapeType.Operation or SmithyShapeType.Resource)
        {
            context.Report(Descriptors.SmithyTraitPlace, SmithyAddress.Of(entry, "traits", TraitIds.Default), TraitIds.Default, entry.Id, "simple shapes, lists and maps");
        }
        else if ((value.Kind == SmithyNodeKind.Null ? "a value of the shape" : nodes.Problem(value, entry.Id, TraitIds.Default)?.Wanted) is { } wanted)
        {
            context.Report(Descriptors.SmithyTraitValue, SmithyAddress.ValueOf(entry, "traits", TraitIds.Default), TraitIds.Default, wanted);
        }
    }

    private static void CheckMember(AssemblyContext context, SmithyEntry entry, EntryMember member)
    {
        var value = member.Traits.Find(TraitIds.Default);
        if (entry.Type != SmithyShapeType.Structure)
        {
            if (value is not null)
            {
                context.Report(
                    Descriptors.SmithyTraitPlace, SmithyAddress.Of(member, "traits", TraitIds.Default), TraitIds.Default, entry.Id + "$" + member.Name, "shapes and members of structures");
            }
        }
        else if (context.Find(member.Target)?.Traits.Find(TraitIds.Default) is { } wanted && value?.Kind != SmithyNodeKind.Null && value != wanted)
        {
            context.Report(Descriptors.SmithyDefaultDiffers, SmithyAddress.Of(member), entry.Id + "$" + member.Name, member.Target, Describe(wanted));
        }
    }

    private static string Describe(SmithyNode value) => value.Kind switch
    {
        SmithyNodeKind.Text => MessageText.Excerpt('"' + value.Text + '"'),
        SmithyNodeKind.Array => "[]",
        SmithyNodeKind.Object => "{}",
        _ => MessageText.Excerpt(value.Text),
    };
}
