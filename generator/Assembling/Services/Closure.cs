using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Services;

/// <summary>The shapes of one C# namespace: what the operations of its service reach, and all of files without a service.</summary>
internal sealed class Closure
{
    private readonly AssemblyContext _context;
    private readonly HashSet<SmithyEntry> _reached = [];
    private readonly HashSet<SmithyEntry> _unused = [];
    private readonly Queue<SmithyEntry> _open = new();

    private Closure(AssemblyContext context) => _context = context;

    /// <summary>The operations of the service, in the order of the service; behind them those that are only checked.</summary>
    public IReadOnlyList<SmithyEntry> Operations { get; private set; } = [];

    /// <summary>The shapes, in the order of their files.</summary>
    public IReadOnlyList<SmithyEntry> Shapes { get; private set; } = [];

    /// <summary>The ids of shapes of the prelude that the shapes refer to.</summary>
    public SortedSet<string> PreludeIds { get; } = new(StringComparer.Ordinal);

    public static Closure Of(AssemblyContext context, ServiceGroup group)
    {
        var closure = new Closure(context);
        if (group.Service is { } service)
        {
            closure.Operations = OperationTree.Of(context, service);
            closure.Reach(service.References("errors"));
            foreach (var operation in closure.Operations)
            {
                closure.ReachMessage(operation.Reference("input"));
                closure.ReachMessage(operation.Reference("output"));
                closure.Reach(operation.References("errors"));
            }
        }

        var withService = new HashSet<string>(
            context.Shapes.Where(static s => s.Type == SmithyShapeType.Service && !s.IsMixin).Select(static s => s.File.Path), StringComparer.Ordinal);
        var own = new HashSet<string>(group.Files.Select(static file => file.Path), StringComparer.Ordinal);
        closure.Reach(context.Shapes.Where(s => own.Contains(s.File.Path) && !withService.Contains(s.File.Path) && IsType(s)).Select(static s => s.Id));
        closure.ReachAll();
        closure.AddUnused(group, own);
        closure.Shapes = [.. context.Shapes.Where(closure._reached.Contains)];
        return closure;
    }

    private void ReachAll()
    {
        while (_open.Count > 0)
        {
            // The members of an enum are its values.
            if (_open.Dequeue() is { Type: not (SmithyShapeType.Enum or SmithyShapeType.IntEnum) } entry)
            {
                Reach(entry.Members.Select(static member => member.Target));
            }
        }
    }

    /// <summary>Adds what is not reached. Where roots say what is wanted, shapes among it may be meant, and operations never.</summary>
    private void AddUnused(ServiceGroup group, HashSet<string> own)
    {
        var hasRoots = group.Files.Exists(static file => file.Options.Roots.Count > 0);
        var names = new HashSet<string>(_reached.Select(static entry => entry.Name), StringComparer.Ordinal);
        var operations = new HashSet<string>(Operations.Select(static operation => operation.Name), StringComparer.Ordinal);
        var unused = new List<SmithyEntry>();
        var others = new HashSet<SmithyEntry>(_context.Shapes
            .Where(s => s.Type == SmithyShapeType.Service && s != group.Service)
            .SelectMany(service => OperationTree.Of(_context, service)));
        var before = new HashSet<SmithyEntry>(_reached);
        foreach (var entry in _context.Shapes.Where(s => own.Contains(s.File.Path) && !s.File.Options.Published && !s.File.Options.Reference))
        {
            // Of two shapes with one name, a namespace of C# holds one.
            if (IsType(entry) && !_reached.Contains(entry) && names.Add(entry.Name))
            {
                Reach([entry.Id]);
            }
            else if (entry.Type == SmithyShapeType.Operation && !entry.IsMixin && !hasRoots && !Operations.Contains(entry) && !others.Contains(entry) && operations.Add(entry.Name))
            {
                unused.Add(entry);
                ReachMessage(entry.Reference("input"));
                ReachMessage(entry.Reference("output"));
                Reach(entry.References("errors"));
            }
        }

        ReachAll();
        Operations = [.. Operations, .. unused];
        if (!hasRoots)
        {
            _unused.UnionWith(unused);
            _unused.UnionWith(_reached.Where(entry => !before.Contains(entry)));
        }
    }

    /// <summary>Whether the service does not reach what a file written by hand has, so that it is only checked.</summary>
    public bool IsUnused(SmithyEntry entry) => _unused.Contains(entry);

    /// <summary>Whether a shape is one of data, and there for its own sake.</summary>
    private static bool IsType(SmithyEntry entry) => IsData(entry) && !entry.IsMixin && !entry.Traits.Has(TraitIds.Trait);

    private static bool IsData(SmithyEntry entry) =>
        entry.Type is not (SmithyShapeType.Service or SmithyShapeType.Operation or SmithyShapeType.Resource);

    /// <summary>An input or output that is Unit is none.</summary>
    private void ReachMessage(string? id)
    {
        if (id is not null and not Prelude.Unit)
        {
            Reach([id]);
        }
    }

    private void Reach(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (_context.Find(id) is { } entry)
            {
                if (IsData(entry) && !entry.IsMixin && _reached.Add(entry))
                {
                    _open.Enqueue(entry);
                }
            }
            else if (Prelude.TryFind(id, out _))
            {
                PreludeIds.Add(id);
            }
        }
    }
}
