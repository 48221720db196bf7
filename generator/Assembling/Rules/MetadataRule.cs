using System;
using System.Collections.Generic;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>Metadata has one value in all files, but for lists, which become one. See "Merging metadata" in the Smithy specification.</summary>
internal static class MetadataRule
{
    public static void Check(AssemblyContext context)
    {
        var first = new Dictionary<string, (SmithyFile File, SmithyNode Value)>(StringComparer.Ordinal);
        foreach (var file in context.Files)
        {
            // Published models of several services have each their own.
            if (file.Options.Published)
            {
                continue;
            }

            foreach (var property in file.Metadata)
            {
                if (!first.TryGetValue(property.Name, out var other))
                {
                    first.Add(property.Name, (file, property.Value));
                }
                else if (property.Value != other.Value && (property.Value.Kind != SmithyNodeKind.Array || other.Value.Kind != SmithyNodeKind.Array))
                {
                    context.ReportPair(
                        Descriptors.SmithyMetadata, SmithyAddress.Of(file, "metadata", property.Name), SmithyAddress.Of(other.File, "metadata", property.Name), property.Name);
                }
            }
        }
    }
}
