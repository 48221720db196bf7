using System;

namespace SendEvent.Generators.Model;

/// <summary>Sets of kinds of shape.</summary>
[Flags]
internal enum ShapeKinds
{
    None = 0,
    Structure = 1 << ShapeType.Structure,
    List = 1 << ShapeType.List,
    Map = 1 << ShapeType.Map,
    String = 1 << ShapeType.String,
    Blob = 1 << ShapeType.Blob,
    Timestamp = 1 << ShapeType.Timestamp,
    IntEnum = 1 << ShapeType.IntEnum,
    Integral = (1 << ShapeType.Byte) | (1 << ShapeType.Short) | (1 << ShapeType.Integer) | (1 << ShapeType.Long) | (1 << ShapeType.BigInteger),
    Floating = (1 << ShapeType.Float) | (1 << ShapeType.Double),
    Number = Integral | Floating | (1 << ShapeType.BigDecimal),
    Collection = List | Map,

    /// <summary>What can have constraints or a format, and no parts.</summary>
    Simple = Number | String | Blob | Timestamp,

    /// <summary>What can have known values.</summary>
    Enum = String | IntEnum,

    /// <summary>What <c>min</c> and <c>max</c> can bound: a number, or a count of characters, bytes, items or entries.</summary>
    Bounded = Number | String | Blob | Collection,

    All = (1 << (ShapeType.IntEnum + 1)) - 1,
}

/// <summary>Questions about kinds of shape.</summary>
internal static class ShapeKindsExtensions
{
    public static bool Has(this ShapeKinds kinds, ShapeType type) => ((int)kinds & (1 << (int)type)) != 0;
}
