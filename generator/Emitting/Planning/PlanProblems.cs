using System;
using System.Collections.Generic;
using SendEvent.Generators.Checking.Patterns;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Emitting.Names;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>What only shows when C# names and patterns have been chosen.</summary>
internal sealed class PlanProblems
{
    private readonly Dictionary<string, SourceModel> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceModel> _operations = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    public PlanProblems(ServiceModel service)
    {
        for (var i = 0; i < service.Shapes.Count; i++)
        {
            _shapes[service.Shapes[i].Name] = service.ShapeSources[i];
        }

        for (var i = 0; i < service.Operations.Count; i++)
        {
            _operations[service.Operations[i].Name] = service.OperationSources[i];
        }
    }

    public EquatableArray<Problem> ToArray() => _problems.ToEquatableArray();

    /// <summary>Takes note of shapes that could not have the C# name that they ask for because another one has it.</summary>
    public void AddTypes(TypeNames names)
    {
        foreach (var collision in names.Collisions)
        {
            if (_shapes.TryGetValue(collision.Name, out var source))
            {
                AddCollision(collision, source, ["shapes", collision.Name], ["shapes", collision.Holder ?? string.Empty]);
            }
            else if (_operations.TryGetValue(collision.Name, out source))
            {
                AddCollision(collision, source, ["operations", collision.Name], ["operations", collision.Holder ?? string.Empty]);
            }
        }
    }

    /// <summary>The same of the members of a shape.</summary>
    public void AddMembers(ShapeModel shape, NameTable names)
    {
        foreach (var collision in names.Collisions)
        {
            AddCollision(
                collision,
                _shapes[shape.Name],
                ["shapes", shape.Name, "members", collision.Name],
                ["shapes", shape.Name, "members", collision.Holder ?? string.Empty]);
        }
    }

    /// <summary>Takes note of a pattern that .NET cannot run, or not in linear time.</summary>
    public void AddPattern(ShapeModel shape, PatternResult pattern)
    {
        if (!pattern.Enforced)
        {
            var source = _shapes[shape.Name];
            var rule = source.Published ? Descriptors.PatternNotEnforcedPublished : Descriptors.PatternNotEnforced;
            _problems.Add(new Problem(
                rule.Id,
                new NodeAddress(source.File, new(["shapes", shape.Name, "pattern"]), AtValue: true),
                new([shape.Name, pattern.Reason ?? "it is not understood"])));
        }
    }

    // A name that C# or emitted code reserves is no fault: the rules say what becomes of it.
    private void AddCollision(NameCollision collision, SourceModel source, string[] at, string[] other)
    {
        if (collision.Holder is not null && !source.Published)
        {
            _problems.Add(new Problem(
                Descriptors.NameCollision.Id,
                new NodeAddress(source.File, new(at)),
                new([collision.Holder, collision.Name, collision.Wanted]),
                new NodeAddress(source.File, new(other))));
        }
    }
}
