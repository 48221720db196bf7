using System;
using System.Collections.Generic;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling;

/// <summary>The shapes that every Smithy file may name without defining them, beside the traits.</summary>
internal static class Prelude
{
    public const string Unit = "smithy.api#Unit";

    private static readonly Dictionary<string, SmithyShapeType> Types = new(StringComparer.Ordinal)
    {
        ["smithy.api#String"] = SmithyShapeType.String,
        ["smithy.api#Blob"] = SmithyShapeType.Blob,
        ["smithy.api#BigInteger"] = SmithyShapeType.BigInteger,
        ["smithy.api#BigDecimal"] = SmithyShapeType.BigDecimal,
        ["smithy.api#Timestamp"] = SmithyShapeType.Timestamp,
        ["smithy.api#Document"] = SmithyShapeType.Document,
        ["smithy.api#Boolean"] = SmithyShapeType.Boolean,
        ["smithy.api#PrimitiveBoolean"] = SmithyShapeType.Boolean,
        ["smithy.api#Byte"] = SmithyShapeType.Byte,
        ["smithy.api#PrimitiveByte"] = SmithyShapeType.Byte,
        ["smithy.api#Short"] = SmithyShapeType.Short,
        ["smithy.api#PrimitiveShort"] = SmithyShapeType.Short,
        ["smithy.api#Integer"] = SmithyShapeType.Integer,
        ["smithy.api#PrimitiveInteger"] = SmithyShapeType.Integer,
        ["smithy.api#Long"] = SmithyShapeType.Long,
        ["smithy.api#PrimitiveLong"] = SmithyShapeType.Long,
        ["smithy.api#Float"] = SmithyShapeType.Float,
        ["smithy.api#PrimitiveFloat"] = SmithyShapeType.Float,
        ["smithy.api#Double"] = SmithyShapeType.Double,
        ["smithy.api#PrimitiveDouble"] = SmithyShapeType.Double,
        [Unit] = SmithyShapeType.Structure,
    };

    public static IEnumerable<string> Ids => Types.Keys;

    public static bool TryFind(string id, out SmithyShapeType type) => Types.TryGetValue(id, out type);

    /// <summary>Whether an id is in the prelude's namespace.</summary>
    public static bool Owns(string id) => id.StartsWith(SmithyNames.Prelude + "#", StringComparison.Ordinal);

    /// <summary>Whether this is a shape that Smithy 1.0 gave the value zero where a message has none.</summary>
    public static bool IsPrimitive(string id) => id.StartsWith("smithy.api#Primitive", StringComparison.Ordinal);
}
