namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>The types of shape that Smithy has.</summary>
internal enum SmithyShapeType
{
    Blob,
    Boolean,
    String,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Timestamp,
    Document,
    Enum,
    IntEnum,
    List,
    Set,
    Map,
    Structure,
    Union,
    Service,
    Operation,
    Resource,
}
