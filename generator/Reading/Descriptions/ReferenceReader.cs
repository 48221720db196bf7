using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Reads references to shapes: members of structures, items of lists, keys and values of maps.</summary>
internal sealed class ReferenceReader
{
    private static readonly string[] Locations = ["header", "headers", "uri", "querystring", "statusCode"];

    private static readonly MemberModel Blank = new() { Name = string.Empty, Shape = string.Empty };

    private readonly AttributeReader _attributes;
    private readonly System.Func<YamlKey, bool> _takeInline;
    private YamlKey? _inline;
    private string? _inlineType;

    public ReferenceReader(AttributeReader attributes)
    {
        _attributes = attributes;
        _takeInline = TakeInline;
    }

    /// <summary>What to write in place of the words of other formats.</summary>
    private static string LocationAdvice(string word) => word.ToLowerInvariant() switch
    {
        "query" or "querystring" or "httpquery" => "; write 'querystring'",
        "path" or "label" or "url" or "httplabel" => "; write 'uri'",
        "headers" or "httpheader" => "; write 'header'",
        "body" or "json" or "formdata" or "form" => "; leave it out: what has no location is in the body",
        "status" or "code" => "; write 'statusCode'",
        _ => string.Empty,
    };

    /// <summary>Reads the reference under a key: the name of a shape, or a mapping.</summary>
    /// <returns>Null if it names no shape; that has been reported.</returns>
    public MemberModel? Read(AttributePlace place, YamlKey key)
    {
        var yaml = _attributes.Yaml;
        _inline = null;
        _inlineType = null;
        var what = new NodeName(place == AttributePlace.Member ? "member" : string.Empty, key.Text);
        if (yaml.Current.Kind == YamlTokenKind.Scalar && !yaml.Current.IsNull)
        {
            return new MemberModel { Name = key.Text, Shape = _attributes.Name(what, key)! };
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
            if (_inline is { } other)
            {
                _attributes.ReportIdle(other, what, "; it belongs on the shape referred to");
            }

            return reference;
        }

        if (_inline is { } inline)
        {
            yaml.Findings.Add(Descriptors.InlineShape.Id, inline.Span, what.ToString(), InlineAdvice(key.Text));
        }
        else if (!yaml.Incomplete)
        {
            yaml.Findings.Add(Descriptors.MissingPart.Id, key.Span, what + "; write '" + key.Text + ": String', or name another shape", "shape");
        }

        return null;
    }

    /// <summary>Takes what only a shape can say: somebody describes one in place.</summary>
    private bool TakeInline(YamlKey key)
    {
        var isOfShape = AttributeTable.Find(key.Text) is { } info
            ? (info.Places & AttributePlace.Shape) != 0
            : OtherWords.Find(AttributePlace.Shape, key.Text) is { } word && OtherWords.Find(AttributePlace.Member, key.Text) is null && word.Advice.Contains("'member");
        if (_attributes.Published || !isOfShape)
        {
            return false;
        }

        _inline ??= key;
        if (key.Text == "type" && _attributes.Yaml.Current.Kind == YamlTokenKind.Scalar)
        {
            _inline = key;
            _inlineType = _attributes.Yaml.Current.Text;
        }

        _attributes.Yaml.Skip();
        return true;
    }

    private string InlineAdvice(string name)
    {
        var type = _inlineType is null ? null : OtherTypes.Of(_inlineType) ?? _inlineType;
        var shape = type is null or "" ? null : Prelude.Find(char.ToUpperInvariant(type[0]) + type.Substring(1));
        return shape is null
            ? "describe it under 'shapes', with a name, and write '" + MessageText.Excerpt(name) + ": TheName'"
            : "write 'shape: " + shape.Name + "' in place of 'type: " + _inlineType + "'";
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
        while (_attributes.Next(place, what, out var attribute, _takeInline))
        {
            switch (attribute.Text)
            {
                case "shape":
                    shape = _attributes.Name("'shape'", attribute) ?? string.Empty;
                    break;
                case "documentation":
                    documentation = _attributes.Text(attribute);
                    break;
                case "locationName":
                    locationName = _attributes.Text(attribute);
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
                return reference with { Required = _attributes.Flag(attribute) };
            case "default":
                return reference with { Default = DefaultReader.Read(_attributes, attribute) };
            case "clientOptional":
                return reference with { ClientOptional = _attributes.Flag(attribute) };
            case "min":
                return reference with { Min = _attributes.Bound(attribute, none: -1, out var least), FloatingMin = least };
            case "max":
                return reference with { Max = _attributes.Bound(attribute, none: 1, out var greatest), FloatingMax = greatest };
            case "pattern":
                return reference with { Pattern = _attributes.Text(attribute) };
            case "location":
                return reference with { Location = _attributes.OneOf(attribute, Locations, LocationAdvice) };
            case "queryName":
                return reference with { QueryName = _attributes.Text(attribute) };
            case "flattened":
                return reference with { Flattened = _attributes.Flag(attribute) };
            case "xmlAttribute":
                return reference with { XmlAttribute = _attributes.Flag(attribute) };
            case "xmlNamespace":
                return reference with { XmlNamespace = _attributes.XmlNamespace(attribute) };
            case "timestampFormat":
                return reference with { TimestampFormat = _attributes.OneOf(attribute, ShapeReader.TimestampFormats) };
            case "idempotencyToken":
                return reference with { IdempotencyToken = _attributes.Flag(attribute) };
            case "hostLabel":
                return reference with { HostLabel = _attributes.Flag(attribute) };
            case "jsonvalue":
                return reference with { JsonValue = _attributes.Flag(attribute) };
            case "streaming":
                return reference with { Streaming = _attributes.Flag(attribute) };
            case "sensitive":
                return reference with { Sensitive = _attributes.Flag(attribute) };
            case "eventpayload":
                return reference with { EventPayload = _attributes.Flag(attribute) };
            case "eventheader":
                return reference with { EventHeader = _attributes.Flag(attribute) };
            case "deprecated":
                return reference with { Deprecated = _attributes.Flag(attribute) };
            case "deprecatedMessage":
                return reference with { DeprecatedMessage = _attributes.Text(attribute) };
            default:
                _attributes.Yaml.Skip();
                return reference;
        }
    }
}
