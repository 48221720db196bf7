using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// Every reference names a shape. A member of a structure that names none is left out; so is a list or a map with
/// such a part, and then, without another report, what refers to it.
/// </summary>
internal static class ReferenceRule
{
    public static void Check(CheckContext context)
    {
        var shapes = context.Wanted.Where(e => !AreKnown(context, ShapeGraph.Targets(e.Shape))).ToList();
        var operations = context.WantedOperations.Where(e => !AreKnown(context, ShapeGraph.Targets(e.Operation))).ToList();
        ReportUnknown(context, shapes, operations);
        if (shapes.Count > 0)
        {
            RemoveCollections(context);
            RemoveMembers(context);
        }

        foreach (var entry in context.WantedOperations)
        {
            Repair(context, entry);
        }
    }

    private static bool AreKnown(CheckContext context, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (context.Find(name) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static void ReportUnknown(CheckContext context, List<ShapeEntry> shapes, List<OperationEntry> operations)
    {
        foreach (var entry in shapes)
        {
            foreach (var (reference, path) in ShapeGraph.References(entry.Shape))
            {
                Report(context, reference.Shape, Address.Of(entry, path), Describe(entry.Shape, reference));
            }
        }

        foreach (var entry in operations)
        {
            var what = "operation '" + entry.Operation.Name + "'";
            Report(context, entry.Operation.Input, Address.Of(entry, "input", "shape"), what);
            Report(context, entry.Operation.Output, Address.Of(entry, "output", "shape"), what);
            foreach (var error in entry.Operation.Errors)
            {
                // Repeated errors are read once, so their index says nothing.
                Report(context, error, Address.Key(entry.File, "operations", entry.Operation.Name, "errors"), what);
            }
        }
    }

    private static void Report(CheckContext context, string? name, NodeAddress at, string what)
    {
        if (name is not null && context.Find(name) is null && !context.IsExcused(name))
        {
            var advice = ReferenceAdvice.Of(context, name);
            var meant = advice.Length == 0 || char.IsUpper(name[0]) ? context.Suggest(name, context.Shapes.Select(static s => s.Shape.Name).Concat(Prelude.Names)) : string.Empty;
            var hint = meant.Length > 0 && char.IsLetterOrDigit(name[name.Length - 1]) ? meant : advice;
            context.Report(Descriptors.UnknownShape, at, MessageText.Excerpt(name), what, hint);
        }
    }

    private static string Describe(ShapeModel shape, MemberModel reference) =>
        shape.Type == ShapeType.Structure ? "member '" + shape.Name + "." + reference.Name + "'" : "the " + reference.Name + " of '" + shape.Name + "'";

    private static void RemoveCollections(CheckContext context)
    {
        var users = new Dictionary<string, List<ShapeEntry>>();
        var broken = new Queue<ShapeEntry>();
        foreach (var entry in context.Wanted.Where(static s => s.Shape.Type is ShapeType.List or ShapeType.Map))
        {
            foreach (var target in ShapeGraph.Targets(entry.Shape))
            {
                if (!users.TryGetValue(target, out var list))
                {
                    users.Add(target, list = []);
                }

                list.Add(entry);
                if (context.Find(target) is null)
                {
                    broken.Enqueue(entry);
                }
            }
        }

        while (broken.Count > 0)
        {
            var entry = broken.Dequeue();
            if (context.Find(entry.Shape.Name) is null)
            {
                continue;
            }

            context.Remove(entry);
            if (users.TryGetValue(entry.Shape.Name, out var next))
            {
                next.ForEach(broken.Enqueue);
            }
        }
    }

    private static void RemoveMembers(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            if (entry.Shape.Members.Any(m => context.Find(m.Shape) is null))
            {
                entry.Shape = entry.Shape with { Members = entry.Shape.Members.Where(m => context.Find(m.Shape) is not null).ToEquatableArray() };
            }
        }
    }

    private static void Repair(CheckContext context, OperationEntry entry)
    {
        var operation = entry.Operation;
        if (AreKnown(context, ShapeGraph.Targets(operation)))
        {
            return;
        }

        entry.Operation = operation with
        {
            Input = operation.Input is { } input && context.Find(input) is not null ? input : null,
            Output = operation.Output is { } output && context.Find(output) is not null ? output : null,
            Errors = operation.Errors.Where(name => context.Find(name) is not null).ToEquatableArray(),
        };
    }
}
