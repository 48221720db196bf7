using System.Numerics;

namespace SendEvent.Runtime.Tests.ValueShapes;

/// <summary>A structure with a member of every kind, as emitted code has it.</summary>
public sealed partial record Kitchen : Shape<Kitchen>, IShape<Kitchen>
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
    public DateTimeOffset? Time { get; init; }
    public DateTimeOffset? Epoch { get; init; }
    public Value? Document { get; init; }
    public Names? Names { get; init; }
    public Names? FlatNames { get; init; }
    public SparseNames? SparseNames { get; init; }
    public Tags? Tags { get; init; }
    public Tags? FlatTags { get; init; }
    public Kitchens? Kitchens { get; init; }
    public Kitchen? Nested { get; init; }
    public Choice? Choice { get; init; }
    public string? Token { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, Kitchen value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Text is { } text) { writer.WriteString(Members_.Text, text); }
        if (value.Flag is { } flag) { writer.WriteBoolean(Members_.Flag, flag); }
        if (value.Byte is { } @byte) { writer.WriteInteger(Members_.Byte, @byte); }
        if (value.Short is { } @short) { writer.WriteInteger(Members_.Short, @short); }
        if (value.Integer is { } integer) { writer.WriteInteger(Members_.Integer, integer); }
        if (value.Long is { } @long) { writer.WriteInteger(Members_.Long, @long); }
        if (value.Float is { } @float) { writer.WriteFloat(Members_.Float, @float); }
        if (value.Double is { } @double) { writer.WriteDouble(Members_.Double, @double); }
        if (value.BigInteger is { } bigInteger) { writer.WriteBigInteger(Members_.BigInteger, bigInteger); }
        if (value.BigDecimal is { } bigDecimal) { writer.WriteBigDecimal(Members_.BigDecimal, bigDecimal); }
        if (value.Blob is { } blob) { writer.WriteBlob(Members_.Blob, blob); }
        if (value.Time is { } time) { writer.WriteTimestamp(Members_.Time, time); }
        if (value.Epoch is { } epoch) { writer.WriteTimestamp(Members_.Epoch, epoch); }
        if (value.Document is { } document) { writer.WriteDocument(Members_.Document, document); }
        if (value.Names is { } names && writer.BeginMember(Members_.Names)) { ValueShapes.Names.Write(ref writer, names); }
        if (value.FlatNames is { } flatNames && writer.BeginMember(Members_.FlatNames)) { ValueShapes.Names.Write(ref writer, flatNames); }
        if (value.SparseNames is { } sparseNames && writer.BeginMember(Members_.SparseNames)) { ValueShapes.SparseNames.Write(ref writer, sparseNames); }
        if (value.Tags is { } tags && writer.BeginMember(Members_.Tags)) { ValueShapes.Tags.Write(ref writer, tags); }
        if (value.FlatTags is { } flatTags && writer.BeginMember(Members_.FlatTags)) { ValueShapes.Tags.Write(ref writer, flatTags); }
        if (value.Kitchens is { } kitchens && writer.BeginMember(Members_.Kitchens)) { ValueShapes.Kitchens.Write(ref writer, kitchens); }
        if (value.Nested is { } nested && writer.BeginMember(Members_.Nested)) { Kitchen.Write(ref writer, nested); }
        if (value.Choice is { } choice && writer.BeginMember(Members_.Choice)) { ValueShapes.Choice.Write(ref writer, choice); }
        if (value.Token is { } token) { writer.WriteString(Members_.Token, token); } else { writer.WriteAbsentToken(Members_.Token); }
        writer.EndStructure(Members_.Shape);
    }

    public static Kitchen Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var value = new Kitchen();
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: value = value with { Text = reader.ReadString(Members_.Text) }; break;
                case 1: value = value with { Flag = reader.ReadBoolean(Members_.Flag) }; break;
                case 2: value = value with { Byte = reader.ReadByte(Members_.Byte) }; break;
                case 3: value = value with { Short = reader.ReadShort(Members_.Short) }; break;
                case 4: value = value with { Integer = reader.ReadInteger(Members_.Integer) }; break;
                case 5: value = value with { Long = reader.ReadLong(Members_.Long) }; break;
                case 6: value = value with { Float = reader.ReadFloat(Members_.Float) }; break;
                case 7: value = value with { Double = reader.ReadDouble(Members_.Double) }; break;
                case 8: value = value with { BigInteger = reader.ReadBigInteger(Members_.BigInteger) }; break;
                case 9: value = value with { BigDecimal = reader.ReadBigDecimal(Members_.BigDecimal) }; break;
                case 10: value = value with { Blob = reader.ReadBlob(Members_.Blob) }; break;
                case 11: value = value with { Time = reader.ReadTimestamp(Members_.Time) }; break;
                case 12: value = value with { Epoch = reader.ReadTimestamp(Members_.Epoch) }; break;
                case 13: value = value with { Document = reader.ReadDocument(Members_.Document) }; break;
                case 14: value = value with { Names = ValueShapes.Names.Read(ref reader) }; break;
                case 15: value = value with { FlatNames = ValueShapes.Names.Read(ref reader) }; break;
                case 16: value = value with { SparseNames = ValueShapes.SparseNames.Read(ref reader) }; break;
                case 17: value = value with { Tags = ValueShapes.Tags.Read(ref reader) }; break;
                case 18: value = value with { FlatTags = ValueShapes.Tags.Read(ref reader) }; break;
                case 19: value = value with { Kitchens = ValueShapes.Kitchens.Read(ref reader) }; break;
                case 20: value = value with { Nested = Read(ref reader) }; break;
                case 21: value = value with { Choice = ValueShapes.Choice.Read(ref reader) }; break;
                case 22: value = value with { Token = reader.ReadString(Members_.Token) }; break;
            }
        }

        return value;
    }

    internal static class Members_
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
        internal static readonly MemberDescriptor Time = new("Time") { LocationName = "when" };
        internal static readonly MemberDescriptor Epoch = new("Epoch") { TimestampFormat = TimestampFormat.EpochSeconds };
        internal static readonly MemberDescriptor Document = new("Document");
        internal static readonly MemberDescriptor Names = new("Names");
        internal static readonly MemberDescriptor FlatNames = new("FlatNames") { Flattened = true };
        internal static readonly MemberDescriptor SparseNames = new("SparseNames");
        internal static readonly MemberDescriptor Tags = new("Tags");
        internal static readonly MemberDescriptor FlatTags = new("FlatTags") { Flattened = true, LocationName = "Flat" };
        internal static readonly MemberDescriptor Kitchens = new("Kitchens");
        internal static readonly MemberDescriptor Nested = new("Nested");
        internal static readonly MemberDescriptor Choice = new("Choice");
        internal static readonly MemberDescriptor Token = new("Token") { IdempotencyToken = true };

        internal static readonly StructureDescriptor Shape = new(
            "Kitchen", Text, Flag, Byte, Short, Integer, Long, Float, Double, BigInteger, BigDecimal, Blob, Time, Epoch,
            Document, Names, FlatNames, SparseNames, Tags, FlatTags, Kitchens, Nested, Choice, Token);
    }
}
