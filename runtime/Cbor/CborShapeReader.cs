using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Reads shapes from CBOR (RFC 8949).</summary>
/// <remarks>
/// Every encoding of a value is read, not only the preferred one: any width, lengths given or not, tags that mean
/// nothing here. Null and undefined are absent members. What is nested more than 64 levels deep is refused.
/// </remarks>
public ref partial struct CborShapeReader : IShapeReader
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _data;
    private readonly ShapeDescriptor _root;
    private int _at;
    private int _depth;
    private CborOpenItem _item;
    private OpenItems<CborOpenItem> _outer;
    private OpenShapes _open;

    // The key of the union member that the model does not know.
    private string? _unknown;

    // What nulls took back, and whether it is known already since this is read for the second time.
    private TakenBack? _takenBack;
    private bool _again;

    /// <summary>Whether a stand-in takes the place of a required member that is absent: responses are read so.</summary>
    internal bool FillsMissing { get; init; }

    /// <summary>
    /// Whether what is no UTF-8 becomes U+FFFD instead of an exception. For errors: their code matters more than a flaw in the message.
    /// </summary>
    internal bool ReplacesMalformedText { get; init; }

    private static ReadOnlySpan<byte> EmptyMap => [0xA0];

    /// <summary>Makes a reader.</summary>
    /// <param name="data">One data item.</param>
    /// <param name="root">The shape to read.</param>
    public CborShapeReader(ReadOnlySpan<byte> data, ShapeDescriptor root)
    {
        ArgumentNullException.ThrowIfNull(root);
        _data = data;
        _root = root;
    }

    /// <summary>Makes a reader of the body of a message, where no bytes at all are an empty structure.</summary>
    public static CborShapeReader OfBody(ReadOnlySpan<byte> data, ShapeDescriptor root) => OfBody(data, root, fillsMissing: false);

    internal static CborShapeReader OfBody(ReadOnlySpan<byte> data, ShapeDescriptor root, bool fillsMissing) =>
        new(data.IsEmpty ? EmptyMap : data, root) { FillsMissing = fillsMissing };

    /// <summary>Makes a reader of the body of an error.</summary>
    internal static CborShapeReader OfError(ReadOnlySpan<byte> data, ShapeDescriptor root) =>
        new(data.IsEmpty ? EmptyMap : data, root) { ReplacesMalformedText = true };

    /// <summary>Checks that nothing follows the value read.</summary>
    /// <exception cref="ShapeException">Something follows.</exception>
    public readonly void End()
    {
        if (_at < _data.Length)
        {
            throw Fail("something follows the value");
        }
    }

    /// <inheritdoc/>
    public void BeginStructure(StructureDescriptor shape) => Begin(shape, CborInitialByte.Map, 2, "a map");

    /// <inheritdoc/>
    public bool NextMember(StructureDescriptor shape, ref int member)
    {
        ArgumentNullException.ThrowIfNull(shape);
        while (TakeNext())
        {
            _item.Position = _at;
            var next = shape.MemberAt(member + 1);
            var index = next is not null && TryTakeName(next) ? member + 1 : ReadMember(shape, member);
            if (_at < _data.Length && _data[_at] is CborInitialByte.Null or CborInitialByte.Undefined)
            {
                _at++;
                if (index == shape.Members.Length)
                {
                    TakeBack(_unknown!);
                }
                else if (index >= 0 && (_item.Given & (1UL << index)) != 0)
                {
                    TakeBack(index);
                }
            }
            else if (index >= 0 && !(_again && (index == shape.Members.Length ? IsTakenBack(_unknown!) : IsTakenBack(index))))
            {
                if (shape.IsUnion && member >= 0 && (member != index || index == shape.Members.Length))
                {
                    _item.Position = -1;
                    throw Fail(ShapeException.SeveralMembers);
                }

                _item.Given |= 1UL << index;
                member = index;
                return true;
            }
            else
            {
                Skip();
            }
        }

        Leave();
        return false;
    }

    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape) => Begin(shape, CborInitialByte.Array, 1, "an array");

    /// <inheritdoc/>
    public bool NextItem(ListDescriptor shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        while (TakeNext())
        {
            _item.Position++;
            if (shape.Sparse || !TakeNull())
            {
                return true;
            }
        }

        Leave();
        return false;
    }

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape) => Begin(shape, CborInitialByte.Map, 2, "a map");

    /// <inheritdoc/>
    public bool NextEntry(MapDescriptor shape, out string key)
    {
        ArgumentNullException.ThrowIfNull(shape);
        while (TakeNext())
        {
            _item.Position = -1;
            var start = _at;
            key = TryReadShortText() ?? ReadText("a text string as key");
            _item.Position = start;
            if (!shape.Sparse && TakeNull())
            {
                if (_item.Given != 0)
                {
                    TakeBack(key);
                }
            }
            else if (IsTakenBack(key))
            {
                Skip();
            }
            else
            {
                _item.Given = 1;
                return true;
            }
        }

        Leave();
        key = string.Empty;
        return false;
    }

    /// <inheritdoc/>
    public bool TryReadNull() => TakeNull();

    /// <inheritdoc/>
    public Value ReadUnknown(out string name)
    {
        name = _unknown ?? string.Empty;
        return ReadValue(_depth);
    }

    /// <inheritdoc/>
    public readonly T Missing<T>(MemberDescriptor member) => FillsMissing && StandIn.TryOf<T>(out var standIn) ? standIn : throw Missing(member);

    /// <inheritdoc/>
    public readonly T MissingShape<T>(MemberDescriptor member)
        where T : IShape<T> => FillsMissing ? StandIn.OfShape<T>() : throw Missing(member);

    private readonly ShapeException Missing(MemberDescriptor member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return ShapeException.Absent(_root.Name, $"{Path()}.{member.Name}", "is required");
    }

    /// <inheritdoc/>
    public readonly ShapeException Invalid(ShapeDescriptor shape, string problem) => Fail(problem);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(ShapeDescriptor shape, int major, int leastBytes, string expected)
    {
        // The head that our own writer and most others give structures.
        int remaining;
        if ((uint)_at < (uint)_data.Length && _data[_at] == ((major << 5) | CborInitialByte.Indefinite))
        {
            _at++;
            remaining = -1;
        }
        else
        {
            SkipTags();
            remaining = ReadCount(major, leastBytes, expected);
        }

        if (_depth >= MaxDepth)
        {
            throw TooDeep();
        }

        _open.Set(_depth, shape);
        _outer.Set(_depth++, _item);
        _item = new CborOpenItem { Remaining = remaining, Position = -1, Start = _at };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave() => _item = _outer[--_depth];

    /// <summary>Whether there is another entry or item; takes the break if not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TakeNext()
    {
        if (_item.Remaining > 0)
        {
            _item.Remaining--;
            return true;
        }

        return _item.Remaining < 0 && !TakeBreak();
    }

    private bool TakeBreak()
    {
        if (_at >= _data.Length)
        {
            throw Truncated();
        }

        if (_data[_at] != CborInitialByte.Break)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool TakeNull()
    {
        if (_at < _data.Length && _data[_at] is CborInitialByte.Null or CborInitialByte.Undefined)
        {
            _at++;
            return true;
        }

        return false;
    }

    /// <summary>Takes a key if it is the name of a member in its shortest encoding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeName(MemberDescriptor member)
    {
        var name = member.CborName;
        var length = member.CborNameLength;
        bool same;
        if (length <= MemberDescriptor.CborBlock && _data.Length - _at >= MemberDescriptor.CborBlock)
        {
            // The zeros after the name do not count.
            var block = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(_data), (nuint)_at);
            var differences = ~Vector256.Equals(block, Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(name)))
                .ExtractMostSignificantBits();
            same = BitOperations.TrailingZeroCount(differences) >= length;
        }
        else
        {
            same = _data[_at..].StartsWith(name.AsSpan(0, length));
        }

        _at += same ? length : 0;
        return same;
    }

    /// <summary>
    /// Reads a key. Gives the index of the member, the number of members for a union's unknown one, or -1.
    /// </summary>
    private int ReadMember(StructureDescriptor shape, int last)
    {
        // The members after the one guessed, then those before it.
        var members = shape.Members;
        for (var i = last + 2; i < members.Length; i++)
        {
            if (TryTakeName(members[i]))
            {
                return i;
            }
        }

        for (var i = 0; i <= last && i < members.Length; i++)
        {
            if (TryTakeName(members[i]))
            {
                return i;
            }
        }

        return ReadOtherName(shape);
    }

    private int ReadOtherName(StructureDescriptor shape)
    {
        var start = _at;
        _item.Position = -1;
        SkipTags();
        var tagged = _at != start;
        var head = Peek();
        var name = (head & 31) == CborInitialByte.Indefinite && head >> 5 == CborInitialByte.Text
            ? Encoding.UTF8.GetBytes(ReadText("a text string as key"))
            : ReadString(CborInitialByte.Text, "a text string as key");
        _item.Position = start;
        var index = tagged || !IsShortestHead(head, name.Length) ? IndexOfText(shape.Members, name) : -1;
        if (index >= 0)
        {
            return index;
        }

        // Servers of JSON's kind name the union's type beside its member.
        if (!shape.IsUnion || name.SequenceEqual("__type"u8))
        {
            return -1;
        }

        _unknown = Decode(name, start);
        return shape.Members.Length;
    }

    private static bool IsShortestHead(byte head, int length) => (head & 31) switch
    {
        < 24 => true,
        24 => length >= 24,
        25 => length > byte.MaxValue,
        _ => false,
    };

    private static int IndexOfText(ReadOnlySpan<MemberDescriptor> members, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].CborText.SequenceEqual(name))
            {
                return i;
            }
        }

        return -1;
    }
}
