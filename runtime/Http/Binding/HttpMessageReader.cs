using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>
/// Gathers the members of an input from an HTTP request, or of an output or error from a response: those of the body first, then those of
/// headers, path, query and status code. See the HTTP binding traits of the Smithy specification.
/// </summary>
/// <typeparam name="TBody">The format of the body.</typeparam>
internal ref partial struct HttpMessageReader<TBody> : IShapeReader
    where TBody : struct, IShapeReader, allows ref struct
{
    /// <summary>The reader of the body; not used where there is none.</summary>
    public TBody Body;

    private readonly HttpMessageSource _source;
    private readonly bool _hasBody;
    private readonly bool _bindings;
    private readonly bool _lenient;
    private readonly string? _message;
    private StructureDescriptor? _shape;
    private HttpBinding? _binding;
    private MemberDescriptor? _member;
    private string? _text;
    private List<KeyValuePair<string, string>>? _entries;
    private Place _place;
    private Part _part;
    private int _position;
    private int _mapPosition;
    private string _key;
    private int _bodyIndex;
    private int _outsideIndex;
    private int _depth;
    private bool _messageRead;
    private bool _messageGiven;

    /// <summary>Makes a reader.</summary>
    /// <param name="source">The message.</param>
    /// <param name="body">Reads the body.</param>
    /// <param name="hasBody">Whether there is a body to read with it.</param>
    /// <param name="bindings">Whether members can be elsewhere than in the body.</param>
    /// <param name="lenient">Whether stand-ins may take the place of absent required members.</param>
    /// <param name="message">The text of a member named <c>message</c> or <c>Message</c> that the body spells the other way, or null.</param>
    public HttpMessageReader(
        HttpMessageSource source, TBody body, bool hasBody, bool bindings, bool lenient, string? message = null)
    {
        Body = body;
        _source = source;
        _hasBody = hasBody;
        _bindings = bindings;
        _lenient = lenient;
        _message = message;
        _bodyIndex = -1;
        _key = string.Empty;
    }

    private enum Place : byte
    {
        /// <summary>Before the output, or at a member of it that is in the body.</summary>
        Member,

        /// <summary>In a value of the body.</summary>
        Body,

        /// <summary>At a member that is the body byte for byte, or text.</summary>
        Payload,

        /// <summary>At a member in a header or in the status code.</summary>
        Text,

        /// <summary>In a list in a header.</summary>
        List,

        /// <summary>In a map of headers.</summary>
        Map,

        /// <summary>In a list in the query.</summary>
        QueryList,

        /// <summary>In a map of the query.</summary>
        QueryMap,

        /// <summary>In a list in a map of the query.</summary>
        QueryMapList,
    }

    private enum Part : byte
    {
        Body,
        Payload,
        Outside,
    }

    private readonly bool IsRequest => _source.Target is not null;

    private readonly bool InBody
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _place <= Place.Body;
    }

    public void BeginStructure(StructureDescriptor shape)
    {
        if (_shape is not null)
        {
            Enter();
            Body.BeginStructure(shape);
            return;
        }

        _shape = shape;
        _binding = !_bindings ? null : IsRequest ? shape.HttpRequestBinding : shape.HttpResponseBinding;
        HideSensitive();
        if (_binding is null || _binding.HasBody)
        {
            _part = _hasBody ? Part.Body : Part.Outside;
            if (_hasBody)
            {
                Body.BeginStructure(_binding is null ? shape : _binding.BodyShape);
            }
        }
        else
        {
            _part = shape.Payload is null ? Part.Outside : Part.Payload;
        }
    }

    public bool NextMember(StructureDescriptor shape, ref int member)
    {
        if (_depth == 0)
        {
            return _message is null ? NextOfOutput(ref member) : NextOfError(ref member);
        }

        if (Body.NextMember(shape, ref member))
        {
            return true;
        }

        Leave();
        return false;
    }

    public void BeginList(ListDescriptor shape)
    {
        if (InBody)
        {
            Enter();
            Body.BeginList(shape);
        }
        else if (_place == Place.Text && _member!.Location == MemberLocation.Header)
        {
            _place = Place.List;
            _position = 0;
        }
        else if (_place == Place.Text && _member!.Location == MemberLocation.QueryString)
        {
            BeginQueryList(_member.LocationName ?? _member.Name, Place.QueryList);
        }
        else if (_place == Place.QueryMap)
        {
            BeginQueryList(_key, Place.QueryMapList);
        }
        else
        {
            throw Unfit("cannot be a list");
        }
    }

    public bool NextItem(ListDescriptor shape)
    {
        if (InBody)
        {
            if (Body.NextItem(shape))
            {
                return true;
            }

            Leave();
            return false;
        }

        if (_place is Place.QueryList or Place.QueryMapList)
        {
            return NextOfQueryList();
        }

        if (HttpHeaderList.Skip(_text!, ref _position))
        {
            return true;
        }

        _place = Place.Text;
        return false;
    }

    public void BeginMap(MapDescriptor shape)
    {
        if (InBody)
        {
            Enter();
            Body.BeginMap(shape);
        }
        else if (_place == Place.Text && _member!.Location == MemberLocation.Headers)
        {
            _place = Place.Map;
            _entries = _source.Headers.WithPrefix(_member.LocationName ?? string.Empty);
            _position = 0;
        }
        else if (_place == Place.Text && _member!.Location == MemberLocation.QueryParams)
        {
            BeginQueryMap();
        }
        else
        {
            throw Unfit("cannot be a map");
        }
    }

    public bool NextEntry(MapDescriptor shape, out string key)
    {
        if (InBody)
        {
            if (Body.NextEntry(shape, out key))
            {
                return true;
            }

            Leave();
            return false;
        }

        return _place == Place.QueryMap ? NextOfQueryMap(out key) : NextHeader(out key);
    }

    public bool TryReadNull() => InBody && Body.TryReadNull();

    public Value ReadUnknown(out string name) => Body.ReadUnknown(out name);

    private bool NextOfOutput(ref int member)
    {
        if (_part == Part.Body)
        {
            _place = Place.Member;
            if (_binding is null)
            {
                return Body.NextMember(_shape!, ref member);
            }

            if (Body.NextMember(_binding.BodyShape, ref _bodyIndex))
            {
                member = _binding.IndexOf(_bodyIndex);
                return true;
            }

            _part = Part.Outside;
        }

        if (_part == Part.Payload)
        {
            _part = Part.Outside;
            var payload = _shape!.Members[_binding!.PayloadIndex];
            if (_source.Body.Length > 0 || (_binding.HasRawPayload && (payload.Required || _shape.PayloadStreams)))
            {
                member = _binding.PayloadIndex;
                _member = payload;
                _place = _binding.HasRawPayload ? Place.Payload : Place.Member;
                return true;
            }
        }

        return NextOutside(ref member);
    }

    private bool NextOfError(ref int member)
    {
        if (_messageGiven)
        {
            return false;
        }

        if (NextOfOutput(ref member))
        {
            _messageRead |= IsMessage(_shape!.Members[member]);
            return true;
        }

        for (var i = 0; !_messageRead && i < _shape!.Members.Length; i++)
        {
            if (IsMessage(_shape.Members[i]))
            {
                member = i;
                _member = _shape.Members[i];
                _text = _message;
                _place = Place.Text;
                _messageGiven = true;
                return true;
            }
        }

        return false;
    }

    private static bool IsMessage(MemberDescriptor member) =>
        member is { Location: MemberLocation.Body, JsonValue: false, BodyName: "message" or "Message" };

    private bool NextOutside(ref int member)
    {
        var indexes = _binding is null ? default : _binding.OutsideIndexes;
        while (_outsideIndex < indexes.Length)
        {
            var index = indexes[_outsideIndex++];
            var candidate = _shape!.Members[index];
            var text = candidate.Location switch
            {
                MemberLocation.Header => _source.Headers[candidate.LocationName ?? candidate.Name],
                MemberLocation.StatusCode => HttpText.Of(_source.StatusCode),
                MemberLocation.Uri => _source.Target!.Label(candidate.LocationName ?? candidate.Name),
                MemberLocation.QueryString => _source.Target!.Query.TryGet(candidate.LocationName ?? candidate.Name, out var parameter) ? parameter : null,
                MemberLocation.QueryParams => _source.Target!.Query.Count > 0 ? string.Empty : null,
                _ => string.Empty,
            };
            if (text is not null)
            {
                member = index;
                _member = candidate;
                _text = text;
                _place = Place.Text;
                return true;
            }
        }

        return false;
    }

    // Before anything is read: where that fails, the response is shown all the same.
    private readonly void HideSensitive()
    {
        foreach (var name in _binding is null ? default : _binding.SecretHeaders)
        {
            _source.Headers.Hide(name, name);
        }
    }

    private bool NextHeader(out string key)
    {
        if (_position < _entries!.Count)
        {
            (key, _text) = _entries[_position++];
            return true;
        }

        key = string.Empty;
        _place = Place.Text;
        return false;
    }

    private void Enter()
    {
        if (!InBody)
        {
            throw Unfit("cannot be a structure");
        }

        _depth++;
        _place = Place.Body;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave()
    {
        if (--_depth == 0)
        {
            _place = Place.Member;
        }
    }
}
