using System.Numerics;

namespace SendEvent.Runtime.Tests.TestShapes;

/// <summary>A member of every simple kind, as emitted code would look.</summary>
public sealed record XmlKinds : Shape<XmlKinds>, IShape<XmlKinds>
{
    public string? Text { get; init; }

    public bool? Flag { get; init; }

    public sbyte? Tiny { get; init; }

    public short? Small { get; init; }

    public int? Number { get; init; }

    public long? Big { get; init; }

    public float? Single { get; init; }

    public double? Double { get; init; }

    public BigInteger? Huge { get; init; }

    public decimal? Exact { get; init; }

    public Blob? Bytes { get; init; }

    public DateTimeOffset? Time { get; init; }

    public DateTimeOffset? Epoch { get; init; }

    public DateTimeOffset? Date { get; init; }

    public string? Attribute { get; init; }

    public int? TypedAttribute { get; init; }

    public string? Token { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, XmlKinds value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Text is { } text) { writer.WriteString(Members_.Text, text); }
        if (value.Flag is { } flag) { writer.WriteBoolean(Members_.Flag, flag); }
        if (value.Tiny is { } tiny) { writer.WriteInteger(Members_.Tiny, tiny); }
        if (value.Small is { } small) { writer.WriteInteger(Members_.Small, small); }
        if (value.Number is { } number) { writer.WriteInteger(Members_.Number, number); }
        if (value.Big is { } big) { writer.WriteInteger(Members_.Big, big); }
        if (value.Single is { } single) { writer.WriteFloat(Members_.Single, single); }
        if (value.Double is { } @double) { writer.WriteDouble(Members_.Double, @double); }
        if (value.Huge is { } huge) { writer.WriteBigInteger(Members_.Huge, huge); }
        if (value.Exact is { } exact) { writer.WriteBigDecimal(Members_.Exact, exact); }
        if (value.Bytes is { } bytes) { writer.WriteBlob(Members_.Bytes, bytes); }
        if (value.Time is { } time) { writer.WriteTimestamp(Members_.Time, time); }
        if (value.Epoch is { } epoch) { writer.WriteTimestamp(Members_.Epoch, epoch); }
        if (value.Date is { } date) { writer.WriteTimestamp(Members_.Date, date); }
        if (value.Attribute is { } attribute) { writer.WriteString(Members_.Attribute, attribute); }
        if (value.TypedAttribute is { } typed) { writer.WriteInteger(Members_.TypedAttribute, typed); }
        if (value.Token is { } token) { writer.WriteString(Members_.Token, token); } else { writer.WriteAbsentToken(Members_.Token); }
        writer.EndStructure(Members_.Shape);
    }

    public static XmlKinds Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var value = new XmlKinds();
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            value = member switch
            {
                0 => value with { Text = reader.ReadString(Members_.Text) },
                1 => value with { Flag = reader.ReadBoolean(Members_.Flag) },
                2 => value with { Tiny = reader.ReadByte(Members_.Tiny) },
                3 => value with { Small = reader.ReadShort(Members_.Small) },
                4 => value with { Number = reader.ReadInteger(Members_.Number) },
                5 => value with { Big = reader.ReadLong(Members_.Big) },
                6 => value with { Single = reader.ReadFloat(Members_.Single) },
                7 => value with { Double = reader.ReadDouble(Members_.Double) },
                8 => value with { Huge = reader.ReadBigInteger(Members_.Huge) },
                9 => value with { Exact = reader.ReadBigDecimal(Members_.Exact) },
                10 => value with { Bytes = reader.ReadBlob(Members_.Bytes) },
                11 => value with { Time = reader.ReadTimestamp(Members_.Time) },
                12 => value with { Epoch = reader.ReadTimestamp(Members_.Epoch) },
                13 => value with { Date = reader.ReadTimestamp(Members_.Date) },
                14 => value with { Attribute = reader.ReadString(Members_.Attribute) },
                15 => value with { TypedAttribute = reader.ReadInteger(Members_.TypedAttribute) },
                _ => value with { Token = reader.ReadString(Members_.Token) },
            };
        }

        return value;
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Text = new("Text");
        internal static readonly MemberDescriptor Flag = new("Flag");
        internal static readonly MemberDescriptor Tiny = new("Tiny");
        internal static readonly MemberDescriptor Small = new("Small");
        internal static readonly MemberDescriptor Number = new("Number") { LocationName = "number" };
        internal static readonly MemberDescriptor Big = new("Big");
        internal static readonly MemberDescriptor Single = new("Single");
        internal static readonly MemberDescriptor Double = new("Double");
        internal static readonly MemberDescriptor Huge = new("Huge");
        internal static readonly MemberDescriptor Exact = new("Exact");
        internal static readonly MemberDescriptor Bytes = new("Bytes");
        internal static readonly MemberDescriptor Time = new("Time");
        internal static readonly MemberDescriptor Epoch = new("Epoch") { TimestampFormat = TimestampFormat.EpochSeconds };
        internal static readonly MemberDescriptor Date = new("Date") { TimestampFormat = TimestampFormat.HttpDate };
        internal static readonly MemberDescriptor Attribute = new("Attribute") { XmlAttribute = true, LocationName = "attr" };
        internal static readonly MemberDescriptor TypedAttribute = new("TypedAttribute") { XmlAttribute = true, LocationName = "xsi:type" };
        internal static readonly MemberDescriptor Token = new("Token") { IdempotencyToken = true };

        internal static readonly StructureDescriptor Shape = new(
            "XmlKinds", Text, Flag, Tiny, Small, Number, Big, Single, Double, Huge, Exact, Bytes, Time, Epoch, Date, Attribute,
            TypedAttribute, Token)
        {
            XmlNamespace = new XmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi"),
        };
    }
}
