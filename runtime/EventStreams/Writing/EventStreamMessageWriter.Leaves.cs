using System.Buffers;
using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

internal ref partial struct EventStreamMessageWriter<TBody, TFormat>
{
    public void WriteNull(MemberDescriptor member)
    {
        if (InBody(member))
        {
            _body.WriteNull(member);
        }
    }

    public void WriteString(MemberDescriptor member, string value)
    {
        if (InBody(member))
        {
            _body.WriteString(member, value);
        }
        else if (member.EventHeader)
        {
            message.Add(member.Name, value);
        }
        else
        {
            SetRaw("text/plain", Encoding.UTF8.GetBytes(value));
        }
    }

    public void WriteBoolean(MemberDescriptor member, bool value)
    {
        if (InBody(member))
        {
            _body.WriteBoolean(member, value);
        }
        else
        {
            CheckHeader(member);
            message.Add(member.Name, value);
        }
    }

    public void WriteInteger(MemberDescriptor member, long value)
    {
        if (InBody(member))
        {
            _body.WriteInteger(member, value);
        }
        else
        {
            CheckHeader(member);
            message.Add(member.Name, TypeOf(member), value);
        }
    }

    public void WriteFloat(MemberDescriptor member, float value)
    {
        CheckBody(member);
        _body.WriteFloat(member, value);
    }

    public void WriteDouble(MemberDescriptor member, double value)
    {
        CheckBody(member);
        _body.WriteDouble(member, value);
    }

    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        CheckBody(member);
        _body.WriteBigInteger(member, value);
    }

    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        CheckBody(member);
        _body.WriteBigDecimal(member, value);
    }

    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        if (InBody(member))
        {
            _body.WriteBlob(member, value);
        }
        else if (member.EventHeader)
        {
            message.Add(member.Name, EventStreamHeaderType.Bytes, value.Span);
        }
        else
        {
            SetRaw("application/octet-stream", value.Span);
        }
    }

    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value) => WriteBlob(member, StreamingBlob.InMemory(value, member));

    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
        if (InBody(member))
        {
            _body.WriteTimestamp(member, value);
        }
        else
        {
            CheckHeader(member);
            message.Add(member.Name, EventStreamHeaderType.Timestamp, value.ToUnixTimeMilliseconds());
        }
    }

    public void WriteDocument(MemberDescriptor member, Value value)
    {
        if (!InBody(member) && member.EventPayload)
        {
            Open(member);
        }
        else
        {
            CheckBody(member);
        }

        _body.WriteDocument(member, value);
    }

    public void WriteAbsentToken(MemberDescriptor member)
    {
        if (InBody(member))
        {
            _body.WriteAbsentToken(member);
        }
    }

    public void WriteUnknown(string name, Value value)
    {
        if (_place != Place.Body)
        {
            throw new ShapeException($"The event {name} is none of the model, and cannot be sent.");
        }

        _body.WriteUnknown(name, value);
    }

    // A payload that is a text or bytes is in no format.
    private readonly void SetRaw(string type, ReadOnlySpan<byte> payload)
    {
        message.Add(":content-type", type);
        output.Write(payload);
    }

    private static EventStreamHeaderType TypeOf(MemberDescriptor member) => member.IntegerKind switch
    {
        ShapeKind.Byte => EventStreamHeaderType.Byte,
        ShapeKind.Short => EventStreamHeaderType.Short,
        ShapeKind.Long => EventStreamHeaderType.Long,
        _ => EventStreamHeaderType.Integer,
    };
}
