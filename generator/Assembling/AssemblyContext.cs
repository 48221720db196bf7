using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling;

/// <summary>The Smithy files of a project while they are put together.</summary>
internal sealed class AssemblyContext(CancellationToken cancellation)
{
    /// <summary>A suggestion compares a name with all others: past this many problems, nobody reads them.</summary>
    private const int MaxSuggestions = 100;

    private readonly Dictionary<string, SmithyEntry> _shapes = new(StringComparer.Ordinal);
    private readonly List<SmithyEntry> _order = [];
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly AppliedTraits _applied = new();
    private readonly HashSet<(string Shape, string Member)> _misplaced = [];
    private readonly HashSet<string> _alike = new(StringComparer.Ordinal);
    private int _suggestions;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The files, by path.</summary>
    public List<SmithyFile> Files { get; } = [];

    /// <summary>Whether a file could not be read to its end, so that what is missing may be there.</summary>
    public bool Incomplete { get; set; }

    /// <summary>The shapes, in the order of their files.</summary>
    public IReadOnlyList<SmithyEntry> Shapes => _order;

    public EquatableArray<Problem> Problems => _problems.ToEquatableArray();

    /// <summary>Adds a shape.</summary>
    /// <returns>Null, or the entry that has the id already.</returns>
    public SmithyEntry? Add(SmithyEntry entry)
    {
        if (_shapes.TryGetValue(entry.Id, out var first))
        {
            return first;
        }

        _shapes.Add(entry.Id, entry);
        _order.Add(entry);
        return null;
    }

    public SmithyEntry? Find(string id) => _shapes.TryGetValue(id, out var entry) ? entry : null;

    /// <summary>The type of a shape of the files or of the prelude, or null where there is none.</summary>
    public SmithyShapeType? TypeOf(string id) => Find(id) is { } entry ? entry.Type : Prelude.TryFind(id, out var type) ? type : null;

    /// <summary>Takes note of a shape that is there but cannot be had, so that references to it are no news.</summary>
    public void AddMissing(string id) => _missing.Add(id);

    /// <summary>The ids of shapes that cannot be had.</summary>
    public IEnumerable<string> Missing => _missing;

    /// <summary>Whether it has been said already why there is no such shape.</summary>
    public bool IsExcused(string id) => Incomplete || _missing.Contains(id);

    /// <summary>Takes note of a member that has what it cannot have, a place in a message or a constraint: what follows from that is no news.</summary>
    public void AddMisplaced(string shape, string member) => _misplaced.Add((shape, member));

    /// <summary>Whether it has been said of a member, or of that of a mixin which it comes from, that it is not in its place.</summary>
    public bool IsMisplaced(string shape, EntryMember member) =>
        _misplaced.Count > 0 && (_misplaced.Contains((shape, member.Name)) || _misplaced.Contains((member.Owner.Id, member.Name)));

    /// <summary>Reports two ids that differ in upper and lower case alone.</summary>
    public void ReportAlike(SmithyEntry entry, SmithyEntry first)
    {
        AddAlike(entry.Id, first.Id);
        ReportPair(Descriptors.SmithyCase, SmithyAddress.Of(entry), SmithyAddress.Of(first), entry.Id, first.Id);
    }

    /// <summary>Takes note of two shapes that are reported because their names are too much alike.</summary>
    public void AddAlike(string id, string other) => _alike.UnionWith([id, other]);

    /// <summary>Whether a shape is told of by <see cref="ReportAlike"/> or <see cref="AddAlike"/>.</summary>
    public bool IsAlike(string id) => _alike.Count > 0 && _alike.Contains(id);

    /// <summary>Where <c>apply</c> statements give traits.</summary>
    public AppliedTraits Applied => _applied;

    public void Report(DiagnosticDescriptor rule, NodeAddress at, params string[] arguments) =>
        _problems.Add(new Problem(rule.Id, _applied.PlaceOf(at), new EquatableArray<string>(arguments)));

    public void ReportPair(DiagnosticDescriptor rule, NodeAddress at, NodeAddress other, params string[] arguments) =>
        _problems.Add(new Problem(rule.Id, _applied.PlaceOf(at), new EquatableArray<string>(arguments), _applied.PlaceOf(other)));

    /// <summary>The end of a message that says what was meant.</summary>
    public string Suggest(string name, IEnumerable<string> candidates) =>
        _suggestions++ < MaxSuggestions ? Suggestion.Text(name, candidates) : "";
}
