namespace SendEvent.Runtime;

/// <summary>The type of a header's value, with its number on the wire.</summary>
internal enum EventStreamHeaderType : byte
{
    /// <summary>True; there is no value.</summary>
    True,

    /// <summary>False; there is no value.</summary>
    False,

    /// <summary>An 8-bit integer.</summary>
    Byte,

    /// <summary>A 16-bit integer.</summary>
    Short,

    /// <summary>A 32-bit integer.</summary>
    Integer,

    /// <summary>A 64-bit integer.</summary>
    Long,

    /// <summary>Bytes after their count in 16 bits.</summary>
    Bytes,

    /// <summary>UTF-8 after the count of its bytes in 16 bits.</summary>
    String,

    /// <summary>Milliseconds since 1970 in 64 bits.</summary>
    Timestamp,

    /// <summary>A UUID of 16 bytes.</summary>
    Uuid,
}
