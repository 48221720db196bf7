using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Assembling.Mapping;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>What a service renames is there and may be, and gets a name. See "Service closure" in the Smithy specification. A rename that cannot be is left out.</summary>
internal static class RenameRule
{
    public static void Check(AssemblyContext context)
    {
        foreach (var service in context.Shapes)
        {
            if (service.Type != SmithyShapeType.Service || service.File.Options.Published || service.Property("rename") is not { } rename)
            {
                continue;
            }

            var kept = new List<SmithyProperty>();
            foreach (var pair in rename.Members)
            {
                if (Problem(context, service, pair) is { } problem)
                {
                    context.Report(Descriptors.SmithyRename, SmithyAddress.Of(service, "rename", pair.Name), service.Id, pair.Name, problem);
                }
                else
                {
                    kept.Add(pair);
                }
            }

            service.Properties = service.Properties
                .Select(property => property.Name == "rename" ? property with { Value = rename with { Members = kept.ToEquatableArray() } } : property)
                .ToEquatableArray();
        }
    }

    private static string? Problem(AssemblyContext context, SmithyEntry service, SmithyProperty pair)
    {
        if (context.Find(pair.Name) is not { } entry)
        {
            return context.IsExcused(pair.Name) ? null
                : "does not exist" + context.Suggest(pair.Name, context.Shapes.Select(static shape => shape.Id));
        }

        return entry.Type is SmithyShapeType.Service or SmithyShapeType.Operation or SmithyShapeType.Resource ? "is " + SmithyShapeTypes.Describe(entry.Type) + " and keeps its name"
            : entry.Traits.Has(TraitIds.Error) && SmithyProtocol.Of(service) is { } protocol && protocol.Trait.StartsWith("aws.", StringComparison.Ordinal) ? "is an error and keeps its name in the protocols of AWS"
            : !SmithyNames.IsIdentifier(pair.Value.Text) ? "gets the name '" + MessageText.Excerpt(pair.Value.Text) + "', which is none"
            : null;
    }
}
