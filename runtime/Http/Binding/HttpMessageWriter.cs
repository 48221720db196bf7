using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// Spreads the members of an input over an HTTP request, or of an output or error over a response. Its own members go where their location says,
/// everything below them goes to the body. See the HTTP binding traits of the Smithy specification.
/// </summary>
/// <typeparam name="TBody">The format of the body.</typeparam>
internal ref partial struct HttpMessageWriter<TBody> : IShapeWriter
    where TBody : struct, IShapeWriter, allows ref struct
{
    /// <summary>Whether there is a body even where no member belongs in it, as in an error.</summary>
    public bool AlwaysHasBody { get; init; }

    /// <summary>The writer of the body.</summary>
    public TBody Body;

    private readonly HttpMessageBuilder _message;
    private readonly string _contentType;
    private readonly bool _emptyBody;
    private readonly bool _isResponse;
    private HttpBinding? _binding;
    private StructureDescriptor? _shape;
    private MemberDescriptor? _member;
    private StringBuilder? _list;
    private string _key;
    private Place _place;
    private bool _bodyStarted;
    private bool _isHidden;
    private int _depth;

    /// <summary>Makes a writer.</summary>
    /// <param name="message">Takes the parts that are not the body.</param>
    /// <param name="body">Writes the body.</param>
    /// <param name="contentType">The Content-Type of the body's format.</param>
    /// <param name="emptyBody">Whether a structure without any member set still makes a body.</param>
    public HttpMessageWriter(HttpMessageBuilder message, TBody body, string contentType, bool emptyBody)
    {
        Body = body;
        _message = message;
        _isResponse = message.IsResponse;
        _contentType = contentType;
        _emptyBody = emptyBody;
        _key = string.Empty;
    }

    private enum Place : byte
    {
        /// <summary>Before the input.</summary>
        Start,

        /// <summary>Among the members of the input.</summary>
        Members,

        /// <summary>In a value of the body.</summary>
        Body,

        /// <summary>In a list in a header or in the query.</summary>
        List,

        /// <summary>In a map in headers or in the query.</summary>
        Map,

        /// <summary>In a list in a map in the query.</summary>
        ListOfMap,
    }

    public void BeginStructure(StructureDescriptor shape)
    {
        if (_place == Place.Body)
        {
            _depth++;
            Body.BeginStructure(shape);
        }
        else if (_place == Place.Start)
        {
            _shape = shape;
            _binding = _isResponse ? shape.HttpResponseBinding : shape.HttpRequestBinding;
            _place = Place.Members;
        }
        else
        {
            throw Misplaced();
        }
    }

    public void EndStructure(StructureDescriptor shape)
    {
        if (_place == Place.Body)
        {
            Body.EndStructure(shape);
            Leave();
        }
        else
        {
            EndInput();
        }
    }

    public void BeginList(ListDescriptor shape, int count)
    {
        if (_place == Place.Body)
        {
            _depth++;
            Body.BeginList(shape, count);
        }
        else if (_place == Place.Members && LocationOf(_member) is MemberLocation.Header or MemberLocation.QueryString)
        {
            _list = _member!.Location == MemberLocation.Header ? new StringBuilder() : null;
            _place = Place.List;
            _isHidden |= shape.Sensitive;
        }
        else if (_place == Place.Map && _member is { Location: MemberLocation.QueryParams or MemberLocation.QueryString })
        {
            _place = Place.ListOfMap;
        }
        else
        {
            throw Misplaced();
        }
    }

    public void EndList(ListDescriptor shape)
    {
        if (_place == Place.Body)
        {
            Body.EndList(shape);
            Leave();
        }
        else if (_place == Place.ListOfMap)
        {
            _place = Place.Map;
        }
        else
        {
            if (_list is not null)
            {
                _message.IsHidden = _isHidden;
                _message.AddHeader(_member!, _list.ToString());
            }

            _place = Place.Members;
            _isHidden = false;
        }
    }

    public void BeginMap(MapDescriptor shape, int count)
    {
        if (_place == Place.Body)
        {
            _depth++;
            Body.BeginMap(shape, count);
        }
        else if (_place == Place.Members && LocationOf(_member) is MemberLocation.Headers or MemberLocation.QueryParams or MemberLocation.QueryString)
        {
            _place = Place.Map;
            _isHidden |= shape.Sensitive;
        }
        else
        {
            throw Misplaced();
        }
    }

    public void WriteKey(MemberDescriptor key, string value)
    {
        if (_place == Place.Body)
        {
            Body.WriteKey(key, value);
        }
        else
        {
            _key = value;
            _isHidden |= key.IsSensitive;
        }
    }

    public void EndMap(MapDescriptor shape)
    {
        if (_place == Place.Body)
        {
            Body.EndMap(shape);
            Leave();
        }
        else
        {
            _place = Place.Members;
            _isHidden = false;
        }
    }

    public bool BeginMember(MemberDescriptor member)
    {
        if (_place == Place.Body)
        {
            return Body.BeginMember(member);
        }

        if (_place != Place.Members)
        {
            return true;
        }

        _member = member;
        _isHidden = member.IsSensitive;
        switch (LocationOf(member))
        {
            case MemberLocation.Body:
                if (ReferenceEquals(member, _shape!.Payload))
                {
                    _message.ContentType = _contentType;
                    _bodyStarted = true;
                }
                else if (!BeginBodyMember(member))
                {
                    return false;
                }

                _place = Place.Body;
                _depth = 0;
                return true;
            case MemberLocation.StatusCode:
                return false;
            default:
                return true;
        }
    }

    public void WriteNull(MemberDescriptor member)
    {
        if (_place == Place.Body)
        {
            Body.WriteNull(member);
        }
    }

    public void WriteAbsentToken(MemberDescriptor member)
    {
        if (_place == Place.Members)
        {
            WriteString(member, IdempotencyTokens.Next());
        }
    }

    public void WriteUnknown(string name, Value value)
    {
        if (_place != Place.Body)
        {
            throw Misplaced();
        }

        Body.WriteUnknown(name, value);
    }

    /// <summary>Where a member is; a response has neither labels nor a query, so such members are in its body.</summary>
    private readonly MemberLocation LocationOf(MemberDescriptor? member) =>
        member is null ? MemberLocation.Body
        : _isResponse && member.Location is MemberLocation.Uri or MemberLocation.QueryString or MemberLocation.QueryParams ? MemberLocation.Body
        : member.Location;

    // A value that is the payload ends where its outermost structure, list or map does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave()
    {
        if (--_depth == 0)
        {
            _place = Place.Members;
        }
    }

    private bool BeginBodyMember(MemberDescriptor member)
    {
        StartBody();
        return Body.BeginMember(member);
    }

    private void StartBody()
    {
        if (!_bodyStarted)
        {
            _bodyStarted = true;
            _message.ContentType = _contentType;
            Body.BeginStructure(_binding!.BodyShape);
        }
    }

    private void EndInput()
    {
        if (_binding!.HasBody || AlwaysHasBody)
        {
            if (_emptyBody && !(_shape!.Payload is not null && _bodyStarted))
            {
                StartBody();
            }

            if (_bodyStarted)
            {
                Body.EndStructure(_binding.BodyShape);
            }
        }
        else if (_emptyBody && !_bodyStarted && !_isResponse && _shape is { Payload: not null, PayloadKind: ShapeKind.Structure })
        {
            _message.ContentType = _contentType;
            Body.BeginStructure(EmptyPayload);
            Body.EndStructure(EmptyPayload);
        }

        _place = Place.Start;
    }

    private static StructureDescriptor EmptyPayload => (StructureDescriptor)EmptyShape.Shape_;

    private readonly ShapeException Misplaced() =>
        _member is { } member
            ? _message.Invalid(member, $"cannot be sent in a {member.Location} location")
            : new ShapeException($"{_message.Owner}: the message must be a structure.");
}
