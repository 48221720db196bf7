using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Model;

/// <summary>The names of the kinds of shape.</summary>
internal static class ShapeTypes
{
    private static readonly Dictionary<string, ShapeType> Types = new(StringComparer.Ordinal)
    {
        ["structure"] = ShapeType.Structure,
        ["list"] = ShapeType.List,
        ["map"] = ShapeType.Map,
        ["string"] = ShapeType.String,
        ["character"] = ShapeType.String,
        ["boolean"] = ShapeType.Boolean,
        ["byte"] = ShapeType.Byte,
        ["short"] = ShapeType.Short,
        ["integer"] = ShapeType.Integer,
        ["long"] = ShapeType.Long,
        ["float"] = ShapeType.Float,
        ["double"] = ShapeType.Double,
        ["bigInteger"] = ShapeType.BigInteger,
        ["bigDecimal"] = ShapeType.BigDecimal,
        ["blob"] = ShapeType.Blob,
        ["timestamp"] = ShapeType.Timestamp,
        ["document"] = ShapeType.Document,
        ["intEnum"] = ShapeType.IntEnum,
    };

    public static IEnumerable<string> Names => Types.Keys;

    public static bool TryParse(string name, out ShapeType type) => Types.TryGetValue(name, out type);

    /// <summary>The name of a kind in a message, with its article.</summary>
    public static string Describe(ShapeType type)
    {
        var name = NameOf(type);
        return (name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + name;
    }

    /// <summary>The name of a kind.</summary>
    public static string NameOf(ShapeType type)
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
}
