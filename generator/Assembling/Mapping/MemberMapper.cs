using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>Makes members of the model of Smithy's.</summary>
internal sealed class MemberMapper(MappingContext context)
{
    /// <summary>A member of a structure or union.</summary>
    public MemberModel Member(EntryMember member)
    {
        var traits = member.Traits;
        var (location, locationName) = LocationOf(member);
        var part = Part(member, member.Name);
        return part with
        {
            XmlNamespace = part.XmlNamespace ?? PayloadNamespace(member),
            Required = traits.Has(TraitIds.Required),
            Default = Defaults.Of(traits),
            ClientOptional = traits.Has(TraitIds.ClientOptional),
            Location = location,
            LocationName = location is null ? BodyName(member) : locationName,
            QueryName = context.Protocol.IsEc2 ? traits.Text(TraitIds.Ec2QueryName) : null,
            XmlAttribute = context.Protocol.IsXml && traits.Has(TraitIds.XmlAttribute),
            IdempotencyToken = traits.Has(TraitIds.IdempotencyToken),
            HostLabel = traits.Has(TraitIds.HostLabel),
            EventPayload = traits.Has(TraitIds.EventPayload),
            EventHeader = traits.Has(TraitIds.EventHeader),
        };
    }

    /// <summary>The item of a list, or the key or value of a map.</summary>
    public MemberModel Part(EntryMember member, string name)
    {
        var traits = member.Traits;
        return new MemberModel
        {
            Name = name,
            Shape = context.NameOf(member.Target),
            Documentation = Markdown.Of(traits),
            LocationName = BodyName(member),
            Flattened = context.Protocol.IsXml && traits.Has(TraitIds.XmlFlattened),
            XmlNamespace = context.Protocol.IsXml ? XmlNamespaceOf(traits) : null,
            TimestampFormat = TimestampFormats.Of(traits),
            Min = Numbers.Bound(traits, "min"),
            Max = Numbers.Bound(traits, "max"),
            FloatingMin = Numbers.Tiny(traits, "min"),
            FloatingMax = Numbers.Tiny(traits, "max"),
            Pattern = traits.Text(TraitIds.Pattern),
            JsonValue = JsonValue(member),
            Sensitive = traits.Has(TraitIds.Sensitive),
            Deprecated = traits.Has(TraitIds.Deprecated),
            DeprecatedMessage = traits.Text(TraitIds.Deprecated, "message"),
        };
    }

    public static XmlNamespaceModel? XmlNamespaceOf(EquatableArray<SmithyTrait> traits) =>
        traits.Text(TraitIds.XmlNamespace, "uri") is { Length: > 0 } uri
            ? new XmlNamespaceModel(uri, traits.Text(TraitIds.XmlNamespace, "prefix"))
            : null;

    /// <summary>The namespace of the service, where a member's element is the root and has none of its own.</summary>
    private XmlNamespaceModel? PayloadNamespace(EntryMember member) =>
        context.Protocol is { IsXml: true, BindsHttp: true } && member.Traits.Has(TraitIds.HttpPayload)
        && context.Service is { } service
        && context.Find(member.Target) is { Type: SmithyShapeType.Structure or SmithyShapeType.Union } target
        && XmlNamespaceOf(target.Traits) is null
            ? XmlNamespaceOf(service.Traits)
            : null;

    private (string? Location, string? Name) LocationOf(EntryMember member)
    {
        var traits = member.Traits;
        if (!context.Protocol.BindsHttp || traits.Count == 0)
        {
            return (null, null);
        }

        (string? Location, string? Name) none = default;
        return traits.Has(TraitIds.HttpLabel) ? ("uri", null)
            : traits.Text(TraitIds.HttpQuery) is { } query ? ("querystring", query)
            : traits.Has(TraitIds.HttpQueryParams) ? ("querystring", null)
            : traits.Text(TraitIds.HttpHeader) is { } header ? ("header", header)
            : traits.Text(TraitIds.HttpPrefixHeaders) is { } start ? ("headers", start)
            : traits.Has(TraitIds.HttpResponseCode) ? ("statusCode", null)
            : none;
    }

    /// <summary>
    /// The name in the body, where it is not the member's own. What is flattened has the name of the member, whatever its items are
    /// called elsewhere.
    /// </summary>
    private string? BodyName(EntryMember member)
    {
        var name = context.Protocol.NameTrait is { } trait ? member.Traits.Text(trait) : null;
        return name ?? (context.Protocol.IsXml && member.Traits.Has(TraitIds.XmlFlattened) ? member.Name : null);
    }

    private bool JsonValue(EntryMember member) =>
        context.Find(member.Target) is { Type: SmithyShapeType.String } target && target.Traits.Text(TraitIds.MediaType) == "application/json";
}
