using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// Keeps what the roots reach. A file without roots wants all of its own; a root may name what another file of the
/// namespace describes. A root that names nothing is reported at the start of its file.
/// </summary>
internal static class RootRule
{
    public static void Check(CheckContext context)
    {
        var reached = new Queue<ShapeEntry>();
        foreach (var entry in context.Operations)
        {
            if (!IsAskedFor(context, entry))
            {
                entry.Dropped = true;
            }
            else if (!entry.Dropped)
            {
                Reach(context, reached, ShapeGraph.Targets(entry.Operation));
            }
        }

        Reach(context, reached, context.Shapes.Where(s => s.Shape.Home is null && IsAskedFor(context, s.File, s.Shape.Name)).Select(static s => s.Shape.Name));
        // Without roots and other projects' shapes, all that there is has been reached, and no root can be unknown.
        if (!context.Files.Exists(static f => f.Roots.Count > 0) && !context.Shapes.Any(static s => s.Shape.Home is not null))
        {
            return;
        }

        while (reached.Count > 0)
        {
            Reach(context, reached, ShapeGraph.Targets(reached.Dequeue().Shape));
        }

        if (!context.Incomplete)
        {
            ReportUnknown(context);
        }
    }

    /// <summary>Whether a root names an operation, or its file has no roots.</summary>
    public static bool IsAskedFor(CheckContext context, OperationEntry entry) =>
        IsAskedFor(context, entry.File, entry.Operation.Name);

    private static bool IsAskedFor(CheckContext context, FileModel file, string name) =>
        file.Roots.Count == 0 || context.Files.Any(f => f.Roots.Any(root => Wildcard.Matches(root, name)));

    private static void Reach(CheckContext context, Queue<ShapeEntry> reached, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (context.Find(name) is { Reached: false } entry)
            {
                entry.Reached = true;
                reached.Enqueue(entry);
            }
        }
    }

    private static void ReportUnknown(CheckContext context)
    {
        var names = context.Operations.Select(static o => o.Operation.Name).Concat(context.Shapes.Select(static s => s.Shape.Name)).ToList();
        foreach (var file in context.Files)
        {
            foreach (var root in file.Roots.Where(r => !Exists(context, r, names)))
            {
                context.Report(Descriptors.UnknownRoot, Address.Key(file), MessageText.Excerpt(root), context.Suggest(root, names));
            }
        }
    }

    private static bool Exists(CheckContext context, string root, List<string> names) => Wildcard.IsPattern(root)
        ? names.Exists(name => Wildcard.Matches(root, name))
        : context.Find(root) is not null || context.FindOperation(root) is not null || context.IsExcused(root);
}
