using System;
using System.Collections.Generic;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy;

/// <summary>The names of Smithy's types of shape, and what a shape of each may have.</summary>
internal static class SmithyShapeTypes
{
    public static readonly string[] ServiceProperties = ["version", "operations", "resources", "errors", "rename"];

    public static readonly string[] OperationProperties = ["input", "output", "errors"];

    public static readonly string[] ResourceProperties =
    [
        "identifiers", "properties", "create", "put", "read", "update", "delete", "list", "operations", "collectionOperations", "resources",
    ];

    private static readonly Dictionary<string, SmithyShapeType> Types = new(StringComparer.Ordinal)
    {
        ["blob"] = SmithyShapeType.Blob,
        ["boolean"] = SmithyShapeType.Boolean,
        ["string"] = SmithyShapeType.String,
        ["byte"] = SmithyShapeType.Byte,
        ["short"] = SmithyShapeType.Short,
        ["integer"] = SmithyShapeType.Integer,
        ["long"] = SmithyShapeType.Long,
        ["float"] = SmithyShapeType.Float,
        ["double"] = SmithyShapeType.Double,
        ["bigInteger"] = SmithyShapeType.BigInteger,
        ["bigDecimal"] = SmithyShapeType.BigDecimal,
        ["timestamp"] = SmithyShapeType.Timestamp,
        ["document"] = SmithyShapeType.Document,
        ["enum"] = SmithyShapeType.Enum,
        ["intEnum"] = SmithyShapeType.IntEnum,
        ["list"] = SmithyShapeType.List,
        ["set"] = SmithyShapeType.Set,
        ["map"] = SmithyShapeType.Map,
        ["structure"] = SmithyShapeType.Structure,
        ["union"] = SmithyShapeType.Union,
        ["service"] = SmithyShapeType.Service,
        ["operation"] = SmithyShapeType.Operation,
        ["resource"] = SmithyShapeType.Resource,
    };

    public static IEnumerable<string> Names => Types.Keys;

    public static bool TryParse(string name, out SmithyShapeType type) => Types.TryGetValue(name, out type);

    public static string NameOf(SmithyShapeType type)
    {
        foreach (var pair in Types)
        {
            if (pair.Value == type)
            {
                return pair.Key;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(type));
    }

    /// <summary>The name of a type in a message, with its article.</summary>
    public static string Describe(SmithyShapeType type)
    {
        var name = NameOf(type);
        return (name[0] is 'a' or 'e' or 'i' or 'o' ? "an " : "a ") + name;
    }

    /// <summary>The properties that a shape of a type may have besides members, mixins and traits.</summary>
    public static string[] PropertiesOf(SmithyShapeType type) => type switch
    {
        SmithyShapeType.Service => ServiceProperties,
        SmithyShapeType.Operation => OperationProperties,
        SmithyShapeType.Resource => ResourceProperties,
        _ => [],
    };

    /// <summary>Whether shapes of a type have members of any name.</summary>
    public static bool HasNamedMembers(SmithyShapeType type) =>
        type is SmithyShapeType.Structure or SmithyShapeType.Union or SmithyShapeType.Enum or SmithyShapeType.IntEnum;

    /// <summary>The members that every shape of a type has.</summary>
    public static string[] FixedMembersOf(SmithyShapeType type) => type switch
    {
        SmithyShapeType.List or SmithyShapeType.Set => ["member"],
        SmithyShapeType.Map => ["key", "value"],
        _ => [],
    };
}
