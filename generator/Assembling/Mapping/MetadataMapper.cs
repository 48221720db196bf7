using SendEvent.Generators.Model;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>Makes the metadata of the model of a service.</summary>
internal static class MetadataMapper
{
    public static MetadataModel Map(SmithyEntry service, SmithyProtocol protocol)
    {
        var traits = service.Traits;
        return new MetadataModel
        {
            Protocol = protocol.Name.Length == 0 ? null : protocol.Name,
            JsonVersion = protocol.JsonVersion,
            ServiceId = traits.Text(TraitIds.AwsService, "sdkId") ?? service.Name,
            ServiceFullName = traits.Text(TraitIds.Title),
            ApiVersion = service.Property("version") is { Text.Length: > 0 } version ? version.Text : null,
            TargetPrefix = protocol.HasTarget ? service.Name : null,
            XmlNamespace = protocol.IsXml ? MemberMapper.XmlNamespaceOf(traits)?.Uri : null,
            EndpointPrefix = traits.Text(TraitIds.AwsService, "endpointPrefix") ?? traits.Text(TraitIds.AwsService, "arnNamespace"),
            SigningName = traits.Text(TraitIds.SigV4, "name"),
            NoErrorWrapping = traits.Find(TraitIds.RestXml)?["noErrorWrapping"] is { IsTrue: true },
            QueryCompatible = traits.Has(TraitIds.AwsQueryCompatible),
        };
    }
}
