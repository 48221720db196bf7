using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;
using static SendEvent.Generators.Reading.Descriptions.AttributePlace;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>
/// All attributes that descriptions have. Those that no code of this generator reads are listed too: they are known,
/// and say nothing about the types that are made (signing, endpoints, waiters, hints for other tools).
/// </summary>
internal static class AttributeTable
{
    private static readonly Dictionary<string, AttributeInfo> Attributes = All().ToDictionary(static a => a.Name, StringComparer.Ordinal);

    /// <summary>The attribute of a name, wherever it may stand, or null.</summary>
    public static AttributeInfo? Find(string name) => Attributes.TryGetValue(name, out var found) ? found : null;

    /// <summary>The names of the attributes that may stand in a place.</summary>
    public static IEnumerable<string> In(AttributePlace place) =>
        Attributes.Values.Where(a => (a.Places & place) != 0).Select(static a => a.Name);

    /// <summary>Whether an attribute refuses values: where it is ignored, more is taken than its author wanted.</summary>
    public static bool IsConstraint(string name) => name is "min" or "max" or "pattern" or "enum" or "required" or "uniqueItems" or "closed";

    private static IEnumerable<AttributeInfo> All() =>
    [
        // A file
        new("namespace", File),
        new("metadata", File),
        new("operations", File),
        new("shapes", File),
        new("version", File),
        new("examples", File),
        new("clientContextParams", File),
        new("$schema", File),

        // In several places
        new("documentation", File | Operation | Input | Output | ErrorReference | Shape | Reference | EnumValue),
        new("deprecated", File | Operation | Shape | Member | EnumValue),
        new("deprecatedMessage", File | Operation | Shape | Member | EnumValue),
        new("deprecatedSince", File | Operation | Shape | Member | EnumValue),
        new("shape", Input | Output | ErrorReference | Reference),
        new("locationName", Input | Shape | Reference, ShapeKinds.All),
        new("xmlNamespace", Metadata | Input | Shape | Reference),
        new("timestampFormat", Metadata | Shape | Reference, ShapeKinds.Timestamp),
        new("sensitive", Shape | Reference),
        new("box", Shape | Reference),

        // The service
        new("apiVersion", Metadata),
        new("auth", Metadata | Operation),
        new("awsQueryCompatible", Metadata),
        new("noErrorWrapping", Metadata),
        new("checksumFormat", Metadata),
        new("endpointPrefix", Metadata),
        new("globalEndpoint", Metadata),
        new("jsonVersion", Metadata),
        new("protocol", Metadata),
        new("protocols", Metadata),
        new("protocolSettings", Metadata),
        new("ripServiceName", Metadata),
        new("serviceAbbreviation", Metadata),
        new("serviceFullName", Metadata),
        new("serviceId", Metadata),
        new("signatureVersion", Metadata),
        new("signingName", Metadata),
        new("targetPrefix", Metadata),
        new("uid", Metadata),

        // Operations
        new("name", Operation),
        new("http", Operation),
        new("input", Operation),
        new("output", Operation),
        new("errors", Operation),
        new("endpoint", Operation),
        new("authtype", Operation),
        new("endpointdiscovery", Operation),
        new("endpointoperation", Operation),
        new("httpChecksum", Operation),
        new("httpChecksumRequired", Operation),
        new("idempotent", Operation),
        new("readonly", Operation),
        new("operationContextParams", Operation),
        new("requestcompression", Operation),
        new("staticContextParams", Operation),
        new("unsignedPayload", Operation),
        new("method", Http),
        new("requestUri", Http),
        new("responseCode", Http),
        new("hostPrefix", Endpoint),
        new("requestAlgorithmMember", HttpChecksum),
        new("requestChecksumRequired", HttpChecksum),
        new("requestValidationModeMember", HttpChecksum),
        new("responseAlgorithms", HttpChecksum),
        new("encodings", RequestCompression),
        new("resultWrapper", Output),

        // Errors
        new("exception", Shape | ErrorReference, ShapeKinds.Structure),
        new("error", Shape | ErrorReference, ShapeKinds.Structure),
        new("fault", Shape | ErrorReference, ShapeKinds.Structure),
        new("retryable", Shape, ShapeKinds.Structure),
        new("synthetic", Shape, ShapeKinds.Structure),
        new("code", ErrorTrait),
        new("httpStatusCode", ErrorTrait),
        new("senderFault", ErrorTrait),
        new("throttling", Retryable),

        // Shapes
        new("type", Shape),
        new("members", Shape, ShapeKinds.Structure),
        new("required", Shape | Member, ShapeKinds.Structure),
        new("union", Shape, ShapeKinds.Structure),
        new("document", Shape, ShapeKinds.Structure),
        new("payload", Shape, ShapeKinds.Structure),
        new("wrapper", Shape, ShapeKinds.Structure),
        new("event", Shape, ShapeKinds.Structure),
        new("eventstream", Shape, ShapeKinds.Structure),
        new("xmlOrder", Shape, ShapeKinds.Structure),
        new("member", Shape, ShapeKinds.List),
        new("key", Shape, ShapeKinds.Map),
        new("value", Shape | EnumValue, ShapeKinds.Map),
        new("sparse", Shape, ShapeKinds.Collection),
        new("flattened", Shape | Member, ShapeKinds.Collection),
        new("min", Shape | Reference, ShapeKinds.Bounded),
        new("max", Shape | Reference, ShapeKinds.Bounded),
        new("pattern", Shape | Reference, ShapeKinds.String),
        new("uniqueItems", Shape, ShapeKinds.List),
        new("default", Shape | Member, ShapeKinds.All & ~ShapeKinds.Structure),
        new("enum", Shape | Reference, ShapeKinds.Enum, Idle: Reference),
        new("closed", Shape, ShapeKinds.Enum),
        new("mediatype", Shape, ShapeKinds.String | ShapeKinds.Blob),
        new("streaming", Shape | Member, ShapeKinds.Blob | ShapeKinds.Structure),
        new("requiresLength", Shape, ShapeKinds.Blob),

        // References
        new("clientOptional", Member),
        new("location", Member),
        new("queryName", Reference),
        new("xmlAttribute", Member),
        new("idempotencyToken", Member),
        new("hostLabel", Member),
        new("contextParam", Member),
        new("jsonvalue", Reference),
        new("eventpayload", Member),
        new("eventheader", Member),
        new("endpointdiscoveryid", Member),

        // XML namespaces
        new("uri", XmlNamespace),
        new("prefix", XmlNamespace),
    ];
}
