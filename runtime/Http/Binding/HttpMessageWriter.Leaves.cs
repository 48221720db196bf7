using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

internal ref partial struct HttpMessageWriter<TBody>
{
    public void WriteString(MemberDescriptor member, string value)
    {
        value ??= string.Empty;
        if (_place == Place.Body)
        {
            Body.WriteString(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            StartRaw("text/plain");
            _message.Payload = Encoding.UTF8.GetBytes(value);
        }
        else if (InBody(member))
        {
            Body.WriteString(member, value);
        }
        else if (_place == Place.List && _list is not null)
        {
            _isHidden |= member.IsSensitive;
            HttpHeaderList.AppendText(_list, value);
        }
        else
        {
            Put(member, member.JsonValue && member.Location == MemberLocation.Header ? HttpText.OfJson(value) : value);
        }
    }

    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        if (_place == Place.Body)
        {
            Body.WriteBlob(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            StartRaw("application/octet-stream");
            _message.Payload = value.Memory;
        }
        else if (InBody(member))
        {
            Body.WriteBlob(member, value);
        }
        else
        {
            Put(member, value.ToBase64());
        }
    }

    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value)
    {
        if (value is { IsInMemory: false } && _place != Place.Body && IsPayload(member))
        {
            StartRaw("application/octet-stream");
            _message.SetStream(member, value, _shape!.PayloadRequiresLength);
        }
        else
        {
            WriteBlob(member, StreamingBlob.InMemory(value, member));
        }
    }

    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
        if (_place == Place.Body)
        {
            Body.WriteTimestamp(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            Body.WriteTimestamp(StartPayload(), value);
        }
        else if (InBody(member))
        {
            Body.WriteTimestamp(member, value);
        }
        else
        {
            var location = _place == Place.Members ? member.Location : _member!.Location;
            Put(member, TimestampText.ToText(value, member.TimestampFormatOr(HttpText.FormatAt(location))));
        }
    }

    public void WriteDocument(MemberDescriptor member, Value value)
    {
        if (_place == Place.Body)
        {
            Body.WriteDocument(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            Body.WriteDocument(StartPayload(), value);
        }
        else if (InBody(member))
        {
            Body.WriteDocument(member, value);
        }
        else
        {
            _member = member;
            throw Misplaced();
        }
    }

    public void WriteBoolean(MemberDescriptor member, bool value)
    {
        if (_place == Place.Body)
        {
            Body.WriteBoolean(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            Body.WriteBoolean(StartPayload(), value);
        }
        else if (InBody(member))
        {
            Body.WriteBoolean(member, value);
        }
        else
        {
            Put(member, HttpText.Of(value));
        }
    }

    public void WriteInteger(MemberDescriptor member, long value)
    {
        if (_place == Place.Body)
        {
            Body.WriteInteger(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            Body.WriteInteger(StartPayload(), value);
        }
        else if (InBody(member))
        {
            Body.WriteInteger(member, value);
        }
        else
        {
            Put(member, HttpText.Of(value));
        }
    }

    public void WriteFloat(MemberDescriptor member, float value)
    {
        if (_place == Place.Body)
        {
            Body.WriteFloat(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            Body.WriteFloat(StartPayload(), value);
        }
        else if (InBody(member))
        {
            Body.WriteFloat(member, value);
        }
        else
        {
            Put(member, HttpText.Of(value));
        }
    }

    public void WriteDouble(MemberDescriptor member, double value)
    {
        if (_place == Place.Body)
        {
            Body.WriteDouble(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            Body.WriteDouble(StartPayload(), value);
        }
        else if (InBody(member))
        {
            Body.WriteDouble(member, value);
        }
        else
        {
            Put(member, HttpText.Of(value));
        }
    }

    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        if (_place == Place.Body)
        {
            Body.WriteBigInteger(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            Body.WriteBigInteger(StartPayload(), value);
        }
        else if (InBody(member))
        {
            Body.WriteBigInteger(member, value);
        }
        else
        {
            Put(member, HttpText.Of(value));
        }
    }

    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        if (_place == Place.Body)
        {
            Body.WriteBigDecimal(member, value);
            LeaveLeaf();
        }
        else if (IsPayload(member))
        {
            Body.WriteBigDecimal(StartPayload(), value);
        }
        else if (InBody(member))
        {
            Body.WriteBigDecimal(member, value);
        }
        else
        {
            Put(member, HttpText.Of(value));
        }
    }
    // Where the payload is a leaf, or BeginMember announced one, the body is left with it.
    private void LeaveLeaf()
    {
        if (_depth == 0)
        {
            _place = Place.Members;
        }
    }

    private readonly bool IsPayload(MemberDescriptor member) =>
        _place == Place.Members && ReferenceEquals(member, _shape!.Payload);

    private bool InBody(MemberDescriptor member)
    {
        if (_place != Place.Members || LocationOf(member) != MemberLocation.Body)
        {
            return false;
        }

        StartBody();
        return true;
    }

    private void StartRaw(string contentType)
    {
        _bodyStarted = true;
        _message.ContentType = _shape?.PayloadMediaType ?? contentType;
    }

    private MemberDescriptor StartPayload()
    {
        StartRaw(_contentType);
        return _binding!.PayloadRoot!;
    }

    private void Put(MemberDescriptor member, string text)
    {
        _isHidden |= member.IsSensitive;
        _message.IsHidden = _isHidden;
        switch (_place)
        {
            case Place.Members:
                PutMember(member, text);
                _isHidden = false;
                break;
            case Place.List when _list is not null:
                HttpHeaderList.Append(_list, text);
                break;
            case Place.List:
                _message.Put(_member!, text);
                break;
            case Place.Map when _member!.Location == MemberLocation.Headers:
                _message.AddHeaderEntry(_member, _key, text);
                break;
            case Place.Map or Place.ListOfMap:
                _message.AddQueryEntry(_key, text);
                break;
            default:
                throw Misplaced();
        }
    }

    private readonly void PutMember(MemberDescriptor member, string text)
    {
        switch (member.Location)
        {
            case MemberLocation.Header:
                _message.AddHeader(member, text);
                break;
            case MemberLocation.Headers:
                throw _message.Invalid(member, "cannot be sent in headers because it is not a map");
            default:
                _message.Put(member, text);
                break;
        }
    }
}
