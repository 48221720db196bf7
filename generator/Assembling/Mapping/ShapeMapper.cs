using System.Linq;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>Makes shapes of the model of Smithy's.</summary>
internal sealed class ShapeMapper(MappingContext context)
{
    private readonly MemberMapper _members = new(context);

    public ShapeModel Map(SmithyEntry entry)
    {
        var traits = entry.Traits;
        var isFloating = ShapeKinds.Floating.Has(TypeOf(entry.Type));
        var shape = new ShapeModel
        {
            Name = context.NameOf(entry.Id),
            Type = TypeOf(entry.Type),
            Documentation = Markdown.Of(traits),
            Sensitive = traits.Has(TraitIds.Sensitive),
            Deprecated = traits.Has(TraitIds.Deprecated),
            DeprecatedMessage = traits.Text(TraitIds.Deprecated, "message"),
            Pattern = traits.Text(TraitIds.Pattern),
            Min = Numbers.Bound(traits, "min"),
            Max = Numbers.Bound(traits, "max"),
            FloatingMin = isFloating ? Numbers.Tiny(traits, "min") : null,
            FloatingMax = isFloating ? Numbers.Tiny(traits, "max") : null,
        };
        return entry.Type switch
        {
            SmithyShapeType.Structure or SmithyShapeType.Union => Structure(shape, entry),
            SmithyShapeType.List or SmithyShapeType.Set => List(shape, entry),
            SmithyShapeType.Map => Map(shape, entry),
            SmithyShapeType.Enum or SmithyShapeType.IntEnum or SmithyShapeType.String => shape with { Enum = EnumValues.Of(entry) },
            SmithyShapeType.Document => shape with { Document = true },
            SmithyShapeType.Blob => shape with { Streaming = traits.Has(TraitIds.Streaming), RequiresLength = traits.Has(TraitIds.RequiresLength) },
            SmithyShapeType.Timestamp => shape with { TimestampFormat = TimestampFormats.Of(traits) },
            _ => shape,
        };
    }

    /// <summary>A shape of the prelude.</summary>
    public ShapeModel MapPrelude(string id)
    {
        Prelude.TryFind(id, out var type);
        return new ShapeModel { Name = context.NameOf(id), Type = TypeOf(type), Document = type == SmithyShapeType.Document, Unit = id == Prelude.Unit };
    }

    private static ShapeType TypeOf(SmithyShapeType type) => type switch
    {
        SmithyShapeType.Blob => ShapeType.Blob,
        SmithyShapeType.Boolean => ShapeType.Boolean,
        SmithyShapeType.String or SmithyShapeType.Enum => ShapeType.String,
        SmithyShapeType.Byte => ShapeType.Byte,
        SmithyShapeType.Short => ShapeType.Short,
        SmithyShapeType.Integer or SmithyShapeType.IntEnum => ShapeType.Integer,
        SmithyShapeType.Long => ShapeType.Long,
        SmithyShapeType.Float => ShapeType.Float,
        SmithyShapeType.Double => ShapeType.Double,
        SmithyShapeType.BigInteger => ShapeType.BigInteger,
        SmithyShapeType.BigDecimal => ShapeType.BigDecimal,
        SmithyShapeType.Timestamp => ShapeType.Timestamp,
        SmithyShapeType.Document => ShapeType.Document,
        SmithyShapeType.List or SmithyShapeType.Set => ShapeType.List,
        SmithyShapeType.Map => ShapeType.Map,
        _ => ShapeType.Structure,
    };

    private ShapeModel Structure(ShapeModel shape, SmithyEntry entry)
    {
        var traits = entry.Traits;
        var error = traits.Text(TraitIds.Error);
        var payload = context.Protocol.BindsHttp ? entry.Members.Find(static m => m.Traits.Has(TraitIds.HttpPayload)) : null;
        var isStream = entry.Type == SmithyShapeType.Union && traits.Has(TraitIds.Streaming);
        return shape with
        {
            Members = entry.Members.Select(member => Marked(entry, member, _members.Member(member))).ToEquatableArray(),
            Union = entry.Type == SmithyShapeType.Union && !isStream,
            EventStream = isStream,
            Exception = error is not null,
            Fault = error == "server",
            ErrorCode = error is null ? null : ErrorCode(entry),
            HttpStatusCode = error is null ? 0 : QueryStatus(traits) ?? Numbers.Integer(traits.Find(TraitIds.HttpError)) ?? (error == "server" ? 500 : 400),
            ErrorShapeId = error is not null && context.Protocol.SendsShapeIds ? entry.Id : null,
            Retryable = traits.Has(TraitIds.Retryable),
            Throttling = traits.Find(TraitIds.Retryable)?["throttling"] is { IsTrue: true },
            Payload = payload?.Name,
            PayloadMediaType = payload is null ? null : MediaTypeOf(payload),
            LocationName = context.Protocol.IsXml ? traits.Text(TraitIds.XmlName) ?? (context.IsRenamed(entry.Id) ? entry.Name : null) : null,
            XmlNamespace = context.Protocol.IsXml ? MemberMapper.XmlNamespaceOf(traits) : null,
        };
    }

    /// <summary>The status that the query protocols give to an error, where the model says another than it has elsewhere.</summary>
    private int? QueryStatus(EquatableArray<SmithyTrait> traits) =>
        context.Protocol.IsQuery ? Numbers.Integer(traits.Find(TraitIds.AwsQueryError)?["httpResponseCode"]) : null;

    private string? MediaTypeOf(EntryMember payload) =>
        context.Find(payload.Target) is { Type: SmithyShapeType.Blob or SmithyShapeType.String } target ? target.Traits.Text(TraitIds.MediaType) : null;

    /// <summary>The name on the wire, where it is not the shape's: a renamed error keeps its own.</summary>
    private string? ErrorCode(SmithyEntry entry) =>
        (context.HasQueryErrors ? entry.Traits.Text(TraitIds.AwsQueryError, "code") : null) ?? (context.IsRenamed(entry.Id) ? entry.Name : null);

    private ShapeModel List(ShapeModel shape, SmithyEntry entry) => shape with
    {
        Item = entry.Member("member") is { } item ? Marked(entry, item, _members.Part(item, "member")) : null,
        Sparse = entry.Traits.Has(TraitIds.Sparse),
        UniqueItems = entry.Type == SmithyShapeType.Set || entry.Traits.Has(TraitIds.UniqueItems),
    };

    private ShapeModel Map(ShapeModel shape, SmithyEntry entry) => shape with
    {
        Key = entry.Member("key") is { } key ? Marked(entry, key, _members.Part(key, "key")) : null,
        Value = entry.Member("value") is { } value ? Marked(entry, value, _members.Part(value, "value")) : null,
        Sparse = entry.Traits.Has(TraitIds.Sparse),
    };

    private MemberModel Marked(SmithyEntry entry, EntryMember member, MemberModel model) =>
        context.IsMisplaced(entry.Id, member) ? model with { Misplaced = true } : model;
}
