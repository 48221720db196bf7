using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

internal ref partial struct EventStreamMessageReader<TBody, TFormat>
{
    public string ReadString(MemberDescriptor member) =>
        _place == Place.Body ? _body.ReadString(member)
        : _place == Place.Payload ? Encoding.UTF8.GetString(_message.Payload)
        : _header.Text ?? throw Misfit("is not a string");

    // A copy: the message is good until the next one is read.
    public StreamingBlob ReadStreamingBlob(MemberDescriptor member) => StreamingBlob.Of(ReadBlob(member));

    public Blob ReadBlob(MemberDescriptor member) =>
        _place == Place.Body ? _body.ReadBlob(member)
        : _place == Place.Payload ? new Blob(_message.Payload)
        : _header.Type == EventStreamHeaderType.Bytes ? new Blob(_header.Value)
        : throw Misfit("is not bytes");

    public bool ReadBoolean(MemberDescriptor member) =>
        InBody() ? _body.ReadBoolean(member) : _header.Flag ?? throw Misfit("is not true or false");

    public sbyte ReadByte(MemberDescriptor member) =>
        InBody() ? _body.ReadByte(member) : (sbyte)ReadWhole(sbyte.MinValue, sbyte.MaxValue);

    public short ReadShort(MemberDescriptor member) =>
        InBody() ? _body.ReadShort(member) : (short)ReadWhole(short.MinValue, short.MaxValue);

    public int ReadInteger(MemberDescriptor member) =>
        InBody() ? _body.ReadInteger(member) : (int)ReadWhole(int.MinValue, int.MaxValue);

    public long ReadLong(MemberDescriptor member) =>
        InBody() ? _body.ReadLong(member) : ReadWhole(long.MinValue, long.MaxValue);

    public DateTimeOffset ReadTimestamp(MemberDescriptor member) =>
        InBody() ? _body.ReadTimestamp(member) : _header.Time ?? throw Misfit("is not a timestamp");

    public float ReadFloat(MemberDescriptor member) => InBody() ? _body.ReadFloat(member) : throw NotInHeader();

    public double ReadDouble(MemberDescriptor member) => InBody() ? _body.ReadDouble(member) : throw NotInHeader();

    public BigInteger ReadBigInteger(MemberDescriptor member) => InBody() ? _body.ReadBigInteger(member) : throw NotInHeader();

    public decimal ReadBigDecimal(MemberDescriptor member) => InBody() ? _body.ReadBigDecimal(member) : throw NotInHeader();

    public Value ReadDocument(MemberDescriptor member) => InBody() ? _body.ReadDocument(member) : throw NotInHeader();

    // A simple value that is the payload is read as any other document of the format.
    private bool InBody()
    {
        if (_place == Place.Payload)
        {
            Open((_event ?? _stream)!);
            _place = Place.Body;
        }

        return _place == Place.Body;
    }

    private readonly long ReadWhole(long least, long greatest) =>
        _header.Integer is { } value && value >= least && value <= greatest
            ? value
            : throw Misfit("is not an integer of its range");

    private readonly ShapeException NotInHeader() => Misfit("is in a header, which cannot hold it");
}
