using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Assembling.Services;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>
/// Makes what the rest of the pipeline takes: of each C# namespace a model for each file that has shapes of it. So findings know
/// which file a shape stands in.
/// </summary>
internal static class FileMapper
{
    public static IEnumerable<FileModel> Map(AssemblyContext assembly, ServiceGroup group)
    {
        var closure = Closure.Of(assembly, group);
        ClosureNames.Check(assembly, group, closure);
        var context = new MappingContext(assembly, group, closure);
        ReportProtocol(assembly, group);

        // By path: the hash of a file would be that of all that it says.
        var shapes = closure.Shapes.ToLookup(static shape => shape.File.Path, StringComparer.Ordinal);
        var operations = closure.Operations.ToLookup(static operation => operation.File.Path, StringComparer.Ordinal);
        var missing = assembly.Missing.Select(context.NameOf).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();
        var prelude = closure.PreludeIds.ToList();
        var shapeMapper = new ShapeMapper(context);
        var operationMapper = new OperationMapper(context);
        var simple = new Dictionary<string, ShapeModel>(StringComparer.Ordinal);
        foreach (var file in assembly.Files)
        {
            var isOwn = group.Files.Contains(file);
            if (!isOwn && file.Options.Reference)
            {
                // The shapes come from the namespace of the file's own group.
                continue;
            }

            if (!isOwn && !shapes.Contains(file.Path) && !operations.Contains(file.Path))
            {
                continue;
            }

            var mapped = shapes[file.Path].Select(entry => shapeMapper.Map(entry) with { Unused = closure.IsUnused(entry) });
            // Two simple shapes, or lists of them, may have one name in a service, if they say the same.
            mapped = mapped.Where(shape => !IsRepeated(simple, shape)).ToList();
            if (isOwn && prelude.Count > 0 && (!file.Options.Reference || group.Files.TrueForAll(static other => other.Options.Reference)))
            {
                mapped = mapped.Concat(prelude.ConvertAll(shapeMapper.MapPrelude));
                prelude = [];
            }

            var service = group.Service is { } chosen && chosen.File == file ? chosen : null;
            yield return new FileModel
            {
                Smithy = true,
                Path = file.Path,
                Namespace = group.Namespace,
                Published = file.Options.Published,
                Internal = file.Options.Internal,
                Reference = file.Options.Reference,
                Homeless = file.Options is { Reference: true, NamespaceIsFixed: false },
                Alike = shapes[file.Path].Concat(operations[file.Path]).Where(entry => assembly.IsAlike(entry.Id)).Select(entry => context.NameOf(entry.Id)).ToEquatableArray(),
                Plain = file.Options.Plain,
                Server = file.Options.Server,
                Endpoints = file.Options.Endpoints,
                Roots = (isOwn ? file : group.Files[0]).Options.Roots,
                Metadata = service is null ? null : MetadataMapper.Map(service, context.Protocol),
                Documentation = service is null ? null : Markdown.Of(service.Traits),
                Operations = context.HasProtocol ? operations[file.Path].Select(entry => operationMapper.Map(entry) with { Unused = closure.IsUnused(entry) }).ToEquatableArray() : default,
                Shapes = mapped.ToEquatableArray(),
                Renamed = shapes[file.Path].Where(entry => context.IsRenamed(entry.Id)).Select(entry => new RenamedShape(context.NameOf(entry.Id), entry.Id)).ToEquatableArray(),
                Unreadable = missing,
                Incomplete = file.Incomplete,
            };
        }
    }

    private static bool IsRepeated(Dictionary<string, ShapeModel> simple, ShapeModel shape)
    {
        if (shape.Type is ShapeType.Structure or ShapeType.Map || shape.Enum.Count > 0)
        {
            return false;
        }

        if (simple.TryGetValue(shape.Name, out var first))
        {
            return first == shape;
        }

        simple.Add(shape.Name, shape);
        return false;
    }

    private static void ReportProtocol(AssemblyContext assembly, ServiceGroup group)
    {
        if (group.Service is { } service && SmithyProtocol.Of(service) is null && !assembly.Incomplete)
        {
            assembly.Report(Descriptors.SmithyNoProtocol, SmithyAddress.Of(service), service.Id, SmithyProtocol.Known);
        }
    }
}
