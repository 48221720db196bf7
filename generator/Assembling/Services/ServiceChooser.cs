using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Services;

/// <summary>Finds the one service of each C# namespace: the only one that its files have, or the one that an item names.</summary>
internal static class ServiceChooser
{
    public static IEnumerable<ServiceGroup> Choose(AssemblyContext context)
    {
        var services = context.Shapes.Where(static s => s.Type == SmithyShapeType.Service && !s.IsMixin).ToLookup(static s => s.File.Path, StringComparer.Ordinal);
        foreach (var group in context.Files.GroupBy(static file => file.Options.Namespace, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            var files = group.ToList();
            var candidates = CandidatesOf(context, files, [.. files.SelectMany(file => services[file.Path])]);
            foreach (var other in candidates.Skip(1))
            {
                context.ReportPair(
                    Descriptors.SmithyTwoServices, SmithyAddress.Of(other), SmithyAddress.Of(candidates[0]), group.Key, candidates[0].Id, other.Id);
            }

            yield return new ServiceGroup(group.Key, files, candidates.FirstOrDefault());
        }
    }

    /// <summary>The services of the files; where one of the files says which is meant, that alone.</summary>
    private static List<SmithyEntry> CandidatesOf(AssemblyContext context, List<SmithyFile> files, List<SmithyEntry> services)
    {
        var named = new List<SmithyEntry>();
        foreach (var file in files)
        {
            if (file.Options.Service is not { } wanted)
            {
                continue;
            }

            var found = services.FindAll(service => service.Id == wanted || service.Name == wanted);
            named.AddRange(found);
            if (found.Count == 0 && !context.Incomplete)
            {
                var names = services.Select(service => wanted.IndexOf('#') < 0 ? service.Name : service.Id);
                context.Report(Descriptors.SmithyUnknownService, SmithyAddress.Of(file), MessageText.Excerpt(wanted), context.Suggest(wanted, names));
            }
        }

        return files.Exists(static file => file.Options.Service is not null) ? [.. named.Distinct()] : services;
    }
}
