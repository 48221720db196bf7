using System.Numerics;

namespace SendEvent.Runtime;

/// <content>Simple values.</content>
internal partial struct QueryShapeReader
{
    public readonly string ReadString(MemberDescriptor member) => Text(member);

    public readonly bool ReadBoolean(MemberDescriptor member) => Text(member) switch
    {
        "true" => true,
        "false" => false,
        _ => throw Malformed("is not true or false"),
    };

    public readonly sbyte ReadByte(MemberDescriptor member) => (sbyte)ReadWhole(member, sbyte.MinValue, sbyte.MaxValue);

    public readonly short ReadShort(MemberDescriptor member) => (short)ReadWhole(member, short.MinValue, short.MaxValue);

    public readonly int ReadInteger(MemberDescriptor member) => (int)ReadWhole(member, int.MinValue, int.MaxValue);

    public readonly long ReadLong(MemberDescriptor member) => ReadWhole(member, long.MinValue, long.MaxValue);

    public readonly float ReadFloat(MemberDescriptor member) =>
        NumberText.TryParse(Text(member), out float value) ? value : throw Malformed("is not a number");

    public readonly double ReadDouble(MemberDescriptor member) =>
        NumberText.TryParse(Text(member), out double value) ? value : throw Malformed("is not a number");

    public readonly BigInteger ReadBigInteger(MemberDescriptor member) =>
        NumberText.TryParse(Text(member), out BigInteger value) ? value : throw Malformed("is not an integer");

    public readonly decimal ReadBigDecimal(MemberDescriptor member) =>
        NumberText.TryParse(Text(member), out decimal value) ? value : throw Malformed("is not a decimal number that fits");

    public readonly StreamingBlob ReadStreamingBlob(MemberDescriptor member) => StreamingBlob.Of(ReadBlob(member));

    public readonly Blob ReadBlob(MemberDescriptor member)
    {
        var text = Text(member);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Blob.Wrap(bytes.AsMemory(0, count)) : throw Malformed("is not base64");
    }

    public readonly DateTimeOffset ReadTimestamp(MemberDescriptor member) =>
        TimestampText.TryParseExactly(Text(member), member.TimestampFormatOr(TimestampFormat.DateTime), out var value) ? value : throw Malformed("is not a timestamp");

    public readonly Value ReadDocument(MemberDescriptor member) => _node.ToValue();

    private readonly long ReadWhole(MemberDescriptor member, long least, long greatest) =>
        NumberText.TryParse(Text(member), out long value) && value >= least && value <= greatest ? value : throw Malformed("is not an integer that fits");

    private readonly string Text(MemberDescriptor member)
    {
        // A value that stands alone has a parameter of its own name.
        var node = _depth > 0 ? _node : _node.Child(NameOf(member)) ?? throw Malformed("is not there");
        return node.Children.Count > 0 ? throw Malformed("has parameters below it where there must be text") : node.Value ?? string.Empty;
    }

    private readonly ShapeException Malformed(string problem) => new(_depth == 0 ? _root.Name : Top.Shape.Name, PathOf(null), problem);
}
