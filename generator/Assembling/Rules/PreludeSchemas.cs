using System;
using System.Collections.Generic;
using static SendEvent.Generators.Assembling.Rules.TraitPlace;
using static SendEvent.Generators.Assembling.Rules.TraitTargets;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>What the traits of the prelude look like that have a meaning for what is emitted, or are in many models.</summary>
internal static class PreludeSchemas
{
    private const TraitTargets Simple = Text | Number | TraitTargets.Boolean | Timestamp;

    private static readonly TraitValue Bounds = TraitValue.Of(("min", TraitValue.Number, false), ("max", TraitValue.Number, false)) with { NeedsMember = true };

    private static readonly TraitValue EnumDefinition = TraitValue.Of(
        ("value", TraitValue.Text, true), ("name", TraitValue.Text, false), ("documentation", TraitValue.Text, false), ("tags", TraitValue.List, false), ("deprecated", TraitValue.Boolean, false));

    private static readonly Dictionary<string, TraitSchema> Schemas = new(StringComparer.Ordinal)
    {
        ["required"] = new(TraitValue.Annotation, StructureMember, Any),
        ["clientOptional"] = new(TraitValue.Annotation, StructureMember, Any),
        ["addedDefault"] = new(TraitValue.Annotation, StructureMember, Any),
        ["length"] = new(Bounds, Anywhere, Text | Blob | List | Map),
        ["range"] = new(Bounds, Anywhere, Number),
        ["pattern"] = new(TraitValue.Text, Anywhere, Text),
        ["uniqueItems"] = new(TraitValue.Annotation, Shape, List),
        ["sparse"] = new(TraitValue.Annotation, Shape, List | Map),
        ["streaming"] = new(TraitValue.Annotation, Shape, Blob | Union),
        ["requiresLength"] = new(TraitValue.Annotation, Shape, Blob),
        ["timestampFormat"] = new(TraitValue.OneOf("date-time", "epoch-seconds", "http-date"), Anywhere, Timestamp),
        ["mediaType"] = new(TraitValue.Text, Shape, Text | Blob),
        ["jsonName"] = new(TraitValue.Text, DataMember, Any),
        ["xmlName"] = new(TraitValue.TextThat(XmlNames.IsQualified, "a name of XML"), Anywhere, Any),
        ["xmlAttribute"] = new(TraitValue.Annotation, StructureMember, Simple),
        ["xmlFlattened"] = new(TraitValue.Annotation, DataMember, List | Map),
        ["xmlNamespace"] = new(TraitValue.Of(("uri", TraitValue.TextThat(static uri => uri.Length > 0, "a URI in quotes"), true), ("prefix", TraitValue.TextThat(XmlNames.IsName, "a prefix of XML names"), false)), Anywhere, Any),
        ["idempotencyToken"] = new(TraitValue.Annotation, StructureMember, Text),
        ["error"] = new(TraitValue.OneOf("client", "server"), Shape, Structure),
        ["httpError"] = new(TraitValue.Between(400, 599), Shape, Structure),
        ["retryable"] = new(TraitValue.Of(("throttling", TraitValue.Boolean, false)), Shape, Structure),
        ["input"] = new(TraitValue.Annotation, Shape, Structure),
        ["output"] = new(TraitValue.Annotation, Shape, Structure),
        ["http"] = new(TraitValue.Of(("method", TraitValue.Text, true), ("uri", TraitValue.Text, true), ("code", TraitValue.Between(100, 999), false)), Shape, Operation),
        ["endpoint"] = new(TraitValue.Of(("hostPrefix", TraitValue.Text, true)), Shape, Operation),
        ["hostLabel"] = new(TraitValue.Annotation, StructureMember, Text),
        ["httpLabel"] = new(TraitValue.Annotation, StructureMember, Simple),
        ["httpQuery"] = new(TraitValue.Text, StructureMember, Simple | List),
        ["httpQueryParams"] = new(TraitValue.Annotation, StructureMember, Map),
        ["httpHeader"] = new(TraitValue.Text, StructureMember, Simple | List),
        ["httpPrefixHeaders"] = new(TraitValue.Text, StructureMember, Map),
        ["httpPayload"] = new(TraitValue.Annotation, StructureMember, Text | Blob | Structure | Union | Document | List | Map),
        ["httpResponseCode"] = new(TraitValue.Annotation, StructureMember, Number),
        ["httpChecksumRequired"] = new(TraitValue.Annotation, Shape, Operation),
        ["requestCompression"] = new(TraitValue.Of(("encodings", TraitValue.ListOf(TraitValue.OneOf("gzip")) with { NeedsItem = true }, true)), Shape, Operation),
        ["readonly"] = new(TraitValue.Annotation, Shape, Operation),
        ["idempotent"] = new(TraitValue.Annotation, Shape, Operation),
        ["eventHeader"] = new(TraitValue.Annotation, StructureMember, Text | Number | TraitTargets.Boolean | Blob | Timestamp),
        ["eventPayload"] = new(TraitValue.Annotation, StructureMember, Blob | Text | Structure | Union | Document),
        ["paginated"] = new(TraitValue.Object, Shape, Service | Operation),
        ["cors"] = new(TraitValue.Object, Shape, Service),
        ["auth"] = new(TraitValue.List, Shape, Service | Operation),
        ["optionalAuth"] = new(TraitValue.Annotation, Shape, Operation),
        ["sensitive"] = new(TraitValue.Annotation, Anywhere, Any),
        ["documentation"] = new(TraitValue.Text, Anywhere, Any),
        ["title"] = new(TraitValue.Text, Anywhere, Any),
        ["since"] = new(TraitValue.Text, Anywhere, Any),
        ["tags"] = new(TraitValue.List, Anywhere, Any),
        ["deprecated"] = new(TraitValue.Of(("message", TraitValue.Text, false), ("since", TraitValue.Text, false)), Anywhere, Any),
        ["externalDocumentation"] = new(TraitValue.Object, Anywhere, Any),
        ["mixin"] = new(TraitValue.Object, Shape, Any),
        ["enum"] = new(TraitValue.ListOf(EnumDefinition), Anywhere, Text),
    };

    /// <summary>What a trait looks like, by its name without the namespace; null where it does not matter.</summary>
    public static TraitSchema? Find(string name) => Schemas.TryGetValue(name, out var schema) ? schema : null;
}
