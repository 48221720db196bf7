using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>No resource is a child of itself. Where one would be, the tree ends.</summary>
internal static class ResourceRule
{
    public static void Check(AssemblyContext context)
    {
        var done = new HashSet<SmithyEntry>();
        foreach (var entry in context.Shapes.Where(static s => s.Type == SmithyShapeType.Resource))
        {
            Check(context, entry, done);
        }
    }

    /// <summary>Walks down from a resource with a stack of its own: how deep resources go is up to the file.</summary>
    private static void Check(AssemblyContext context, SmithyEntry root, HashSet<SmithyEntry> done)
    {
        var path = new List<(SmithyEntry Entry, IEnumerator<SmithyEntry> Children)>();
        if (done.Add(root))
        {
            path.Add((root, ChildrenOf(context, root)));
        }

        while (path.Count > 0)
        {
            var (entry, children) = path[path.Count - 1];
            if (!children.MoveNext())
            {
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var start = path.FindIndex(step => step.Entry == children.Current);
            if (start >= 0)
            {
                var names = path.Skip(start).Select(static step => step.Entry.Id).Append(children.Current.Id);
                context.Report(Descriptors.SmithyResourceCycle, SmithyAddress.Of(entry, "resources"), string.Join(" → ", names));
            }
            else if (done.Add(children.Current))
            {
                path.Add((children.Current, ChildrenOf(context, children.Current)));
            }
        }
    }

    private static IEnumerator<SmithyEntry> ChildrenOf(AssemblyContext context, SmithyEntry entry) =>
        entry.References("resources").Select(context.Find).OfType<SmithyEntry>().Where(static child => child.Type == SmithyShapeType.Resource).GetEnumerator();
}
