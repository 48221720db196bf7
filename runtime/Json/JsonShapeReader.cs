using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>
/// Reads shapes from UTF-8 JSON (RFC 8259): strictly, with no comments, trailing commas or malformed UTF-8, nested at
/// most 64 levels. Unknown members are checked and passed over; a member that is null is absent; of members with the
/// same name the last wins. A byte order mark before the text means nothing. Call <see cref="End"/> at the end.
/// </summary>
/// <remarks>Where the reader stands in the shape is not tracked; <see cref="JsonPath"/> finds it out if it must be told.</remarks>
public ref partial struct JsonShapeReader : IShapeReader
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly ShapeDescriptor _root;
    private int _at;
    private int _depth;

    // The name of the unknown member of a union that is to be read next, between its quotes.
    private int _nameAt;
    private int _nameLength;

    private OpenShapes _open;
    private JsonOpenItem _item;
    private OpenItems<JsonOpenItem> _outer;

    // What nulls took back, and whether it is known already since this is read for the second time.
    private TakenBack? _takenBack;
    private bool _again;

    /// <summary>Whether a stand-in takes the place of a required member that is absent: responses are read so.</summary>
    internal bool FillsMissing { get; init; }

    /// <summary>
    /// Whether what is no Unicode text becomes U+FFFD instead of an exception. For errors: their code matters more than a flaw in the message.
    /// </summary>
    internal bool ReplacesMalformedText { get; init; }

    /// <summary>Whether numbers of any size are texts: the way of Smithy RPC v2 JSON.</summary>
    internal bool IsRpcV2 { get; init; }

    /// <summary>Whether what is not as the model has it is refused where a client lets it pass: services are strict.</summary>
    internal bool IsStrict { get; init; }

    /// <summary>Makes a reader.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="root">The shape that will be read; error messages name it.</param>
    public JsonShapeReader(ReadOnlySpan<byte> utf8, ShapeDescriptor root)
    {
        ArgumentNullException.ThrowIfNull(root);
        _json = utf8;
        _root = root;
        if (utf8.StartsWith(ByteOrderMark))
        {
            _at = ByteOrderMark.Length;
        }
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Makes a reader of the body of an HTTP message, which may be empty where it holds no member.</summary>
    /// <param name="utf8">The body; an empty one is read as an object without members.</param>
    /// <param name="root">The shape that will be read; error messages name it.</param>
    public static JsonShapeReader OfBody(ReadOnlySpan<byte> utf8, ShapeDescriptor root) => OfBody(utf8, root, fillsMissing: false);

    internal static JsonShapeReader OfBody(ReadOnlySpan<byte> utf8, ShapeDescriptor root, bool fillsMissing, bool isRpcV2 = false, bool isStrict = false) =>
        new(utf8.IsEmpty ? "{}"u8 : utf8, root) { FillsMissing = fillsMissing, IsRpcV2 = isRpcV2, IsStrict = isStrict };

    /// <summary>Makes a reader of the body of an error.</summary>
    internal static JsonShapeReader OfError(ReadOnlySpan<byte> utf8, ShapeDescriptor root, bool isRpcV2 = false) =>
        new(utf8.IsEmpty ? "{}"u8 : utf8, root) { ReplacesMalformedText = true, IsRpcV2 = isRpcV2 };

    /// <summary>Checks that nothing follows the value read.</summary>
    /// <exception cref="ShapeException">Something follows.</exception>
    public void End()
    {
        Peek();
        if (_at < _json.Length)
        {
            throw Malformed();
        }
    }

    /// <inheritdoc/>
    public void BeginStructure(StructureDescriptor shape)
    {
        if (Peek() != '{')
        {
            throw Unexpected("an object");
        }

        Enter(shape);
    }

    /// <inheritdoc/>
    public bool NextMember(StructureDescriptor shape, ref int member)
    {
        var first = member < 0;
        for (var guess = member + 1; ; first = false)
        {
            var next = Peek();
            if (next == '}')
            {
                Leave();
                return false;
            }

            if (!first)
            {
                Expect(next, (byte)',');
                next = Peek();
            }

            if (next != '"')
            {
                throw Malformed();
            }

            var found = ReadMemberName(shape, guess);
            next = Peek();
            guess = found >= 0 ? found + 1 : guess;
            if (next == 'n')
            {
                ReadNull();
                if (found >= 0 && (_item.Given & (1UL << found)) != 0)
                {
                    TakeBack(found);
                }
                else if (found < 0 && member == shape.Members.Length)
                {
                    TakeBack(UnknownName());
                }
            }
            else if (found >= 0 && !IsTakenBack(found))
            {
                if (shape.IsUnion && member >= 0 && member != found)
                {
                    throw Fail(ShapeException.SeveralMembers, atMember: false);
                }

                _item.Given |= 1UL << found;
                member = found;
                return true;
            }
            else if (found < 0 && shape.IsUnion && UnknownName() is not "__type" and var name && !IsTakenBack(name))
            {
                if (member >= 0 || IsStrict)
                {
                    throw Fail(member >= 0 ? ShapeException.SeveralMembers : "the member is not one of the union", atMember: false);
                }

                member = shape.Members.Length;
                return true;
            }
            else
            {
                SkipValue();
            }
        }
    }

    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape)
    {
        if (Peek() != '[')
        {
            throw Unexpected("an array");
        }

        Enter(shape);
    }

    /// <inheritdoc/>
    public bool NextItem(ListDescriptor shape)
    {
        // No value ends with this bracket.
        var first = _json[_at - 1] == '[';
        for (; ; first = false)
        {
            var next = Peek();
            if (next == ']')
            {
                Leave();
                return false;
            }

            if (!first)
            {
                Expect(next, (byte)',');
                next = Peek();
            }

            if (next != 'n' || shape.Sparse)
            {
                return true;
            }

            if (IsStrict)
            {
                throw Fail("an item is null");
            }

            ReadNull();
        }
    }

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape)
    {
        if (Peek() != '{')
        {
            throw Unexpected("an object");
        }

        Enter(shape);
    }

    /// <inheritdoc/>
    public bool NextEntry(MapDescriptor shape, out string key)
    {
        for (var first = _json[_at - 1] == '{'; ; first = false)
        {
            var next = Peek();
            if (next == '}')
            {
                Leave();
                key = string.Empty;
                return false;
            }

            if (!first)
            {
                Expect(next, (byte)',');
            }

            key = ReadName();
            if (Peek() == 'n' && !shape.Sparse)
            {
                if (IsStrict)
                {
                    throw Fail("a value is null");
                }

                ReadNull();
                if (_item.Given != 0)
                {
                    TakeBack(key);
                }
            }
            else if (IsTakenBack(key))
            {
                SkipValue();
            }
            else
            {
                _item.Given = 1;
                return true;
            }
        }
    }

    /// <inheritdoc/>
    public bool TryReadNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        ReadNull();
        return true;
    }

    /// <inheritdoc/>
    public T Missing<T>(MemberDescriptor member) => FillsMissing && StandIn.TryOf<T>(out var standIn) ? standIn : throw Missing(member);

    /// <inheritdoc/>
    public T MissingShape<T>(MemberDescriptor member)
        where T : IShape<T> => FillsMissing ? StandIn.OfShape<T>() : throw Missing(member);

    private ShapeException Missing(MemberDescriptor member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var path = JsonPath.Of(_json[..Math.Min(_at, _json.Length)], _root.Name, in _open, atMember: true);
        return ShapeException.Absent(_root.Name, $"{path}.{member.Name}", "is required");
    }

    /// <inheritdoc/>
    public readonly ShapeException Invalid(ShapeDescriptor shape, string problem) => Fail(problem);

    // The next byte that is not white space; 0 at the end, which is as wrong as every other control character.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte Peek()
    {
        var json = _json;
        var at = _at;
        if ((uint)at < (uint)json.Length)
        {
            var value = json[at];
            if (value > ' ')
            {
                return value;
            }
        }

        return PeekBeyondSpace();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte PeekBeyondSpace()
    {
        for (; _at < _json.Length; _at++)
        {
            var value = _json[_at];
            if (value is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return value;
            }
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Expect(byte next, byte expected)
    {
        if (next != expected)
        {
            throw Malformed();
        }

        _at++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(ShapeDescriptor? shape)
    {
        if (_depth >= MaxDepth)
        {
            throw Fail($"more than {MaxDepth} levels of nesting");
        }

        _open.Set(_depth, shape);
        _outer.Set(_depth, _item);
        _item = new JsonOpenItem { Start = _at };
        _depth++;
        _at++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave()
    {
        _item = _outer[--_depth];
        _at++;
    }

    private void ReadNull() => ReadLiteral("null"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadLiteral(ReadOnlySpan<byte> literal)
    {
        if (!_json[_at..].StartsWith(literal))
        {
            throw MalformedLiteral(literal);
        }

        _at += literal.Length;
    }
}
