using System;
using System.Collections.Generic;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Reads shapes.</summary>
internal sealed class ShapeReader(AttributeReader attributes)
{
    public static readonly string[] TimestampFormats = ["iso8601", "unixTimestamp", "rfc822"];

    private static readonly ShapeModel Blank = new() { Name = string.Empty, Type = ShapeType.Structure };

    private readonly ReferenceReader _references = new(attributes);
    private readonly EnumReader _enum = new(attributes);
    private readonly List<YamlKey> _seen = [];
    private readonly List<MemberModel> _members = [];
    private readonly Dictionary<string, bool> _memberNames = new(StringComparer.Ordinal);
    private List<YamlToken> _required = [];
    private ShapeType? _type;
    private bool _typeIsBroken;
    private string? _documentation;

    /// <summary>Reads the shape under a key.</summary>
    /// <returns>Null if it has no kind; that has been reported.</returns>
    public ShapeModel? Read(YamlKey key)
    {
        var yaml = attributes.Yaml;
        var what = new NodeName("shape", key.Text);
        var shape = Blank;
        Reset();
        if (yaml.Current.IsNull)
        {
            yaml.Skip();
        }
        else if (!yaml.EnterMapping(what, key.Span))
        {
            return null;
        }
        else
        {
            while (attributes.Next(AttributePlace.Shape, what, out var attribute))
            {
                _seen.Add(attribute);
                shape = Apply(shape, attribute);
            }
        }

        if (_type is { } type)
        {
            return Finish(shape, key, type, what);
        }

        // A 'type' that cannot be read has been reported already.
        if (!yaml.Incomplete && !_typeIsBroken)
        {
            var at = _seen.Find(static a => a.Text == "type");
            yaml.Findings.Add(Descriptors.MissingPart.Id, at.Text is null ? key.Span : at.Span, what + "; write 'type: " + LikelyType() + "'", "type");
        }

        return null;
    }

    private void Reset()
    {
        _seen.Clear();
        _members.Clear();
        _memberNames.Clear();
        _enum.Clear();
        _required = [];
        _type = null;
        _typeIsBroken = false;
        _documentation = null;
    }

    private ShapeModel Apply(ShapeModel shape, YamlKey attribute)
    {
        switch (attribute.Text)
        {
            case "type":
                ReadType(attribute);
                return shape;
            case "documentation":
                _documentation = attributes.Text(attribute);
                return shape;
            case "members":
                ReadMembers(attribute);
                return shape;
            case "required":
                _required = attributes.Texts(attribute);
                return shape;
            case "member":
                return shape with { Item = _references.Read(AttributePlace.Item, attribute) };
            case "key":
                return shape with { Key = _references.Read(AttributePlace.Key, attribute) };
            case "value":
                return shape with { Value = _references.Read(AttributePlace.Value, attribute) };
            case "enum":
                _enum.Read(attribute);
                return shape;
            case "min":
                return shape with { Min = attributes.Bound(attribute, none: -1, out var least), FloatingMin = least };
            case "max":
                return shape with { Max = attributes.Bound(attribute, none: 1, out var greatest), FloatingMax = greatest };
            case "pattern":
                return shape with { Pattern = attributes.Text(attribute) };
            case "default":
                return shape with { Default = DefaultReader.Read(attributes, attribute) };
            case "payload":
                return shape with { Payload = attributes.Text(attribute) };
            case "locationName":
                return shape with { LocationName = attributes.Text(attribute) };
            case "xmlNamespace":
                return shape with { XmlNamespace = attributes.XmlNamespace(attribute) };
            case "timestampFormat":
                return shape with { TimestampFormat = attributes.OneOf(attribute, TimestampFormats) };
            case "deprecatedMessage":
                return shape with { DeprecatedMessage = attributes.Text(attribute) };
            case "error":
                var trait = ErrorTraitReader.Read(attributes, attribute);
                return shape with { ErrorCode = trait.Code, HttpStatusCode = trait.HttpStatusCode };
            case "retryable":
                return ReadRetryable(shape, attribute);
            default:
                return ApplyFlag(shape, attribute);
        }
    }

    private ShapeModel ApplyFlag(ShapeModel shape, YamlKey attribute)
    {
        switch (attribute.Text)
        {
            case "sensitive":
                return shape with { Sensitive = attributes.Flag(attribute) };
            case "closed":
                return shape with { Closed = attributes.Flag(attribute) };
            case "union":
                return shape with { Union = attributes.Flag(attribute) };
            case "document":
                return shape with { Document = attributes.Flag(attribute) };
            case "exception":
                return shape with { Exception = attributes.Flag(attribute) };
            case "fault":
                return shape with { Fault = attributes.Flag(attribute) };
            case "flattened":
                return shape with { Flattened = attributes.Flag(attribute) };
            case "sparse":
                return shape with { Sparse = attributes.Flag(attribute) };
            case "uniqueItems":
                return shape with { UniqueItems = attributes.Flag(attribute) };
            case "streaming":
                return shape with { Streaming = attributes.Flag(attribute) };
            case "requiresLength":
                return shape with { RequiresLength = attributes.Flag(attribute) };
            case "eventstream":
                return shape with { EventStream = attributes.Flag(attribute) };
            case "deprecated":
                return shape with { Deprecated = attributes.Flag(attribute) };
            default:
                attributes.Yaml.Skip();
                return shape;
        }
    }

