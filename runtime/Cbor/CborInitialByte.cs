namespace SendEvent.Runtime;

/// <summary>The first bytes of data items. See RFC 8949, section 3.</summary>
internal static class CborInitialByte
{
    public const int Unsigned = 0;
    public const int Negative = 1;
    public const int Bytes = 2;
    public const int Text = 3;
    public const int Array = 4;
    public const int Map = 5;
    public const int Tag = 6;
    public const int Simple = 7;

    public const byte False = 0xF4;
    public const byte True = 0xF5;
    public const byte Null = 0xF6;
    public const byte Undefined = 0xF7;
    public const byte Half = 0xF9;
    public const byte Single = 0xFA;
    public const byte Double = 0xFB;
    public const byte Break = 0xFF;
    public const byte IndefiniteMap = 0xBF;

    public const byte DateTimeTag = 0xC0;
    public const byte EpochTag = 0xC1;
    public const byte PositiveBigTag = 0xC2;
    public const byte NegativeBigTag = 0xC3;
    public const byte DecimalTag = 0xC4;

    /// <summary>The additional information that says that a break ends the item.</summary>
    public const int Indefinite = 31;
}
