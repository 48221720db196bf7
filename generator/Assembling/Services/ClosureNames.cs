using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Services;

/// <summary>
/// No two shapes of a service have names that are equal but for upper and lower case, whatever their namespaces are. See "Service closure"
/// in the Smithy specification. A rename that makes two names the same is left out. Published models were checked when they were published.
/// </summary>
internal static class ClosureNames
{
    public static void Check(AssemblyContext context, ServiceGroup group, Closure closure)
    {
        if (group.Service is not { } service || service.File.Options.Published)
        {
            return;
        }

        var rename = service.Property("rename");
        var shapes = new Dictionary<string, SmithyEntry>(StringComparer.OrdinalIgnoreCase);
        var wrong = new HashSet<string>(StringComparer.Ordinal);

        // Shapes that keep their names have them before those that get others.
        foreach (var entry in closure.Shapes.Concat(closure.Operations).Where(entry => !closure.IsUnused(entry)).OrderBy(entry => rename?[entry.Id] is not null))
        {
            var name = rename?[entry.Id]?.Text ?? entry.Name;
            if (!shapes.TryGetValue(name, out var other))
            {
                shapes.Add(name, entry);
            }
            else if (rename?[entry.Id] is not null)
            {
                var isSame = name == (rename[other.Id]?.Text ?? other.Name);
                if (isSame)
                {
                    wrong.Add(entry.Id);
                }

                context.AddAlike(entry.Id, other.Id);
                context.Report(
                    Descriptors.SmithyRename, SmithyAddress.Of(service, "rename", entry.Id), service.Id, entry.Id, $"gets the name '{name}', but that of '{other.Id}' is {(isSame ? "the same" : "different in case alone")}");
            }
            else if (entry.Namespace != other.Namespace && entry.Name != other.Name)
            {
                context.ReportAlike(entry, other);
            }
        }

        if (wrong.Count > 0)
        {
            var kept = rename! with { Members = rename.Members.Where(pair => !wrong.Contains(pair.Name)).ToEquatableArray() };
            service.Properties = service.Properties.Select(property => property.Name == "rename" ? property with { Value = kept } : property).ToEquatableArray();
        }
    }
}
