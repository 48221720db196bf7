using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>The files of one namespace while they are merged and checked.</summary>
internal sealed class CheckContext(string @namespace, CancellationToken cancellation)
{
    /// <summary>A suggestion compares a name with all others: past this many problems, nobody reads them.</summary>
    private const int MaxSuggestions = 100;

    private readonly Dictionary<string, ShapeEntry> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OperationEntry> _operations = new(StringComparer.Ordinal);
    private readonly List<ShapeEntry> _shapeOrder = [];
    private readonly List<OperationEntry> _operationOrder = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private int _suggestions;

    public string Namespace { get; } = @namespace;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The files that take part.</summary>
    public List<FileModel> Files { get; } = [];

    public MetadataModel Metadata { get; set; } = new();

    /// <summary>Whether a file could not be read to its end, so that what is missing may be there.</summary>
    public bool Incomplete { get; set; }

    /// <summary>The shapes, in the order of their descriptions.</summary>
    public IReadOnlyList<ShapeEntry> Shapes => _shapeOrder;

    /// <summary>The operations, in the order of their descriptions.</summary>
    public IReadOnlyList<OperationEntry> Operations => _operationOrder;

    /// <summary>The shapes that rules look at: those that are wanted.</summary>
    public IEnumerable<ShapeEntry> Wanted => _shapeOrder.Where(static s => s.Reached);

    /// <summary>The operations that are wanted.</summary>
    public IEnumerable<OperationEntry> WantedOperations => _operationOrder.Where(static o => !o.Dropped);

    public EquatableArray<Problem> Problems => _problems.ToEquatableArray();

    /// <summary>Adds a shape.</summary>
    /// <returns>Null, or the entry that has the name already.</returns>
    public ShapeEntry? Add(ShapeEntry entry)
    {
        if (_shapes.TryGetValue(entry.Shape.Name, out var first))
        {
            return first;
        }

        _shapes.Add(entry.Shape.Name, entry);
        _shapeOrder.Add(entry);
        return null;
    }

    /// <summary>Adds an operation.</summary>
    /// <returns>Null, or the entry that has the name already.</returns>
    public OperationEntry? Add(OperationEntry entry)
    {
        if (_operations.TryGetValue(entry.Operation.Name, out var first))
        {
            return first;
        }

        _operations.Add(entry.Operation.Name, entry);
        _operationOrder.Add(entry);
        return null;
    }

    public ShapeEntry? Find(string shape) => _shapes.TryGetValue(shape, out var entry) ? entry : null;

    public OperationEntry? FindOperation(string operation) => _operations.TryGetValue(operation, out var entry) ? entry : null;

    /// <summary>Takes note of a shape that is described but cannot be had, so that references to it are no news.</summary>
    public void AddMissing(string shape) => _missing.Add(shape);

    /// <summary>Takes a shape out. It has been reported why.</summary>
    public void Remove(ShapeEntry entry)
    {
        _shapes.Remove(entry.Shape.Name);
        _shapeOrder.Remove(entry);
        _missing.Add(entry.Shape.Name);
    }

    /// <summary>Whether a shape is described but cannot be had.</summary>
    public bool IsUnreadable(string shape) => _missing.Contains(shape);

    /// <summary>Whether it has been said already why there is no such shape.</summary>
    public bool IsExcused(string shape) => Incomplete || _missing.Contains(shape);

    public void Report(DiagnosticDescriptor rule, NodeAddress at, params string[] arguments) =>
        _problems.Add(new Problem(rule.Id, at, new EquatableArray<string>(arguments)));

    public void ReportPair(DiagnosticDescriptor rule, NodeAddress at, NodeAddress other, params string[] arguments) =>
        _problems.Add(new Problem(rule.Id, at, new EquatableArray<string>(arguments), other));

    /// <summary>The end of a message that says what was meant.</summary>
    public string Suggest(string name, IEnumerable<string> candidates) =>
        _suggestions++ < MaxSuggestions ? Suggestion.Text(name, candidates) : "";
}
