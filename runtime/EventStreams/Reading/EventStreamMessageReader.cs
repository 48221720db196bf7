using System.Runtime.CompilerServices;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// Gathers the members of an event from a message: those of the payload first, then those of headers. A union that is read
/// first is the stream, and the member of it that is set is the event of the message; another structure is the event itself.
/// </summary>
/// <typeparam name="TBody">The format of the payload.</typeparam>
/// <typeparam name="TFormat">Begins and ends that format.</typeparam>
internal ref partial struct EventStreamMessageReader<TBody, TFormat> : IShapeReader
    where TBody : struct, IShapeReader, allows ref struct
    where TFormat : IEventFormat<TBody>
{
    private readonly EventStreamMessage _message;
    private readonly bool _fillsMissing;
    private TBody _body;
    private StructureDescriptor? _stream;
    private StructureDescriptor? _event;
    private EventBinding? _binding;
    private MemberDescriptor? _member;
    private EventStreamHeader _header;
    private Place _place;
    private Part _part;
    private int _bodyIndex;
    private int _headerIndex;
    private int _depth;
    private bool _isOpen;

    /// <summary>Makes a reader of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="fillsMissing">Whether a stand-in takes the place of a required member that is absent.</param>
    public EventStreamMessageReader(in EventStreamMessage message, bool fillsMissing = false)
    {
        _fillsMissing = fillsMissing;
        _message = message;
        _bodyIndex = -1;
    }

    private enum Place : byte
    {
        /// <summary>Before what is to be read, or in the payload.</summary>
        Body,

        /// <summary>At a member that is the whole payload.</summary>
        Payload,

        /// <summary>At a member in a header.</summary>
        Header,
    }

    private enum Part : byte
    {
        Body,
        Payload,
        Headers,
    }

    /// <summary>Checks that nothing follows what was read.</summary>
    public void Finish()
    {
        if (_isOpen)
        {
            TFormat.Close(ref _body);
        }
    }

    /// <summary>Adds shape and path to an exception of the XML scanner.</summary>
    public readonly ShapeException Locate(XmlSyntaxException exception, ShapeDescriptor root) =>
        TFormat.Locate(in _body, exception, _event ?? root);

    public void BeginStructure(StructureDescriptor shape)
    {
        if (_event is not null)
        {
            Enter(shape);
            _body.BeginStructure(shape);
        }
        else if (_stream is null && shape.IsUnion)
        {
            _stream = shape;
        }
        else
        {
            BeginEvent(shape);
        }
    }

    public bool NextMember(StructureDescriptor shape, ref int member)
    {
        if (_depth > 0)
        {
            return _body.NextMember(shape, ref member) || Leave();
        }

        if (!ReferenceEquals(shape, _stream))
        {
            return NextOfEvent(ref member);
        }

        if (_member is not null)
        {
            return false;
        }

        member = shape.EventBinding.Find(_message.EventType);
        _member = member < shape.Members.Length ? shape.Members[member] : shape.Root;
        _place = Place.Payload;
        return true;
    }

    public void BeginList(ListDescriptor shape)
    {
        Enter(shape);
        _body.BeginList(shape);
    }

    public bool NextItem(ListDescriptor shape) => _body.NextItem(shape) || Leave();

    public void BeginMap(MapDescriptor shape)
    {
        Enter(shape);
        _body.BeginMap(shape);
    }

    public bool NextEntry(MapDescriptor shape, out string key) => _body.NextEntry(shape, out key) || Leave();

    public bool TryReadNull() => _place == Place.Body && _body.TryReadNull();

    public Value ReadUnknown(out string name)
    {
        if (_depth > 0 || _event is not null)
        {
            return _body.ReadUnknown(out name);
        }

        name = Encoding.UTF8.GetString(_message.EventType);
        var payload = _message.Payload;
        if (payload.IsEmpty)
        {
            return new Value.Map(default);
        }

        try
        {
            return TFormat.ReadValue(payload, _stream!);
        }
        catch (ShapeException)
        {
            return new Value.Binary(new Blob(payload));
        }
    }

    public T Missing<T>(MemberDescriptor member) =>
        _fillsMissing && StandIn.TryOf<T>(out var standIn) ? standIn : IsInPayload(member) ? _body.Missing<T>(member) : throw Missing(member);

    public T MissingShape<T>(MemberDescriptor member)
        where T : IShape<T> =>
        _fillsMissing ? StandIn.OfShape<T>() : IsInPayload(member) ? _body.MissingShape<T>(member) : throw Missing(member);

    // The payload's reader knows the path to what is below the event.
    private readonly bool IsInPayload(MemberDescriptor member) => _isOpen && (_binding!.HasBody || !IsOfEvent(member));

    private readonly ShapeException Missing(MemberDescriptor member)
    {
        var shape = (_event ?? _stream)!.Name;
        return ShapeException.Absent(shape, $"{shape}.{member.Name}");
    }

    public ShapeException Invalid(ShapeDescriptor shape, string problem) =>
        _isOpen ? _body.Invalid(shape, problem) : new ShapeException(shape.Name, shape.Name, problem);

    private readonly bool IsOfEvent(MemberDescriptor member)
    {
        foreach (var candidate in _event!.Members)
        {
            if (ReferenceEquals(candidate, member))
            {
                return true;
            }
        }

        return false;
    }

    private void BeginEvent(StructureDescriptor shape)
    {
        _event = shape;
        _binding = shape.EventBinding;
        _place = Place.Body;
        if (_binding.HasBody)
        {
            Open(shape);
            _body.BeginStructure(_binding.BodyShape);
        }
        else
        {
            _part = _binding.PayloadIndex < 0 ? Part.Headers : Part.Payload;
        }
    }

    private bool NextOfEvent(ref int member)
    {
        if (_part == Part.Body)
        {
            _place = Place.Body;
            if (_body.NextMember(_binding!.BodyShape, ref _bodyIndex))
            {
                member = _binding.IndexOf(_bodyIndex);
                return true;
            }

            _part = Part.Headers;
        }

        if (_part == Part.Payload)
        {
            _part = Part.Headers;
            member = _binding!.PayloadIndex;
            _member = _event!.Members[member];
            _place = Place.Payload;
            if (HasPayload)
            {
                return true;
            }
        }

        var indexes = _binding!.HeaderIndexes;
        while (_headerIndex < indexes.Length)
        {
            var index = indexes[_headerIndex++];
            if (_message.Headers.TryGet(_binding.NameOf(index), out _header))
            {
                member = index;
                _member = _event!.Members[index];
                _place = Place.Header;
                return true;
            }
        }

        return false;
    }

    // No bytes are a text or a blob, but no structure.
    private readonly bool HasPayload => !_message.Payload.IsEmpty || _member!.Required || _event!.PayloadKind is not (ShapeKind.Structure or ShapeKind.Union);

    // Into a structure, list or map in the payload, or one that is the payload.
    private void Enter(ShapeDescriptor shape)
    {
        if (_place == Place.Header)
        {
            throw Misfit("is in a header, which cannot hold it");
        }

        if (_place == Place.Payload)
        {
            Open(shape);
            _place = Place.Body;
        }

        _depth++;
    }

    private bool Leave()
    {
        _depth--;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Open(ShapeDescriptor shape)
    {
        _body = TFormat.Open(_message.Payload, shape);
        _isOpen = true;
    }

    private readonly ShapeException Misfit(string problem)
    {
        var shape = (_event ?? _stream)!.Name;
        return new ShapeException(shape, $"{shape}.{_member!.Name}", problem);
    }
}
