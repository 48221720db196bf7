using System;
using System.Collections.Generic;
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
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Shapes)
        {
            if (!entry.File.Options.Published && entry.Traits.Find(TraitIds.Default) is { } value && !IsRight(context, nodes, entry, value))
            {
                wrong.Add(entry.Id);
            }
        }

        foreach (var entry in context.Shapes)
        {
            if (entry.File.Options.Published)
            {
                continue;
            }

            foreach (var member in entry.Members)
            {
                if (member.Owner == entry && entry.Type is not (SmithyShapeType.Enum or SmithyShapeType.IntEnum))
                {
                    CheckMember(context, nodes, wrong, entry, member);
                }
            }
        }
    }

    private static bool IsRight(AssemblyContext context, NodeCheck nodes, SmithyEntry entry, SmithyNode value)
    {
        if (entry.Type is SmithyShapeType.Structure or SmithyShapeType.Union or SmithyShapeType.Service or SmithyShapeType.Operation or SmithyShapeType.Resource)
        {
            context.Report(Descriptors.SmithyTraitPlace, SmithyAddress.Of(entry, "traits", TraitIds.Default), TraitIds.Default, entry.Id, "simple shapes, lists and maps");
            return false;
        }

        if ((value.Kind == SmithyNodeKind.Null ? "a value of the shape" : nodes.Problem(value, entry.Id, TraitIds.Default)?.Wanted) is { } wanted)
        {
            context.Report(Descriptors.SmithyTraitValue, SmithyAddress.ValueOf(entry, "traits", TraitIds.Default), TraitIds.Default, wanted);
            return false;
        }

        return true;
    }

    private static void CheckMember(AssemblyContext context, NodeCheck nodes, HashSet<string> wrong, SmithyEntry entry, EntryMember member)
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
        // A default that is wrong by itself, of the member or of the target, is told of as such.
        else if (context.Find(member.Target)?.Traits.Find(TraitIds.Default) is { } wanted && value?.Kind != SmithyNodeKind.Null && value != wanted
            && !wrong.Contains(member.Target) && (value is null || nodes.Problem(value, member.Target, TraitIds.Default) is null))
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
