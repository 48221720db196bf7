using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// Spreads an event over a message: the member of the union that is set is the event, and members of that go to headers, or are the payload, or
/// are in the payload together. A structure that is written first is the output, the input or an error: it is the payload.
/// </summary>
/// <typeparam name="TBody">The format of the payload.</typeparam>
/// <param name="message">Takes headers and type.</param>
/// <param name="body">Writes the payload.</param>
/// <param name="bodyType">The media type of the format.</param>
internal ref struct EventStreamMessageWriter<TBody>(EventStreamFrameBuilder message, TBody body, string bodyType) : IShapeWriter
    where TBody : struct, IShapeWriter, allows ref struct
{
    /// <summary>The writer of the payload.</summary>
    public TBody Body = body;

    private StructureDescriptor? _stream;
    private EventBinding? _binding;
    private MemberDescriptor? _member;
    private Place _place;
    private int _depth;
    private bool _hasBody;

    private enum Place : byte
    {
        /// <summary>Before the event.</summary>
        Start,

        /// <summary>Among the members of the event.</summary>
        Members,

        /// <summary>In the payload.</summary>
        Body,
    }

    /// <summary>A payload that is sent as it is, in place of what the writer of the payload has.</summary>
    public ReadOnlyMemory<byte>? Raw { get; private set; }

    /// <summary>Whether the writer of the payload has one.</summary>
    public readonly bool HasBody => _hasBody;

    public void BeginStructure(StructureDescriptor shape)
    {
        if (_place == Place.Body)
        {
            _depth++;
            Body.BeginStructure(shape);
        }
        else if (_place == Place.Start && _stream is null && shape.IsUnion)
        {
            _stream = shape;
        }
        else if (_place == Place.Start)
        {
            _binding = shape.EventBinding;
            _place = Place.Members;
        }
        else
        {
            EnterPayload();
            Body.BeginStructure(shape);
        }
    }

    public void EndStructure(StructureDescriptor shape)
    {
        if (_place == Place.Body)
        {
            Body.EndStructure(shape);
            Leave();
        }
        else if (_place == Place.Members && !ReferenceEquals(shape, _stream))
        {
            if (_binding!.HasBody)
            {
                StartBody();
                Body.EndStructure(_binding.BodyShape);
            }

            _place = Place.Start;
        }
    }

    public void BeginList(ListDescriptor shape, int count)
    {
        Enter();
        Body.BeginList(shape, count);
    }

    public void EndList(ListDescriptor shape)
    {
        Body.EndList(shape);
        Leave();
    }

    public void BeginMap(MapDescriptor shape, int count)
    {
        Enter();
        Body.BeginMap(shape, count);
    }

    public void WriteKey(MemberDescriptor key, string value) => Body.WriteKey(key, value);

    public void EndMap(MapDescriptor shape)
    {
        Body.EndMap(shape);
        Leave();
    }

    public bool BeginMember(MemberDescriptor member)
    {
        if (_place == Place.Body)
        {
            return Body.BeginMember(member);
        }

        if (_place == Place.Start)
        {
            // The member of the union names the event.
            message.Add(":message-type", "event");
            message.Add(":event-type", member.Name);
            return true;
        }

        _member = member;
        if (member.EventPayload)
        {
            return true;
        }

        if (member.EventHeader)
        {
            throw Misplaced();
        }

        StartBody();
        if (!Body.BeginMember(member))
        {
            return false;
        }

        _place = Place.Body;
        return true;
    }

    public void WriteNull(MemberDescriptor member)
    {
        if (InBody(member))
        {
            Body.WriteNull(member);
        }
    }

    public void WriteString(MemberDescriptor member, string value)
    {
        if (InBody(member))
        {
            Body.WriteString(member, value);
        }
        else if (member.EventHeader)
        {
            message.Add(member.Name, value);
        }
        else
        {
            SetRaw(Encoding.UTF8.GetBytes(value), "text/plain");
        }
    }

    public void WriteBoolean(MemberDescriptor member, bool value)
    {
        if (InBody(member))
        {
            Body.WriteBoolean(member, value);
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
            Body.WriteInteger(member, value);
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
        Body.WriteFloat(member, value);
    }

    public void WriteDouble(MemberDescriptor member, double value)
    {
        CheckBody(member);
        Body.WriteDouble(member, value);
    }

    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        CheckBody(member);
        Body.WriteBigInteger(member, value);
    }

    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        CheckBody(member);
        Body.WriteBigDecimal(member, value);
    }

    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        if (InBody(member))
        {
            Body.WriteBlob(member, value);
        }
        else if (member.EventHeader)
        {
            message.Add(member.Name, EventStreamHeaderType.Bytes, value.Span);
        }
        else
        {
            SetRaw(value.Memory, "application/octet-stream");
        }
    }

    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
        if (InBody(member))
        {
            Body.WriteTimestamp(member, value);
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
            _hasBody = true;
            message.Add(":content-type", bodyType);
        }
        else
        {
            CheckBody(member);
        }

        Body.WriteDocument(member, value);
    }

    public void WriteAbsentToken(MemberDescriptor member)
    {
        if (InBody(member))
        {
            Body.WriteAbsentToken(member);
        }
    }

    public void WriteUnknown(string name, Value value)
    {
        if (_place != Place.Body)
        {
            throw new ShapeException($"The event {name} is none of the model, and cannot be sent.");
        }

        Body.WriteUnknown(name, value);
    }

    private bool InBody(MemberDescriptor member)
    {
        if (_place == Place.Body)
        {
            return true;
        }

        if (member.EventHeader || member.EventPayload)
        {
            _member = member;
            return false;
        }

        StartBody();
        return true;
    }

    private void CheckBody(MemberDescriptor member)
    {
        if (!InBody(member))
        {
            throw Misplaced();
        }
    }

    private readonly void CheckHeader(MemberDescriptor member)
    {
        if (!member.EventHeader)
        {
            throw Misplaced();
        }
    }

    private void SetRaw(ReadOnlyMemory<byte> payload, string type)
    {
        Raw = payload;
        message.Add(":content-type", type);
    }

    private void StartBody()
    {
        if (!_hasBody)
        {
            _hasBody = true;
            message.Add(":content-type", bodyType);
            Body.BeginStructure(_binding!.BodyShape);
        }
    }

    private void Enter()
    {
        if (_place == Place.Members)
        {
            EnterPayload();
            return;
        }

        _depth++;
    }

    private void EnterPayload()
    {
        if (_member is not { EventPayload: true })
        {
            throw Misplaced();
        }

        _hasBody = true;
        message.Add(":content-type", bodyType);
        _place = Place.Body;
        _depth = 1;
    }

    private void Leave()
    {
        if (--_depth == 0)
        {
            _place = Place.Members;
        }
    }

    private static EventStreamHeaderType TypeOf(MemberDescriptor member) => member.Target?.Kind switch
    {
        ShapeKind.Byte => EventStreamHeaderType.Byte,
        ShapeKind.Short => EventStreamHeaderType.Short,
        ShapeKind.Long => EventStreamHeaderType.Long,
        _ => EventStreamHeaderType.Integer,
    };

    private readonly ShapeException Misplaced() => new($"The member {_member?.Name} of an event cannot be sent in a header, or as the payload.");
}
