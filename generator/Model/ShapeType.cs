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
}
