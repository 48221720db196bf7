using System;
using System.Collections.Generic;
using SendEvent.Generators.Reading.Smithy;

namespace SendEvent.Generators.Assembling;

/// <summary>The traits of the prelude: those that this generator acts upon, and those that say nothing about the types that are made.</summary>
internal static class PreludeTraits
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "addedDefault", "auth", "authDefinition", "box", "clientOptional", "cors", "default", "deprecated", "documentation", "endpoint", "enum",
        "enumValue", "error", "eventHeader", "eventPayload", "examples", "externalDocumentation", "hostLabel", "http", "httpApiKeyAuth",
        "httpBasicAuth", "httpBearerAuth", "httpChecksumRequired", "httpDigestAuth", "httpError", "httpHeader", "httpLabel", "httpPayload",
        "httpPrefixHeaders", "httpQuery", "httpQueryParams", "httpResponseCode", "idempotencyToken", "idempotent", "idRef", "input", "internal",
        "jsonName", "length", "mediaType", "mixin", "nestedProperties", "noReplace", "notProperty", "optionalAuth", "output", "paginated",
        "pattern", "private", "property", "protocolDefinition", "range", "readonly", "recommended", "references", "requestCompression",
        "required", "requiresLength", "resourceIdentifier", "retryable", "sensitive", "since", "sparse", "streaming", "suppress", "synthetic",
        "tags", "timestampFormat", "title", "trait", "traitValidators", "uniqueItems", "unitType", "unstable", "xmlAttribute", "xmlFlattened",
        "xmlName", "xmlNamespace",
    };

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "auth", "enum", "examples", "references", "suppress", "tags" };

    /// <summary>The names, without their namespace.</summary>
    public static IEnumerable<string> All => Names;

    /// <summary>Whether the value of a trait is a list.</summary>
    public static bool IsList(string id) => Prelude.Owns(id) && Lists.Contains(SmithyNames.NameOf(id));

    public static bool Has(string id) => Prelude.Owns(id) && Names.Contains(SmithyNames.NameOf(id));
}
