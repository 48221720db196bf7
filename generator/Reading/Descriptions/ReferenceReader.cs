using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Reads references to shapes: members of structures, items of lists, keys and values of maps.</summary>
internal sealed class ReferenceReader(AttributeReader attributes)
{
    private static readonly string[] Locations = ["header", "headers", "uri", "querystring", "statusCode"];

    private static readonly MemberModel Blank = new() { Name = string.Empty, Shape = string.Empty };

    /// <summary>Reads the reference under a key: the name of a shape, or a mapping.</summary>
    /// <returns>Null if it names no shape; that has been reported.</returns>
    public MemberModel? Read(AttributePlace place, YamlKey key)
    {
        var yaml = attributes.Yaml;
        var what = new NodeName(place == AttributePlace.Member ? "member" : string.Empty, key.Text);
        if (yaml.Current.Kind == YamlTokenKind.Scalar && !yaml.Current.IsNull)
        {
            return new MemberModel { Name = key.Text, Shape = attributes.Name(what, key)! };
        }

        if (yaml.Current.IsNull)
        {
            yaml.Skip();
        }
        else if (!yaml.EnterMapping(what, key.Span))
        {
            return null;
        }
        else if (ReadMapping(place, key.Text, what) is { Shape.Length: > 0 } reference)
        {
            return reference;
        }

        if (!yaml.Incomplete)
        {
            yaml.Findings.Add(Descriptors.MissingPart.Id, key.Span, what.ToString(), "shape");
        }

        return null;
    }

    /// <summary>
    /// The usual attributes are set at the end, all at once: a copy of the record for each of them would be the better part of what
    /// reading a description allocates.
    /// </summary>
    private MemberModel ReadMapping(AttributePlace place, string name, NodeName what)
    {
        var shape = string.Empty;
        string? documentation = null;
        string? locationName = null;
        var rest = Blank;
        while (attributes.Next(place, what, out var attribute))
        {
            switch (attribute.Text)
            {
                case "shape":
                    shape = attributes.Name("'shape'", attribute) ?? string.Empty;
                    break;
                case "documentation":
                    documentation = attributes.Text(attribute);
                    break;
                case "locationName":
                    locationName = attributes.Text(attribute);
                    break;
                default:
                    rest = Apply(rest, attribute);
                    break;
            }
        }

        return rest with { Name = name, Shape = shape, Documentation = documentation, LocationName = locationName };
    }

    private MemberModel Apply(MemberModel reference, YamlKey attribute)
    {
        switch (attribute.Text)
        {
            case "required":
                return reference with { Required = attributes.Flag(attribute) };
            case "default":
                return reference with { Default = DefaultReader.Read(attributes, attribute) };
            case "clientOptional":
                return reference with { ClientOptional = attributes.Flag(attribute) };
            case "min":
                return reference with { Min = attributes.Bound(attribute, none: -1) };
            case "max":
                return reference with { Max = attributes.Bound(attribute, none: 1) };
            case "pattern":
                return reference with { Pattern = attributes.Text(attribute) };
            case "location":
                return reference with { Location = attributes.OneOf(attribute, Locations) };
            case "queryName":
                return reference with { QueryName = attributes.Text(attribute) };
            case "flattened":
                return reference with { Flattened = attributes.Flag(attribute) };
            case "xmlAttribute":
                return reference with { XmlAttribute = attributes.Flag(attribute) };
            case "xmlNamespace":
                return reference with { XmlNamespace = attributes.XmlNamespace(attribute) };
            case "timestampFormat":
                return reference with { TimestampFormat = attributes.OneOf(attribute, ShapeReader.TimestampFormats) };
            case "idempotencyToken":
                return reference with { IdempotencyToken = attributes.Flag(attribute) };
            case "hostLabel":
                return reference with { HostLabel = attributes.Flag(attribute) };
            case "jsonvalue":
                return reference with { JsonValue = attributes.Flag(attribute) };
            case "streaming":
                return reference with { Streaming = attributes.Flag(attribute) };
            case "sensitive":
                return reference with { Sensitive = attributes.Flag(attribute) };
            case "eventpayload":
                return reference with { EventPayload = attributes.Flag(attribute) };
            case "eventheader":
                return reference with { EventHeader = attributes.Flag(attribute) };
            case "deprecated":
                return reference with { Deprecated = attributes.Flag(attribute) };
            case "deprecatedMessage":
                return reference with { DeprecatedMessage = attributes.Text(attribute) };
            default:
                attributes.Yaml.Skip();
                return reference;
        }
    }
}
