using System;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>The mappings of a description in which attributes stand.</summary>
[Flags]
internal enum AttributePlace
{
    None = 0,
    File = 1 << 0,
    Metadata = 1 << 1,
    Operation = 1 << 2,
    Http = 1 << 3,
    Endpoint = 1 << 4,
    HttpChecksum = 1 << 5,
    RequestCompression = 1 << 6,
    Input = 1 << 7,
    Output = 1 << 8,
    ErrorReference = 1 << 9,
    Shape = 1 << 10,
    Member = 1 << 11,
    Item = 1 << 12,
    Key = 1 << 13,
    Value = 1 << 14,
    ErrorTrait = 1 << 15,
    Retryable = 1 << 16,
    XmlNamespace = 1 << 17,
    EnumValue = 1 << 18,

    /// <summary>Any reference from a shape to a shape.</summary>
    Reference = Member | Item | Key | Value,
}
