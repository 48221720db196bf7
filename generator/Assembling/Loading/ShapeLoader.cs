using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Loading;

/// <summary>Takes the shapes of all files, makes their names absolute, and gives them what <c>apply</c> statements say, wherever those stand.</summary>
internal sealed class ShapeLoader(AssemblyContext context)
{
    private readonly TraitMerger _traits = new(context);
    private readonly List<(SmithyFile File, NameResolver Names)> _resolvers = [];
    private readonly Dictionary<(string File, string Target, string Trait), int> _applied = [];

    public static AssemblyContext Load(EquatableArray<SmithyFile> files, System.Threading.CancellationToken cancellation)
    {
        var context = new AssemblyContext(cancellation);

        // One file may be given twice, by two globs; and the order in which files are given must not matter.
        foreach (var group in files.OrderBy(static file => file.Path, StringComparer.Ordinal).GroupBy(static file => file.Path, StringComparer.Ordinal))
        {
            context.Files.Add(group.First());
        }

        var loader = new ShapeLoader(context);
        loader.AddShapes();
        loader.Apply();
        return context;
    }

    private void AddShapes()
    {
        var names = new HashSet<string>(context.Files.SelectMany(static file => file.Shapes.Select(static shape => shape.Id).Concat(file.Unreadable)), StringComparer.Ordinal);
        foreach (var file in context.Files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            context.Incomplete |= file.Incomplete;
            foreach (var name in file.Unreadable)
            {
                context.AddMissing(name);
            }

            var resolver = new NameResolver(file, names.Contains);
            _resolvers.Add((file, resolver));
            foreach (var shape in file.Shapes)
            {
                Add(file, shape, resolver);
            }
        }

        foreach (var entry in context.Shapes)
        {
            _traits.MergeOwn(entry);
        }
    }

    private void Add(SmithyFile file, SmithyShape shape, NameResolver names)
    {
        var entry = new SmithyEntry(file, shape)
        {
            Traits = names.Resolve(shape.Traits),
            Mixins = names.Resolve(shape.Mixins),
            Properties = names.ResolveReferences(shape.Properties),
            ForResource = shape.ForResource is { } resource ? names.Resolve(resource) : null,
        };
        foreach (var member in shape.Members)
        {
            var target = member.Target is { } name ? names.Resolve(name) : string.Empty;
            entry.Members.Add(new EntryMember(entry, member.Name, target, ValueOf(shape, member, names.Resolve(member.Traits))));
        }

        if (context.Add(entry) is { } first && !IsSame(first, entry))
        {
            // By its number among those that the file has under the id.
            var before = file.Shapes.TakeWhile(other => !ReferenceEquals(other, shape)).Count(other => other.Id == shape.Id);
            context.ReportPair(Descriptors.SmithyConflictingShapes, SmithyAddress.Of(entry, NodeAddress.Again(before)), SmithyAddress.Of(first), shape.Id);
        }
    }

    /// <summary>The traits of a member; one of an enum that has no value has its own name for one.</summary>
    private static EquatableArray<SmithyTrait> ValueOf(SmithyShape shape, SmithyMember member, EquatableArray<SmithyTrait> traits) =>
        shape.Type == SmithyShapeType.Enum && !traits.Has(TraitIds.EnumValue)
            ? TraitMerger.Overlay(traits, new([new SmithyTrait(TraitIds.EnumValue, SmithyNode.OfText(member.Name))]))
            : traits;

    /// <summary>Whether two definitions of a shape are one: a file may be there twice, as itself and as a part of another.</summary>
    private static bool IsSame(SmithyEntry one, SmithyEntry other) =>
        one.Type == other.Type
        && one.Traits == other.Traits
        && one.Mixins == other.Mixins
        && one.Properties == other.Properties
        && one.ForResource == other.ForResource
        && one.Members.Select(static member => (member.Name, member.Target, member.Traits))
            .SequenceEqual(other.Members.Select(static member => (member.Name, member.Target, member.Traits)));

    private void Apply()
    {
        foreach (var (file, names) in _resolvers)
        {
            foreach (var apply in file.Applies)
            {
                Apply(file, apply, names);
            }
        }
    }

    private void Apply(SmithyFile file, SmithyApply apply, NameResolver names)
    {
        var target = names.Resolve(apply.Target);
        var dollar = target.IndexOf('$');
        var id = dollar < 0 ? target : target.Substring(0, dollar);
        if (context.Find(id) is not { } entry)
        {
            if (!context.IsExcused(id) && !Prelude.TryFind(id, out _) && !PreludeTraits.Has(id))
            {
                var at = SmithyAddress.Of(file, "apply", apply.Target);
                context.Report(Descriptors.SmithyUnknownShape, at, id, "apply", context.Suggest(id, context.Shapes.Select(static shape => shape.Id).Concat(Prelude.Ids)));
            }

            return;
        }

        var traits = names.Resolve(apply.Traits);
        var name = dollar < 0 ? null : target.Substring(dollar + 1);
        var places = apply.Traits.Select(trait => PlaceOf(file, apply, trait)).ToList();
        var own = name is null ? entry.Traits : entry.Member(name)?.Traits ?? default;
        for (var i = 0; i < traits.Count; i++)
        {
            // By the name as it is written: that is what the file has it under.
            if (!own.Has(traits[i].Name))
            {
                context.Applied.Add(entry, name, traits[i].Name, places[i]);
            }
        }

        if (name is null)
        {
            entry.Traits = _traits.Merge(entry.Traits, traits, places, SmithyAddress.Of(entry, "traits"), id);
            return;
        }

        var index = entry.Members.FindIndex(member => member.Name == name);
        if (index >= 0)
        {
            var member = entry.Members[index];
            entry.Members[index] = member with { Traits = _traits.Merge(member.Traits, traits, places, SmithyAddress.Of(member, "traits"), target) };
            return;
        }

        entry.Introduced ??= new Dictionary<string, EquatableArray<SmithyTrait>>(StringComparer.Ordinal);
        entry.Introduced[name] = _traits.Merge(
            entry.Introduced.TryGetValue(name, out var before) ? before : default, traits, places, SmithyAddress.Of(entry, "members", name, "traits"), target);
    }

    /// <summary>Where a trait is applied: by its number among those that the file applies to the same thing.</summary>
    private NodeAddress PlaceOf(SmithyFile file, SmithyApply apply, SmithyTrait trait)
    {
        var key = (file.Path, apply.Target, trait.Name);
        _applied[key] = _applied.TryGetValue(key, out var before) ? before + 1 : 0;
        return SmithyAddress.Of(file, ["apply", apply.Target, "traits", trait.Name, .. NodeAddress.Again(_applied[key])]);
    }
}
