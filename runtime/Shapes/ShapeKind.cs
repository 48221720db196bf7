namespace SendEvent.Runtime;

/// <summary>The kinds of shape that the AWS service descriptions and Smithy have.</summary>
public enum ShapeKind
{
    /// <summary>Named members.</summary>
    Structure,

    /// <summary>A structure of which exactly one member is set.</summary>
    Union,

    /// <summary>A sequence of items of one shape.</summary>
    List,

    /// <summary>Entries from string keys to values of one shape.</summary>
    Map,

    /// <summary>Unicode text.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A signed 8-bit integer.</summary>
    Byte,

    /// <summary>A signed 16-bit integer.</summary>
    Short,

    /// <summary>A signed 32-bit integer.</summary>
    Integer,

    /// <summary>A signed 64-bit integer.</summary>
    Long,

    /// <summary>A single-precision IEEE 754 number.</summary>
    Float,

    /// <summary>A double-precision IEEE 754 number.</summary>
    Double,

    /// <summary>An integer of any size.</summary>
    BigInteger,

    /// <summary>A decimal number.</summary>
    BigDecimal,

    /// <summary>Bytes.</summary>
    Blob,

    /// <summary>A point in time.</summary>
    Timestamp,

    /// <summary>A value without a shape.</summary>
    Document,
}
