using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading;

/// <summary>Reads references to shapes: members of structures, items of lists, keys and values of maps.</summary>
internal sealed class ReferenceReader(AttributeReader attributes)
{
    private static readonly string[] Locations = ["header", "headers", "uri", "querystring", "statusCode"];

    /// <summary>Reads the reference under a key: the name of a shape, or a mapping.</summary>
    /// <returns>Null if it names no shape; that has been reported.</returns>
    public MemberModel? Read(AttributePlace place, YamlKey key)
    {
        var yaml = attributes.Yaml;
        var what = place == AttributePlace.Member ? "member '" + YamlToken.Excerpt(key.Text) + "'" : "'" + key.Text + "'";
        if (yaml.Current.Kind == YamlTokenKind.Scalar && !yaml.Current.IsNull)
        {
            return new MemberModel { Name = key.Text, Shape = attributes.Name(what, key)! };
        }

        var reference = new MemberModel { Name = key.Text, Shape = "" };
        if (yaml.Current.IsNull)
        {
            yaml.Skip();
        }
        else if (yaml.Current.Kind != YamlTokenKind.MappingStart)
        {
            yaml.EnterMapping(what, key.Span);
            return null;
        }
        else if (yaml.EnterMapping(what, key.Span))
        {
            while (attributes.Next(place, what, out var attribute))
            {
                reference = Apply(reference, attribute);
            }
        }

        if (reference.Shape.Length > 0)
        {
            return reference;
        }

        if (!yaml.Incomplete)
        {
            yaml.Findings.Add(Descriptors.MissingPart.Id, key.Span, what, "shape");
        }

        return null;
    }

    private MemberModel Apply(MemberModel reference, YamlKey attribute)
    {
        switch (attribute.Text)
        {
            case "shape":
                return reference with { Shape = attributes.Name("'shape'", attribute) ?? "" };
            case "documentation":
                return reference with { Documentation = attributes.Text(attribute) };
            case "required":
                return reference with { Required = attributes.Flag(attribute) };
            case "location":
                return reference with { Location = attributes.OneOf(attribute, Locations) };
            case "locationName":
                return reference with { LocationName = attributes.Text(attribute) };
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
