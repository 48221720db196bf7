using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Loading;

/// <summary>
/// Gives shapes what their mixins have, and members that were written as <c>$name</c> their targets. Members come depth first
/// through the mixins and then the shape's own; one that is there again keeps its place.
/// </summary>
internal sealed class MixinFlattener(AssemblyContext context)
{
    private static readonly string[] LocalTraits = [TraitIds.Mixin];

    /// <summary>Members that mixins may bring to all shapes together: a chain of mixins costs the square of its length.</summary>
    private const int MaxMembers = 200_000;

    private readonly HashSet<(SmithyEntry, string)> _broken = [];
    private int _members;

    public static void Flatten(AssemblyContext context)
    {
        var flattener = new MixinFlattener(context);
        var order = new Dependencies(flattener.MixinsOf, flattener.ReportCycle);
        foreach (var entry in context.Shapes)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            order.Visit(entry, flattener.Flatten);
        }
    }

    private IEnumerable<SmithyEntry> MixinsOf(SmithyEntry entry)
    {
        for (var i = 0; i < entry.Mixins.Count; i++)
        {
            if (!_broken.Contains((entry, entry.Mixins[i])) && context.Find(entry.Mixins[i]) is { } mixin)
            {
                yield return mixin;
            }
        }
    }

    private void ReportCycle(SmithyEntry entry, SmithyEntry mixin)
    {
        _broken.Add((entry, mixin.Id));
        context.Report(Descriptors.SmithyMixinCycle, SmithyAddress.Of(entry, "mixins", mixin.Id), entry.Id, mixin.Id);
    }

    private void Flatten(SmithyEntry entry)
    {
        var mixins = entry.Mixins.Count == 0 ? [] : MixinsOf(entry).Where(mixin => IsUsable(entry, mixin)).ToList();
        ReportUnknown(entry);
        ElideTargets(entry, mixins);
        if (mixins.Count > 0 && HasRoom(entry, mixins))
        {
            entry.Traits = TraitsOf(entry, mixins);
            entry.Properties = PropertiesOf(entry, mixins);
            entry.Members = MembersOf(entry, mixins);
        }

        Introduce(entry);
    }

    private bool HasRoom(SmithyEntry entry, List<SmithyEntry> mixins)
    {
        if (_members > MaxMembers)
        {
            return false;
        }

        _members += mixins.Sum(static mixin => mixin.Members.Count);
        if (_members > MaxMembers)
        {
            context.Report(Descriptors.SmithyTooManyMembers, SmithyAddress.Of(entry, "mixins"), entry.Id);
        }

        return _members <= MaxMembers;
    }

    private void ReportUnknown(SmithyEntry entry)
    {
        foreach (var id in entry.Mixins)
        {
            if (context.Find(id) is null && !context.IsExcused(id))
            {
                context.Report(
                    Descriptors.SmithyUnknownShape, SmithyAddress.Of(entry, "mixins", id), id, entry.Id, context.Suggest(id, context.Shapes.Select(static s => s.Id)));
            }
        }
    }

    private bool IsUsable(SmithyEntry entry, SmithyEntry mixin)
    {
        if (mixin.IsMixin && mixin.Type == entry.Type)
        {
            return true;
        }

        var why = mixin.IsMixin ? "a mixin of another type" : "no mixin: it has no trait @mixin";
        context.Report(Descriptors.SmithyNotAMixin, SmithyAddress.Of(entry, "mixins", mixin.Id), entry.Id, mixin.Id, why);
        return false;
    }

    /// <summary>The target of <c>$name</c> is that of the resource's identifier or property, or else that of the mixins' member.</summary>
    private void ElideTargets(SmithyEntry entry, List<SmithyEntry> mixins)
    {
        if (!entry.Members.Exists(static member => member.Target.Length == 0))
        {
            return;
        }

        var resource = entry.ForResource is { } id ? context.Find(id) : null;
        for (var i = entry.Members.Count - 1; i >= 0; i--)
        {
            var member = entry.Members[i];
            if (member.Target.Length > 0)
            {
                continue;
            }

            var target = TargetIn(resource, member.Name) ?? mixins.Select(mixin => mixin.Member(member.Name)?.Target).FirstOrDefault(static t => t is not null);
            if (target is not null)
            {
                entry.Members[i] = member with { Target = target };
                continue;
            }

            entry.Members.RemoveAt(i);
            if ((entry.ForResource is null || resource is { Type: SmithyShapeType.Resource }) && !entry.Mixins.Any(context.IsExcused))
            {
                context.Report(Descriptors.SmithyUnknownElision, SmithyAddress.Of(member), member.Name, entry.Id);
            }
        }
    }

    private static string? TargetIn(SmithyEntry? resource, string name) =>
        (resource?.Property("identifiers")?[name] ?? resource?.Property("properties")?[name]) is { Kind: SmithyNodeKind.ShapeId } target ? target.Text : null;

    private static EquatableArray<SmithyTrait> TraitsOf(SmithyEntry entry, List<SmithyEntry> mixins)
    {
        var traits = default(EquatableArray<SmithyTrait>);
        foreach (var mixin in mixins)
        {
            var local = LocalTraits.Concat(mixin.Traits.Find(TraitIds.Mixin)!["localTraits"]?.Items.Select(static item => item.Text) ?? []).ToList();
            traits = TraitMerger.Overlay(traits, mixin.Traits.Where(trait => !local.Contains(trait.Name)).ToEquatableArray());
        }

        return TraitMerger.Overlay(traits, entry.Traits);
    }

    /// <summary>Lists and maps of services, operations and resources are joined; of what has one value, the last one counts.</summary>
    private static EquatableArray<SmithyProperty> PropertiesOf(SmithyEntry entry, List<SmithyEntry> mixins)
    {
        var merged = new List<SmithyProperty>();
        foreach (var property in mixins.SelectMany(static mixin => mixin.Properties).Concat(entry.Properties))
        {
            var index = merged.FindIndex(p => p.Name == property.Name);
            if (index < 0)
            {
                merged.Add(property);
            }
            else
            {
                merged[index] = property with { Value = Join(merged[index].Value, property.Value) };
            }
        }

        return merged.ToEquatableArray();
    }

    private static SmithyNode Join(SmithyNode first, SmithyNode second)
    {
        if (first.Kind != second.Kind)
        {
            return second;
        }

        return first.Kind switch
        {
            SmithyNodeKind.Array => first with { Items = first.Items.Concat(second.Items).Distinct().ToEquatableArray() },
            SmithyNodeKind.Object => first with
            {
                Members = first.Members.Where(member => second[member.Name] is null).Concat(second.Members).ToEquatableArray(),
            },
            _ => second,
        };
    }

    private List<EntryMember> MembersOf(SmithyEntry entry, List<SmithyEntry> mixins)
    {
        var members = new List<EntryMember>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in mixins.SelectMany(static mixin => mixin.Members).Concat(entry.Members))
        {
            if (!places.TryGetValue(member.Name, out var place))
            {
                places.Add(member.Name, members.Count);
                members.Add(member);
                continue;
            }

            var before = members[place];
            if (before.Target != member.Target)
            {
                var at = member.Owner == entry ? SmithyAddress.Of(member) : SmithyAddress.Of(entry, "mixins", member.Owner.Id);
                context.ReportPair(
                    Descriptors.SmithyMixinConflict, at, SmithyAddress.Of(before), member.Name, entry.Id, before.Owner.Id, before.Target, member.Target);
            }

            members[place] = member with { Target = before.Target, Traits = TraitMerger.Overlay(before.Traits, member.Traits) };
        }

        return members;
    }

    /// <summary>What <c>apply</c> says of members that mixins bring stands above what the mixins say.</summary>
    private void Introduce(SmithyEntry entry)
    {
        if (entry.Introduced is not { } introduced)
        {
            return;
        }

        foreach (var pair in introduced)
        {
            var index = entry.Members.FindIndex(member => member.Name == pair.Key);
            if (index >= 0)
            {
                entry.Members[index] = entry.Members[index] with { Traits = TraitMerger.Overlay(entry.Members[index].Traits, pair.Value) };
            }
            else if (!context.IsExcused(entry.Id))
            {
                var at = pair.Value.Count > 0 ? SmithyAddress.Of(entry, "members", pair.Key, "traits", pair.Value[0].Name) : SmithyAddress.Of(entry);
                context.Report(
                    Descriptors.SmithyUnknownMember, at, pair.Key, entry.Id, context.Suggest(pair.Key, entry.Members.Select(static m => m.Name)));
            }
        }
    }
}
