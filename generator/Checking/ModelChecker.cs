using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SendEvent.Generators.Checking.Rules;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>
/// Merges the files of each namespace and checks the result. What is wrong is reported and taken out, so that
/// everything in the services can be emitted.
/// </summary>
internal static class ModelChecker
{
    /// <summary>The rules in their order: each relies on what those before it took out.</summary>
    private static readonly Action<CheckContext>[] Rules =
    [
        ProtocolRule.Check,
        PreludeRule.Check,
        EventStreamRule.Check,
        RootRule.Check,
        PartRule.Check,
        UnitRule.Check,
        ReferenceRule.Check,
        OperationRule.Check,
        RangeRule.Check,
        EnumRule.Check,
        MemberConstraintRule.Check,
        UniqueItemsRule.Check,
        UnionRule.Check,
        MapKeyRule.Check,
        PayloadRule.Check,
        LocationRule.Check,
        LabelRule.Check,
        HostPrefixRule.Check,
        HttpRule.Check,
        UriRule.Check,
        WireNameRule.Check,
        XmlNameRule.Check,
        DefaultRule.Check,
        RequiredCycleRule.Check,
        CollectionCycleRule.Check,
    ];

    /// <summary>Merges and checks. The order of the files does not matter.</summary>
    public static CheckResult Check(EquatableArray<FileModel> files, CancellationToken cancellation)
    {
        // What is wrong in the file of another project is that project's to report.
        var references = files.Where(static f => f is { Reference: true, Homeless: false }).ToList();
        var foreign = ForeignShapes.Of(Check(references, null, [], cancellation).Services, references);
        var paths = new HashSet<string>(files.Where(static f => f.Reference).Select(static f => f.Path), StringComparer.Ordinal);

        // Types of which nobody knows the namespace cannot be named; why is reported at their file.
        var lost = files.Where(static f => f.Homeless).SelectMany(static f => f.Shapes).Select(static s => s.Name).ToList();
        var own = Check(files.Where(static f => !f.Reference), foreign, lost, cancellation);
        return paths.Count == 0 ? own : own with { Problems = own.Problems.Where(p => !paths.Contains(p.At.File)).ToEquatableArray() };
    }

    private static CheckResult Check(IEnumerable<FileModel> files, ForeignShapes? foreign, List<string> lost, CancellationToken cancellation)
    {
        var services = new List<ServiceModel>();
        var problems = new List<Problem>();
        var namespaces = files.OrderBy(static f => f.Path, StringComparer.Ordinal)
            .GroupBy(static f => f.Namespace, StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal);
        var fileNamespaces = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = files.Select(static f => f.Namespace).Distinct(StringComparer.Ordinal).ToList();
        foreach (var group in namespaces)
        {
            var context = FileMerger.Merge(group.Key, group, cancellation);
            foreign?.AddTo(context);
            lost.ForEach(context.AddMissing);
            foreach (var rule in Rules)
            {
                cancellation.ThrowIfCancellationRequested();
                rule(context);
            }

            services.Add(ServiceOf(context) with
            {
                Below = Below(group.Key, names),
                FileNamespace = Unlike(fileNamespaces, group.Key),
                References = foreign?.Services ?? default,
            });
            problems.AddRange(context.Problems);
        }

        return new CheckResult(services.ToEquatableArray(), problems.ToEquatableArray());
    }

    // The compiler takes two emitted files for the same if their names differ by the case of letters only. A hyphen is in no namespace.
    private static string Unlike(HashSet<string> others, string name)
    {
        var unlike = name;
        for (var i = 2; !others.Add(unlike); i++)
        {
            unlike = $"{name}-{i}";
        }

        return unlike;
    }

    private static ServiceModel ServiceOf(CheckContext context)
    {
        var operations = context.WantedOperations.Where(static o => !o.Operation.Unused).ToList();
        var shapes = context.Wanted.Where(static s => !s.Shape.Unused).ToList();
        return new()
        {
            Namespace = context.Namespace,
            Internal = context.Files.Exists(static f => f.Internal),
            Server = context.Files.Exists(static f => f.Server),
            Endpoints = context.Files.Exists(static f => f.Endpoints),
            Metadata = context.Metadata,
            Documentation = context.Files.Select(static f => f.Documentation).FirstOrDefault(static d => d is not null),
            Operations = operations.Select(static o => o.Operation).ToEquatableArray(),
            Shapes = shapes.Select(static s => s.Shape).ToEquatableArray(),
            OperationSources = operations.Select(static o => SourceOf(o.File) with { Alike = o.File.Alike.Contains(o.Operation.Name) }).ToEquatableArray(),
            ShapeSources = shapes.Select(static s => SourceOf(s.File) with { Alike = s.File.Alike.Contains(s.Shape.Name), Path = s.IsAtItsName ? default : new(s.Path) }).ToEquatableArray(),
        };
    }

    private static EquatableArray<string> Below(string name, List<string> names)
    {
        var start = name.Length == 0 ? string.Empty : name + ".";
        return names
            .Where(other => other.Length > start.Length && other.StartsWith(start, StringComparison.Ordinal))
            .Select(other => other.Substring(start.Length).Split('.')[0])
            .Distinct(StringComparer.Ordinal)
            .OrderBy(static other => other, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static SourceModel SourceOf(FileModel file) => new(file.Path, file.Published);
}
