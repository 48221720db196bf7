using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// Spreads an event over a message: the member of the union that is set is the event, and members of that go to headers, or are the payload, or
/// are in the payload together. A structure that is written first is the output, the input or an error: it is the payload.
/// </summary>
/// <typeparam name="TBody">The writer of the payload.</typeparam>
/// <typeparam name="TFormat">Begins and ends its format.</typeparam>
/// <param name="message">Takes headers and type.</param>
/// <param name="output">Takes the payload.</param>
internal ref partial struct EventStreamMessageWriter<TBody, TFormat>(EventStreamFrameBuilder message, RequestBody output) : IShapeWriter
    where TBody : struct, IShapeWriter, allows ref struct
    where TFormat : IEventWriterFormat<TBody>
{
    private TBody _body;
    private StructureDescriptor? _stream;
    private EventBinding? _binding;
    private MemberDescriptor? _member;
    private Place _place;
    private int _depth;
    private bool _isOpen;

    private enum Place : byte
    {
        /// <summary>Before the event.</summary>
        Start,

        /// <summary>Among the members of the event.</summary>
        Members,

        /// <summary>In the payload.</summary>
        Body,
    }

    /// <summary>Brings the payload to the output.</summary>
    public void Finish()
    {
        if (_isOpen)
        {
            TFormat.Close(ref _body, output);
        }
    }

    public void BeginStructure(StructureDescriptor shape)
    {
        if (_place == Place.Body)
        {
            _depth++;
            _body.BeginStructure(shape);
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
            EnterPayload(shape.Root);
            _body.BeginStructure(shape);
        }
    }

    public void EndStructure(StructureDescriptor shape)
    {
        if (_place == Place.Body)
        {
            _body.EndStructure(shape);
            Leave();
        }
        else if (_place == Place.Members && !ReferenceEquals(shape, _stream))
        {
            if (_binding!.HasBody)
            {
                StartBody();
                _body.EndStructure(_binding.BodyShape);
            }

            _place = Place.Start;
        }
    }

    public void BeginList(ListDescriptor shape, int count)
    {
        Enter(shape);
        _body.BeginList(shape, count);
    }

    public void EndList(ListDescriptor shape)
    {
        _body.EndList(shape);
        Leave();
    }

    public void BeginMap(MapDescriptor shape, int count)
    {
        Enter(shape);
        _body.BeginMap(shape, count);
    }

    public void WriteKey(MemberDescriptor key, string value) => _body.WriteKey(key, value);

    public void EndMap(MapDescriptor shape)
    {
        _body.EndMap(shape);
        Leave();
    }

    public bool BeginMember(MemberDescriptor member)
    {
        if (_place == Place.Body)
        {
            return _body.BeginMember(member);
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
        if (!_body.BeginMember(member))
        {
            return false;
        }

        _place = Place.Body;
        return true;
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

    private void StartBody()
    {
        if (!_isOpen)
        {
            Open(_binding!.BodyShape.Root);
            _body.BeginStructure(_binding.BodyShape);
        }
    }

    private void Open(MemberDescriptor root)
    {
        _isOpen = true;
        message.Add(":content-type", TFormat.MediaType);
        _body = TFormat.Open(output, root);
    }

    private void Enter(ShapeDescriptor shape)
    {
        if (_place == Place.Members)
        {
            EnterPayload(shape.Root);
            return;
        }

        _depth++;
    }

    private void EnterPayload(MemberDescriptor root)
    {
        if (_member is not { EventPayload: true })
        {
            throw Misplaced();
        }

        Open(root);
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

    private readonly ShapeException Misplaced() => new($"The member {_member?.Name} of an event cannot be sent in a header, or as the payload.");
}
