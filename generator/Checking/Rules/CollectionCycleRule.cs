using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// Lists and maps hold themselves only through a structure or union: else their C# type would have no end. What closes such a
/// cycle becomes a document.
/// </summary>
internal static class CollectionCycleRule
{
    public static void Check(CheckContext context)
    {
        var ends = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Wanted)
        {
            Follow(context, entry, ends);
        }
    }

    private static void Follow(CheckContext context, ShapeEntry start, HashSet<string> ends)
    {
        var way = new List<ShapeEntry>();
        var entry = start;
        while (Next(context, entry) is { } next && ends.Add(entry.Shape.Name))
        {
            way.Add(entry);
            var first = way.IndexOf(next);
            if (first >= 0)
            {
                var text = string.Join(" → ", way.Skip(first).Select(static e => e.Shape.Name)) + " → " + next.Shape.Name;
                context.Report(Descriptors.CollectionCycle, Address.Key(entry.File, entry.Path), entry.Shape.Name, text);
                entry.Shape = entry.Shape with { Type = ShapeType.Structure, Document = true, Item = null, Key = null, Value = null, Min = null, Max = null };
                return;
            }

            entry = next;
        }
    }

    private static ShapeEntry? Next(CheckContext context, ShapeEntry entry) =>
        entry.Shape.Type is ShapeType.List or ShapeType.Map && (entry.Shape.Item ?? entry.Shape.Value) is { } part ? context.Find(part.Shape) : null;
}
