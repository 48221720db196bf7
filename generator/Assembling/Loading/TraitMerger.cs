using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Loading;

/// <summary>Puts traits together that are applied to one thing. Equal values are one, lists become one list, and all else is a conflict.</summary>
internal sealed class TraitMerger(AssemblyContext context)
{
    /// <summary>Puts together what a shape and its members say of themselves, and gives traits without a value the value that they stand for.</summary>
    public void MergeOwn(SmithyEntry entry)
    {
        if (entry.Traits.Count > 0)
        {
            entry.Traits = MergeOwn(entry.Traits, SmithyAddress.Of(entry), entry.Id);
        }

        for (var i = 0; i < entry.Members.Count; i++)
        {
            var member = entry.Members[i];
            if (member.Traits.Count > 0)
            {
                entry.Members[i] = member with { Traits = MergeOwn(member.Traits, SmithyAddress.Of(member), entry.Id + "$" + member.Name) };
            }
        }
    }

    /// <summary>Adds the traits of an <c>apply</c> statement.</summary>
    /// <param name="traits">The traits that are there.</param>
    /// <param name="added">Those that are added.</param>
    /// <param name="places">The places of those.</param>
    /// <param name="own">The place of the traits that are there.</param>
    /// <param name="what">What they are applied to.</param>
    public EquatableArray<SmithyTrait> Merge(EquatableArray<SmithyTrait> traits, EquatableArray<SmithyTrait> added, List<NodeAddress> places, NodeAddress own, string what)
    {
        var merged = new List<SmithyTrait>(traits);
        for (var i = 0; i < added.Count; i++)
        {
            Add(merged, Completed(added[i]), places[i], Below(own, added[i].Name), what);
        }

        return merged.ToEquatableArray();
    }

    /// <summary>Traits in which those of the second list stand in place of those of the first.</summary>
    public static EquatableArray<SmithyTrait> Overlay(EquatableArray<SmithyTrait> traits, EquatableArray<SmithyTrait> over)
    {
        if (traits.Count == 0 || over.Count == 0)
        {
            return traits.Count == 0 ? over : traits;
        }

        var merged = new List<SmithyTrait>(traits);
        foreach (var trait in over)
        {
            var index = merged.FindIndex(t => t.Name == trait.Name);
            if (index < 0)
            {
                merged.Add(trait);
            }
            else
            {
                merged[index] = trait;
            }
        }

        return merged.ToEquatableArray();
    }

    private EquatableArray<SmithyTrait> MergeOwn(EquatableArray<SmithyTrait> traits, NodeAddress at, string what)
    {
        if (IsPlain(traits))
        {
            return traits;
        }

        var merged = new List<SmithyTrait>(traits.Count);
        for (var i = 0; i < traits.Count; i++)
        {
            var trait = traits[i];
            var first = Below(at, "traits", trait.Name);
            Add(merged, Completed(trait), Below(first, NodeAddress.Again(traits.Take(i).Count(before => before.Name == trait.Name))), first, what);
        }

        return merged.ToEquatableArray();
    }

    /// <summary>Whether no trait is there twice and each has a value: most are so, and then there is nothing to do.</summary>
    private static bool IsPlain(EquatableArray<SmithyTrait> traits)
    {
        for (var i = 0; i < traits.Count; i++)
        {
            if (traits[i].Value.Kind == SmithyNodeKind.Omitted)
            {
                return false;
            }

            for (var j = 0; j < i; j++)
            {
                if (traits[i].Name == traits[j].Name)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static NodeAddress Below(NodeAddress at, params string[] keys) => keys.Length == 0 ? at : at with { Keys = new([.. at.Keys.AsSpan(), .. keys]) };

    private void Add(List<SmithyTrait> merged, SmithyTrait trait, NodeAddress at, NodeAddress first, string what)
    {
        var index = merged.FindIndex(t => t.Name == trait.Name);
        if (index < 0)
        {
            merged.Add(trait);
        }
        else if (merged[index].Value is { Kind: SmithyNodeKind.Array } list && trait.Value.Kind == SmithyNodeKind.Array)
        {
            merged[index] = list == trait.Value
                ? merged[index]
                : trait with { Value = list with { Items = list.Items.Concat(trait.Value.Items).ToEquatableArray() } };
        }
        else if (merged[index].Value != trait.Value)
        {
            context.ReportPair(Descriptors.SmithyConflictingTraits, at, first, trait.Name, what);
        }
    }

    /// <summary>A trait without a value stands for an empty list, if it is one, and else for an empty structure.</summary>
    private SmithyTrait Completed(SmithyTrait trait) => trait.Value.Kind != SmithyNodeKind.Omitted
        ? trait
        : trait with
        {
            Value = context.Find(trait.Name) is { Type: var type }
                ? type switch
                {
                    SmithyShapeType.List or SmithyShapeType.Set => SmithyNode.EmptyArray,
                    SmithyShapeType.Structure or SmithyShapeType.Map or SmithyShapeType.Union => SmithyNode.EmptyObject,
                    _ => SmithyNode.Null,
                }
                : PreludeTraits.IsList(trait.Name) ? SmithyNode.EmptyArray : SmithyNode.EmptyObject,
        };
}
