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
            var candidates = files.SelectMany(file => CandidatesOf(context, file, services[file.Path].ToList())).ToList();
            foreach (var other in candidates.Skip(1))
            {
                context.ReportPair(
                    Descriptors.SmithyTwoServices, SmithyAddress.Of(other), SmithyAddress.Of(candidates[0]), group.Key, candidates[0].Id, other.Id);
            }

            yield return new ServiceGroup(group.Key, files, candidates.FirstOrDefault());
        }
    }

    private static List<SmithyEntry> CandidatesOf(AssemblyContext context, SmithyFile file, List<SmithyEntry> services)
    {
        if (file.Options.Service is not { } wanted)
        {
            return services;
        }

        var named = services.FindAll(service => service.Id == wanted || service.Name == wanted);
        if (named.Count == 0 && !context.Incomplete)
        {
            var names = services.Select(service => wanted.IndexOf('#') < 0 ? service.Name : service.Id);
            context.Report(Descriptors.SmithyUnknownService, SmithyAddress.Of(file), MessageText.Excerpt(wanted), context.Suggest(wanted, names));
        }

        return named;
    }
}
