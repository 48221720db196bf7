using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// Constraints of a reference replace those of the shape referred to: they make a shape of their own, named as AWS names such
/// shapes where it makes descriptions of Smithy models, so that both give one C# type.
/// </summary>
internal static class MemberConstraintRule
{
    public static void Check(CheckContext context)
    {
        var made = new List<(ShapeEntry Own, ShapeEntry Target)>();
        foreach (var entry in context.Wanted.Where(static e => HasAny(e.Shape)).ToList())
        {
            var shape = entry.Shape;
            entry.Shape = shape with
            {
                Members = shape.Members.Select(member => Settle(context, entry, member, ["members", member.Name], made)).ToEquatableArray(),
                Item = shape.Item is { } item ? Settle(context, entry, item, ["member"], made) : null,
                Key = shape.Key is { } key ? Settle(context, entry, key, ["key"], made) : null,
                Value = shape.Value is { } value ? Settle(context, entry, value, ["value"], made) : null,
            };
        }

        // The parts of a list or map may have been settled after it was copied.
        foreach (var (own, target) in made)
        {
            own.Shape = own.Shape with { Item = target.Shape.Item, Key = target.Shape.Key, Value = target.Shape.Value };
        }
    }

    private static bool HasAny(ShapeModel shape)
    {
        foreach (var member in shape.Members)
        {
            if (HasAny(member))
            {
                return true;
            }
        }

        return HasAny(shape.Item) || HasAny(shape.Key) || HasAny(shape.Value);
    }

    private static bool HasAny(MemberModel? reference) => reference is not (null or { Min: null, Max: null, Pattern: null });

    private static MemberModel Settle(
        CheckContext context, ShapeEntry owner, MemberModel reference, string[] path, List<(ShapeEntry Own, ShapeEntry Target)> made)
    {
        if (!HasAny(reference))
        {
            return reference;
        }

        var origin = context.Find(reference.Shape)!;
        var target = origin.Shape;
        var min = Kept(context, owner, reference, target, reference.Min, [.. path, "min"]);
        var max = Kept(context, owner, reference, target, reference.Max, [.. path, "max"]);
        var pattern = target.Type == ShapeType.String ? reference.Pattern : null;
        if (pattern is null && reference.Pattern is not null)
        {
            ReportIdle(context, owner, reference, target, [.. path, "pattern"]);
        }

        var rest = reference with { Min = null, Max = null, Pattern = null };
        if (min is null && max is null && pattern is null)
        {
            return rest;
        }

        var bounded = min is not null || max is not null;
        var name = owner.Shape.Name + Capitalized(reference.Name) + Capitalized(ShapeTypes.NameOf(target.Type));
        var own = new ShapeEntry(owner.File, target with
        {
            Name = name,
            Min = bounded ? min : target.Min,
            Max = bounded ? max : target.Max,
            FloatingMin = bounded ? Floating(target, reference.FloatingMin) : target.FloatingMin,
            FloatingMax = bounded ? Floating(target, reference.FloatingMax) : target.FloatingMax,
            Pattern = pattern ?? target.Pattern,
            Default = null,
            Unused = owner.Shape.Unused,
        })
        {
            Path = [.. owner.Path, .. path],
            Reached = true,
        };
        if (context.Add(own) is not null)
        {
            context.Report(Descriptors.OwnShapeTaken, Address.Key(owner.File, [.. owner.Path, .. path]), Describe(owner.Shape, reference), name);
            return rest;
        }

        made.Add((own, origin));
        if (bounded)
        {
            RangeRule.Check(context, own);
        }

        return rest with { Shape = name, Default = rest.Default ?? target.Default };
    }

    /// <summary>Of the other numbers, none is closer to zero than a decimal.</summary>
    private static double? Floating(ShapeModel target, double? bound) => ShapeKinds.Floating.Has(target.Type) ? bound : null;

    private static decimal? Kept(CheckContext context, ShapeEntry owner, MemberModel reference, ShapeModel target, decimal? bound, string[] path)
    {
        if (bound is null || (ShapeKinds.Bounded.Has(target.Type) && !target.Document))
        {
            return bound;
        }

        ReportIdle(context, owner, reference, target, path);
        return null;
    }

    private static void ReportIdle(CheckContext context, ShapeEntry owner, MemberModel reference, ShapeModel target, string[] path)
    {
        if (!owner.File.Published && !reference.Misplaced)
        {
            context.Report(
                Descriptors.DroppedConstraint,
                Address.Key(owner.File, [.. owner.Path, .. path]),
                path[path.Length - 1],
                path.Length == 3 ? "member '" + owner.Shape.Name + "." + path[1] + "'" : "the " + path[0] + " of '" + owner.Shape.Name + "'",
                ", which is " + ShapeTypes.Describe(target.Type));
        }
    }

    private static string Describe(ShapeModel shape, MemberModel reference) =>
        shape.Type == ShapeType.Structure ? "member '" + shape.Name + "." + reference.Name + "'" : "the " + reference.Name + " of '" + shape.Name + "'";

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
