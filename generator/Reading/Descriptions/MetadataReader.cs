using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Reads the metadata of a service.</summary>
internal static class MetadataReader
{
    public static MetadataModel? Read(AttributeReader attributes, YamlKey key)
    {
        if (!attributes.Yaml.EnterMapping("'metadata'", key.Span))
        {
            return null;
        }

        var metadata = new MetadataModel();
        List<YamlToken> protocols = [];
        while (attributes.Next(AttributePlace.Metadata, "'metadata'", out var attribute))
        {
            if (attribute.Text == "protocols")
            {
                protocols = attributes.Texts(attribute);
            }
            else
            {
                metadata = Apply(attributes, metadata, attribute);
            }
        }

        // 'protocols' is all that a service speaks, 'protocol' only what its authors prefer: botocore goes by the former.
        return Array.Find(Protocols.Names, p => protocols.Any(given => given.Text == p)) is { } chosen
            ? metadata with { Protocol = chosen }
            : metadata;
    }

    private static MetadataModel Apply(AttributeReader attributes, MetadataModel metadata, YamlKey attribute)
    {
        switch (attribute.Text)
        {
            case "protocol":
                // Kept as it is: whether it is supported is a question to the merged model.
                return metadata with { Protocol = attributes.Text(attribute) };
            case "serviceId":
                return metadata with { ServiceId = attributes.Text(attribute) };
            case "serviceFullName":
                return metadata with { ServiceFullName = attributes.Text(attribute) };
            case "apiVersion":
                return metadata with { ApiVersion = attributes.Text(attribute) };
            case "jsonVersion":
                return metadata with { JsonVersion = attributes.Text(attribute) };
            case "targetPrefix":
                return metadata with { TargetPrefix = attributes.Text(attribute) };
            case "xmlNamespace":
                return metadata with { XmlNamespace = attributes.XmlNamespace(attribute)?.Uri };
            case "endpointPrefix":
                return metadata with { EndpointPrefix = attributes.Text(attribute) };
            case "signingName":
                return metadata with { SigningName = attributes.Text(attribute) };
            case "noErrorWrapping":
                return metadata with { NoErrorWrapping = attributes.Flag(attribute) };
            case "awsQueryCompatible":
                // A mapping, usually empty: that it is there is what counts.
                attributes.Yaml.Skip();
                return metadata with { QueryCompatible = true };
            default:
                attributes.Yaml.Skip();
                return metadata;
        }
    }
}
