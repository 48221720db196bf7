using System.Numerics;

namespace SendEvent.Runtime.Tests;

/// <summary>A structure with a member of every kind, written as the generator emits it.</summary>
public sealed record JsonKinds : Shape<JsonKinds>, IShape<JsonKinds>
{
    public string? Text { get; init; }

    public bool? Flag { get; init; }

    public sbyte? Byte { get; init; }

    public short? Short { get; init; }

    public int? Integer { get; init; }

    public long? Long { get; init; }

    public float? Float { get; init; }

    public double? Double { get; init; }

    public BigInteger? BigInteger { get; init; }

    public decimal? BigDecimal { get; init; }

    public Blob? Blob { get; init; }

    public DateTimeOffset? Epoch { get; init; }

    public DateTimeOffset? Iso { get; init; }

    public DateTimeOffset? Http { get; init; }

    public Value? Document { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, JsonKinds value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Text is { } text)
        {
            writer.WriteString(Members_.Text, text);
        }

        if (value.Flag is { } flag)
        {
            writer.WriteBoolean(Members_.Flag, flag);
        }

        if (value.Byte is { } @byte)
        {
            writer.WriteInteger(Members_.Byte, @byte);
        }

        if (value.Short is { } @short)
        {
            writer.WriteInteger(Members_.Short, @short);
        }

        if (value.Integer is { } integer)
        {
            writer.WriteInteger(Members_.Integer, integer);
        }

        if (value.Long is { } @long)
        {
            writer.WriteInteger(Members_.Long, @long);
        }

        if (value.Float is { } @float)
        {
            writer.WriteFloat(Members_.Float, @float);
        }

        if (value.Double is { } @double)
        {
            writer.WriteDouble(Members_.Double, @double);
        }

        if (value.BigInteger is { } bigInteger)
        {
            writer.WriteBigInteger(Members_.BigInteger, bigInteger);
        }

        if (value.BigDecimal is { } bigDecimal)
        {
            writer.WriteBigDecimal(Members_.BigDecimal, bigDecimal);
        }

        if (value.Blob is { } blob)
        {
            writer.WriteBlob(Members_.Blob, blob);
        }

        if (value.Epoch is { } epoch)
        {
            writer.WriteTimestamp(Members_.Epoch, epoch);
        }

        if (value.Iso is { } iso)
        {
            writer.WriteTimestamp(Members_.Iso, iso);
        }

        if (value.Http is { } http)
        {
            writer.WriteTimestamp(Members_.Http, http);
        }

        if (value.Document is { } document)
        {
            writer.WriteDocument(Members_.Document, document);
        }

        writer.EndStructure(Members_.Shape);
    }

    public static JsonKinds Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var made = new JsonKinds();
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            made = member switch
            {
                0 => made with { Text = reader.ReadString(Members_.Text) },
                1 => made with { Flag = reader.ReadBoolean(Members_.Flag) },
                2 => made with { Byte = reader.ReadByte(Members_.Byte) },
                3 => made with { Short = reader.ReadShort(Members_.Short) },
                4 => made with { Integer = reader.ReadInteger(Members_.Integer) },
                5 => made with { Long = reader.ReadLong(Members_.Long) },
                6 => made with { Float = reader.ReadFloat(Members_.Float) },
                7 => made with { Double = reader.ReadDouble(Members_.Double) },
                8 => made with { BigInteger = reader.ReadBigInteger(Members_.BigInteger) },
                9 => made with { BigDecimal = reader.ReadBigDecimal(Members_.BigDecimal) },
                10 => made with { Blob = reader.ReadBlob(Members_.Blob) },
                11 => made with { Epoch = reader.ReadTimestamp(Members_.Epoch) },
                12 => made with { Iso = reader.ReadTimestamp(Members_.Iso) },
                13 => made with { Http = reader.ReadTimestamp(Members_.Http) },
                _ => made with { Document = reader.ReadDocument(Members_.Document) },
            };
        }

        return made;
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Text = new("Text");
        internal static readonly MemberDescriptor Flag = new("Flag");
        internal static readonly MemberDescriptor Byte = new("Byte");
        internal static readonly MemberDescriptor Short = new("Short");
        internal static readonly MemberDescriptor Integer = new("Integer");
        internal static readonly MemberDescriptor Long = new("Long");
        internal static readonly MemberDescriptor Float = new("Float");
        internal static readonly MemberDescriptor Double = new("Double");
        internal static readonly MemberDescriptor BigInteger = new("BigInteger");
        internal static readonly MemberDescriptor BigDecimal = new("BigDecimal");
        internal static readonly MemberDescriptor Blob = new("Blob");
        internal static readonly MemberDescriptor Epoch = new("Epoch");
        internal static readonly MemberDescriptor Iso = new("Iso") { TimestampFormat = TimestampFormat.DateTime };
        internal static readonly MemberDescriptor Http = new("Http") { TimestampFormat = TimestampFormat.HttpDate };
        internal static readonly MemberDescriptor Document = new("Document");
        internal static readonly StructureDescriptor Shape = new(
            "Kinds", Text, Flag, Byte, Short, Integer, Long, Float, Double, BigInteger, BigDecimal, Blob, Epoch, Iso, Http, Document);
    }
}
