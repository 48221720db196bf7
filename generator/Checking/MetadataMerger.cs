using System;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>Puts the metadata of the files of one namespace together. Saying the same twice is fine.</summary>
internal static class MetadataMerger
{
    private static readonly (string Name, Func<MetadataModel, string?> Get, Func<MetadataModel, string, MetadataModel> Set)[] Attributes =
    [
        ("protocol", static m => m.Protocol, static (m, v) => m with { Protocol = v }),
        ("serviceId", static m => m.ServiceId, static (m, v) => m with { ServiceId = v }),
        ("serviceFullName", static m => m.ServiceFullName, static (m, v) => m with { ServiceFullName = v }),
        ("apiVersion", static m => m.ApiVersion, static (m, v) => m with { ApiVersion = v }),
        ("jsonVersion", static m => m.JsonVersion, static (m, v) => m with { JsonVersion = v }),
        ("targetPrefix", static m => m.TargetPrefix, static (m, v) => m with { TargetPrefix = v }),
        ("xmlNamespace", static m => m.XmlNamespace, static (m, v) => m with { XmlNamespace = v }),
        ("endpointPrefix", static m => m.EndpointPrefix, static (m, v) => m with { EndpointPrefix = v }),
        ("signingName", static m => m.SigningName, static (m, v) => m with { SigningName = v }),
    ];

    public static void Merge(CheckContext context)
    {
        foreach (var (name, get, set) in Attributes)
        {
            FileModel? first = null;
            foreach (var file in context.Files)
            {
                if (file.Metadata is null || get(file.Metadata) is not { } value)
                {
                    continue;
                }

                if (first is null)
                {
                    first = file;
                    context.Metadata = set(context.Metadata, value);
                }
                else if (get(first.Metadata!) is { } before && before != value)
                {
                    context.ReportPair(
                        Descriptors.MetadataConflict, Address.Value(file, "metadata", name), Address.Value(first, "metadata", name), name, context.Namespace, value, before);
                }
            }
        }

        context.Metadata = context.Metadata with
        {
            QueryCompatible = context.Files.Exists(static f => f.Metadata is { QueryCompatible: true }),
            NoErrorWrapping = context.Files.Exists(static f => f.Metadata is { NoErrorWrapping: true }),
        };
    }
}
