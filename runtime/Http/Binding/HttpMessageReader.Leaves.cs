using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

internal ref partial struct HttpMessageReader<TBody>
{
    public string ReadString(MemberDescriptor member)
    {
        if (InBody)
        {
            return Body.ReadString(member);
        }

        if (_place == Place.Payload)
        {
            return Encoding.UTF8.GetString(_source.Body.Span);
        }

        var text = Text();
        return member.JsonValue && _place == Place.Text ? OfBase64(text).ToUtf8() : text;
    }

    public Blob ReadBlob(MemberDescriptor member) =>
        InBody ? Body.ReadBlob(member)
        : _place == Place.Payload ? Blob.Wrap(_source.Body)
        : OfBase64(Text());

    public StreamingBlob ReadStreamingBlob(MemberDescriptor member) =>
        _place == Place.Payload && _source.Stream is { } stream ? StreamingBlob.Of(stream, _source.StreamLength) : StreamingBlob.Of(ReadBlob(member));

    public bool ReadBoolean(MemberDescriptor member) =>
        InBody ? Body.ReadBoolean(member)
        : TryReadBoolean(Text(), out var value) ? value
        : throw Malformed("is not true or false");

    public sbyte ReadByte(MemberDescriptor member) =>
        InBody ? Body.ReadByte(member) : (sbyte)ReadWhole(sbyte.MinValue, sbyte.MaxValue);

    public short ReadShort(MemberDescriptor member) =>
        InBody ? Body.ReadShort(member) : (short)ReadWhole(short.MinValue, short.MaxValue);

    public int ReadInteger(MemberDescriptor member) =>
        InBody ? Body.ReadInteger(member) : (int)ReadWhole(int.MinValue, int.MaxValue);

    public long ReadLong(MemberDescriptor member) =>
        InBody ? Body.ReadLong(member) : ReadWhole(long.MinValue, long.MaxValue);

    public float ReadFloat(MemberDescriptor member) =>
        InBody ? Body.ReadFloat(member)
        : NumberText.TryParse(Text(), out float value) ? value
        : throw Malformed("is not a number");

    public double ReadDouble(MemberDescriptor member) =>
        InBody ? Body.ReadDouble(member)
        : NumberText.TryParse(Text(), out double value) ? value
        : throw Malformed("is not a number");

    public BigInteger ReadBigInteger(MemberDescriptor member) =>
        InBody ? Body.ReadBigInteger(member)
        : NumberText.TryParse(Text(), out BigInteger value) ? value
        : throw Malformed("is not an integer");

    public decimal ReadBigDecimal(MemberDescriptor member) =>
        InBody ? Body.ReadBigDecimal(member)
        : NumberText.TryParse(Text(), out decimal value) ? value
        : throw Malformed("is not a decimal number");

    public DateTimeOffset ReadTimestamp(MemberDescriptor member)
    {
        if (InBody)
        {
            return Body.ReadTimestamp(member);
        }

        var format = member.TimestampFormatOr(HttpText.FormatAt(_member!.Location));
        var text = _place == Place.List && format == TimestampFormat.HttpDate
            ? HttpHeaderList.TakeDate(_text!, ref _position) ?? throw Malformed("has a quotation mark that is not closed")
            : Text();
        return (IsRequest ? TimestampText.TryParseExactly(text, format, out var value) : TimestampText.TryParse(text, format, out value)) ? value : throw Malformed("is not a timestamp");
    }

    public Value ReadDocument(MemberDescriptor member) =>
        InBody ? Body.ReadDocument(_part == Part.Outside && _depth == 0 ? _binding!.PayloadRoot! : member)
        : throw Unfit("cannot be a document");

    // A service is strict; a client takes what services of other kinds write.
    private readonly bool TryReadBoolean(string text, out bool value) =>
        IsRequest ? (value = text == "true") || text == "false" : bool.TryParse(text, out value);

    private long ReadWhole(long least, long greatest) =>
        NumberText.TryParse(Text(), out long value) && value >= least && value <= greatest
            ? value
            : throw Malformed("is not an integer of its range");

    private readonly Blob OfBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count)
            ? Blob.Wrap(bytes.AsMemory(0, count))
            : throw Malformed("is not base64");
    }

    private string Text() => _place switch
    {
        Place.List => HttpHeaderList.Take(_text!, ref _position) ?? throw Malformed("has a quotation mark that is not closed"),
        Place.Text when _member!.Location is MemberLocation.Headers or MemberLocation.QueryParams => throw Unfit("is not a map"),
        Place.Payload => Encoding.UTF8.GetString(_source.Body.Span),
        _ => _text!,
    };

    private readonly ShapeException Malformed(string problem)
    {
        var shape = _shape!.Name;
        return _lenient && _member is { Location: MemberLocation.Header, Required: false }
            ? new UnreadableHeaderException(shape, _member, problem)
            : new ShapeException(shape, $"{shape}.{_member!.Name}", problem);
    }
}
