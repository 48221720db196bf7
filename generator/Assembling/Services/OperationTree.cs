using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Services;

/// <summary>The operations of a service: its own, and those of its resources, down the tree.</summary>
internal sealed class OperationTree
{
    private static readonly string[] Lifecycle = ["create", "put", "read", "update", "delete", "list"];

    private readonly AssemblyContext _context;
    private readonly List<SmithyEntry> _operations = [];
    private readonly HashSet<SmithyEntry> _seen = [];

    private OperationTree(AssemblyContext context) => _context = context;

    public static List<SmithyEntry> Of(AssemblyContext context, SmithyEntry service)
    {
        var tree = new OperationTree(context);
        tree.Visit(service);
        return tree._operations;
    }

    private void Visit(SmithyEntry service)
    {
        // A list of its own, and no recursion: how deep resources go is up to the file.
        var open = new Stack<SmithyEntry>();
        open.Push(service);
        while (open.Count > 0)
        {
            var owner = open.Pop();
            foreach (var id in Lifecycle.Select(owner.Reference).OfType<string>().Concat(owner.References("operations")).Concat(owner.References("collectionOperations")))
            {
                if (Find(owner, id, SmithyShapeType.Operation) is { } operation && _seen.Add(operation))
                {
                    _operations.Add(operation);
                }
            }

            foreach (var id in owner.References("resources").Reverse())
            {
                if (Find(owner, id, SmithyShapeType.Resource) is { } resource && _seen.Add(resource))
                {
                    open.Push(resource);
                }
            }
        }
    }

    /// <summary>What an id stands for; what it does not stand for has been reported with all other references.</summary>
    private SmithyEntry? Find(SmithyEntry owner, string id, SmithyShapeType type) =>
        _context.Find(id) is { } entry && entry.Type == type && !entry.IsMixin && entry != owner ? entry : null;
}
