using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>
/// The shapes of other projects. Their names here begin with their namespaces, so that none is ever taken for one of the
/// project's own; files may write the whole name, or only the last part of it where that is no shape of their own.
/// </summary>
internal sealed class ForeignShapes
{
    private readonly List<ShapeEntry> _shapes = [];

    // By the last part of the name; null for one that several namespaces have.
    private readonly Dictionary<string, string?> _byOwnName = new(StringComparer.Ordinal);

    private ForeignShapes(EquatableArray<ServiceModel> services) => Services = services;

    /// <summary>The namespaces, checked as their own projects check them.</summary>
    public EquatableArray<ServiceModel> Services { get; }

    /// <param name="services">The namespaces.</param>
    /// <param name="files">The files that describe them.</param>
    public static ForeignShapes Of(EquatableArray<ServiceModel> services, IEnumerable<FileModel> files)
    {
        var foreign = new ForeignShapes(services);
        var byPath = files.GroupBy(static f => f.Path, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        foreach (var service in services)
        {
            foreach (var (shape, source) in service.Shapes.Zip(service.ShapeSources, static (shape, source) => (shape, source)))
            {
                foreign.Add(service.Namespace, byPath[source.File], shape);
            }
        }

        return foreign;
    }

    /// <summary>Adds the shapes to those of a namespace of this project, which then refers to them.</summary>
    public void AddTo(CheckContext context)
    {
        if (_shapes.Count == 0)
        {
            return;
        }

        foreach (var entry in context.Shapes)
        {
            entry.Shape = ShapeGraph.Retarget(entry.Shape, Resolve);
        }

        foreach (var entry in context.Operations)
        {
            entry.Operation = ShapeGraph.Retarget(entry.Operation, Resolve);
        }

        foreach (var entry in _shapes)
        {
            context.Add(new ShapeEntry(entry.File, entry.Shape));
        }

        string Resolve(string name) => context.Find(name) is null && _byOwnName.TryGetValue(name, out var whole) ? whole ?? name : name;
    }

    private void Add(string home, FileModel file, ShapeModel shape)
    {
        var prefix = home + ".";
        _byOwnName[shape.Name] = _byOwnName.ContainsKey(shape.Name) ? null : prefix + shape.Name;
        var renamed = shape with { Name = prefix + shape.Name, Home = home };
        _shapes.Add(new ShapeEntry(file, ShapeGraph.Retarget(renamed, name => prefix + name)));
    }
}
