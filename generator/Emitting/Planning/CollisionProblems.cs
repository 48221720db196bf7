using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Emitting.Names;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>
/// Names that could not have the C# name that they ask for, because another one has it. In published descriptions that is no fault;
/// nor is a name that C# or emitted code reserves: the rules say what becomes of it.
/// </summary>
internal static class CollisionProblems
{
    public static EquatableArray<Problem> OfTypes(ServiceModel service, TypeNames names)
    {
        if (!names.Collisions.Any(static collision => collision.Holder is not null))
        {
            return default;
        }

        var shapes = Sources(service.Shapes.Select(static shape => shape.Name), service.ShapeSources);
        var operations = Sources(service.Operations.Select(static operation => operation.Name), service.OperationSources);
        return names.Collisions
            .SelectMany(collision => shapes.TryGetValue(collision.Name, out var source) ? Of(collision, source, "shapes")
                : operations.TryGetValue(collision.Name, out source) ? Of(collision, source, "operations")
                : [])
            .ToEquatableArray();
    }

    public static IEnumerable<Problem> OfMembers(ShapeSeed seed, NameTable names) =>
        names.Collisions.SelectMany(collision => Of(collision, seed.Source, [.. seed.Path, "members"]));

    public static IEnumerable<Problem> OfValues(ShapeSeed seed, NameTable names) => names.Collisions
        .Where(collision => IsNews(collision, seed.Source))
        .Select(collision => Of(collision, name => new NodeAddress(seed.Source.File, new([.. seed.Path, "enum", seed.Shape.Enum[0].Name is null ? NodeAddress.Item(name) : name]))));

    private static IEnumerable<Problem> Of(NameCollision collision, SourceModel source, params string[] under)
    {
        if (IsNews(collision, source))
        {
            yield return Of(collision, name => new NodeAddress(source.File, new([.. under, name])));
        }
    }

    private static bool IsNews(NameCollision collision, SourceModel source) =>
        collision.Holder is not null && !source.Published && !(source.Alike && string.Equals(collision.Holder, collision.Name, StringComparison.OrdinalIgnoreCase));

    private static Problem Of(NameCollision collision, Func<string, NodeAddress> at) => new(
        Descriptors.NameCollision.Id,
        at(collision.Name),
        new([MessageText.Excerpt(collision.Holder!), MessageText.Excerpt(collision.Name), collision.Wanted, collision.Given]),
        at(collision.Holder!));

    private static Dictionary<string, SourceModel> Sources(IEnumerable<string> names, EquatableArray<SourceModel> sources) =>
        names.Zip(sources, static (name, source) => (name, source)).ToDictionary(static item => item.name, static item => item.source, StringComparer.Ordinal);
}
