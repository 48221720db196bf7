namespace SendEvent.Generators.Model;

/// <summary>The kinds of shape that a description can name in <c>type</c>.</summary>
internal enum ShapeType
{
    Structure,
    List,
    Map,
    String,
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Blob,
    Timestamp,
    Document,

    /// <summary>An integer with named values. It is a word of descriptions: in the model it is an <see cref="Integer"/> with an enum.</summary>
    IntEnum,
}