    private void ReadType(YamlKey attribute)
    {
        _typeIsBroken = !attributes.Yaml.Current.IsNull;
        if (!attributes.Yaml.TryScalar("'type'", attribute.Span, out var name))
        {
            return;
        }

        if (ShapeTypes.TryParse(name.Text, out var type))
        {
            _type = type;
            return;
        }

        var advice = OtherTypes.Advice(name.Text);
        var suggestion = advice.Length > 0 ? advice : Suggestion.Text(name.Text, ShapeTypes.Names);
        attributes.Yaml.Findings.Add(Descriptors.UnknownType.Id, name.Span, MessageText.Excerpt(name.Text), suggestion);
    }

    /// <summary>The type that a shape without one seems to have.</summary>
    private string LikelyType() =>
        _seen.Exists(static a => a.Text is "members" or "required") ? "structure"
        : _seen.Exists(static a => a.Text == "member") ? "list"
        : _seen.Exists(static a => a.Text is "key" or "value") ? "map"
        : "string";

    private void ReadMembers(YamlKey attribute)
    {
        var yaml = attributes.Yaml;
        if (!yaml.EnterMapping("'members'", attribute.Span))
        {
            return;
        }

        while (yaml.NextKey(out var key))
        {
            if (!Names.IsName(key.Text))
            {
                yaml.Findings.Add(Descriptors.InvalidName.Id, key.Span, MessageText.Excerpt(key.Text), "a member", NameHint.OfMember(key.Text));
                yaml.Skip();
            }
            else if (_references.Read(AttributePlace.Member, key) is { } member)
            {
                _members.Add(member);
            }

            _memberNames[key.Text] = false;
        }
    }

    private ShapeModel ReadRetryable(ShapeModel shape, YamlKey attribute)
    {
        if (attributes.Yaml.Current.Kind == YamlTokenKind.Scalar)
        {
            return shape with { Retryable = attributes.Flag(attribute) };
        }

        var throttling = false;
        if (attributes.Yaml.EnterMapping("'retryable'", attribute.Span))
        {
            while (attributes.Next(AttributePlace.Retryable, "'retryable'", out var part))
            {
                throttling = attributes.Flag(part);
            }
        }

        return shape with { Retryable = true, Throttling = throttling };
    }

    /// <summary>What every shape has is set at the end, all at once: a copy of the record for each attribute costs more than reading it.</summary>
    private ShapeModel Finish(ShapeModel rest, YamlKey key, ShapeType type, NodeName what)
    {
        ReportIdleAttributes(type, what);
        if (type != ShapeType.Structure)
        {
            _members.Clear();
            _required = [];
        }

        MarkRequired(what);
        if (type == ShapeType.IntEnum && _enum.IsMissing && !attributes.Yaml.Incomplete)
        {
            attributes.Yaml.Findings.Add(Descriptors.MissingPart.Id, key.Span, what.ToString(), "enum");
        }

        rest = rest with { Enum = _enum.Values(areIntegers: type == ShapeType.IntEnum) };
        return ShapeNormalizer.Normalize(rest, key.Text, type, _documentation, _members);
    }

    private void ReportIdleAttributes(ShapeType type, NodeName what)
    {
        if (attributes.Published)
        {
            return;
        }

        foreach (var attribute in _seen)
        {
            if (!AttributeTable.Find(attribute.Text)!.Kinds.Has(type))
            {
                var meant = (attribute.Text, type) switch
                {
                    ("member", ShapeType.Structure) => "; did you mean 'members'?",
                    ("members", ShapeType.List) => "; did you mean 'member'?",
                    ("members", ShapeType.Map) => "; did you mean 'key' and 'value'?",
                    _ => string.Empty,
                };
                attributes.ReportIdle(attribute, what, ", which is " + ShapeTypes.Describe(type) + meant);
            }
        }
    }

    private void MarkRequired(NodeName what)
    {
        foreach (var name in _required)
        {
            if (_memberNames.ContainsKey(name.Text))
            {
                _memberNames[name.Text] = true;
            }
            else if (!attributes.Yaml.Incomplete)
            {
                attributes.Yaml.Findings.Add(
                    Descriptors.RequiredUnknown.Id, name.Span, MessageText.Excerpt(name.Text), what.ToString(), attributes.Suggest(name.Text, _memberNames.Keys));
            }
        }

        for (var i = 0; i < _members.Count; i++)
        {
            if (_memberNames[_members[i].Name] && !_members[i].Required)
            {
                _members[i] = _members[i] with { Required = true };
            }
        }
    }
}
