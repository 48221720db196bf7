using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SendEvent.Runtime;

/// <summary>
/// Writes shapes as UTF-8 XML without declaration and without white space between elements, the way the AWS rest-xml
/// protocol has it; see "XML bindings" in the Smithy specification. Call <see cref="Dispose"/> at the end: the
/// buffer is from a pool.
/// </summary>
/// <remarks>
/// The root element has the name and namespace of the descriptor given to the constructor, whatever the shape itself
/// says. Absent members leave no trace; a null in a sparse list or map is an element with <c>xsi:nil</c>.
/// </remarks>
public ref partial struct XmlShapeWriter : IShapeWriter
{
    private const int MaxDepth = 1000;
    private const int FirstCapacity = 4096;
    private const int FirstFrames = 16;

    private static readonly XmlTag _entry = XmlTag.OfElement("entry", null);

    [ThreadStatic]
    private static Frame[]? _spareFrames;

    private readonly MemberDescriptor _root;
    private readonly bool _fillTokens;

    private byte[] _buffer;
    private int _count;

    private Frame[] _frames;
    private int _depth;
    private Frame _top;

    // How deep in an unknown member, which has no frames.
    private int _unknownDepth;

    // Where the attribute starts that is being written.
    private int _attributeStart;

    // The member that a structure, list or map is about to be written for.
    private MemberDescriptor _pending;

    /// <summary>Makes a writer.</summary>
    /// <param name="root">What gives the root element its name and namespace: <see cref="ShapeDescriptor.Root"/>, or a member that is a payload.</param>
    /// <param name="fillTokens">Whether absent idempotency tokens of the outermost structure are filled in.</param>
    public XmlShapeWriter(MemberDescriptor root, bool fillTokens = false)
    {
        ArgumentNullException.ThrowIfNull(root);
        _root = root;
        _pending = root;
        _fillTokens = fillTokens;
        _buffer = ArrayPool<byte>.Shared.Rent(FirstCapacity);
        _frames = _spareFrames ?? new Frame[FirstFrames];
        _spareFrames = null;
        _top.TagEnd = -1;
    }

    /// <summary>Makes a writer.</summary>
    /// <param name="rootName">The name of the root element.</param>
    /// <param name="rootNamespace">Its namespace, or null.</param>
    /// <param name="fillTokens">Whether absent idempotency tokens of the outermost structure are filled in.</param>
    public XmlShapeWriter(string rootName, XmlNamespace? rootNamespace, bool fillTokens = false)
        : this(new MemberDescriptor(rootName, MemberRole.Root) { XmlNamespace = rootNamespace }, fillTokens)
    {
    }

    /// <summary>What has been written. It is good until the next call.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _count);

    /// <summary>Gives a copy of what has been written.</summary>
    public readonly byte[] ToArray() => Written.ToArray();

    /// <summary>Gives the buffer back to the pool.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _count = 0;
            _spareFrames = _frames;
        }
    }

    /// <inheritdoc/>
    public void BeginStructure(StructureDescriptor shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var tag = TagOf(_pending);
        Push(shape);
        _top.Tag = tag;
        WriteStart(tag, shape);
        _top.TagEnd = _count - 1;
    }

    /// <inheritdoc/>
    public void EndStructure(StructureDescriptor shape)
    {
        WriteEnd(_top.Tag!);
        Pop();
    }

    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape, int count)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var member = _pending;
        if (IsFlattened(member, shape.Flattened))
        {
            Push(shape);
            _top.ItemTag = member.FlattenedTag(shape);
        }
        else
        {
            BeginElement(shape);
            _top.ItemTag = shape.Item.XmlTag;
        }
    }

    /// <inheritdoc/>
    public void EndList(ListDescriptor shape) => EndElement();

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape, int count)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var member = _pending;
        if (IsFlattened(member, shape.Flattened))
        {
            var tag = TagOf(member);
            Push(shape);
            _top.ItemTag = tag;
        }
        else
        {
            BeginElement(shape);
            _top.ItemTag = _entry;
        }
    }

    /// <inheritdoc/>
    public void WriteKey(MemberDescriptor key, string value)
    {
        EndEntry();
        WriteStart(_top.ItemTag!);
        _top.EntryOpen = true;
        WriteString(key, value);
    }

    /// <inheritdoc/>
    public void EndMap(MapDescriptor shape)
    {
        EndEntry();
        EndElement();
    }

    /// <inheritdoc/>
    public bool BeginMember(MemberDescriptor member)
    {
        _pending = member;
        return true;
    }

    /// <inheritdoc/>
    public void WriteAbsentToken(MemberDescriptor member)
    {
        if (_fillTokens && _depth == 1)
        {
            WriteString(member, IdempotencyTokens.Next());
        }
    }

    private readonly bool IsFlattened(MemberDescriptor member, bool shapeIsFlattened) =>
        (member.Flattened || shapeIsFlattened) && member.Role == MemberRole.Member && _depth > 0;

    private void BeginElement(ShapeDescriptor shape)
    {
        var tag = TagOf(_pending);
        Push(shape);
        _top.Tag = tag;
        WriteStart(tag, shape);
    }

    private void EndElement()
    {
        if (_top.Tag is { } tag)
        {
            WriteEnd(tag);
        }

        Pop();
    }

    private void EndEntry()
    {
        if (_top.EntryOpen)
        {
            _top.EntryOpen = false;
            WriteEnd(_top.ItemTag!);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly XmlTag TagOf(MemberDescriptor member)
    {
        var tag = member.XmlTag;
        return tag.IsSpecial ? SpecialTagOf(member, tag) : tag;
    }

    private readonly XmlTag SpecialTagOf(MemberDescriptor member, XmlTag tag)
    {
        var special = member.Role switch
        {
            MemberRole.Item => _top.ItemTag!,
            MemberRole.Root => _root.XmlTag,
            _ => tag,
        };
        return special.BadName is { } name
            ? throw new ShapeException(_root.Name, PathTo(member), $"XML has no names like '{name}'")
            : special;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteStart(XmlTag tag, ShapeDescriptor shape)
    {
        WriteStart(tag);
        if (shape.XmlNamespace is { } ofShape)
        {
            DeclareNamespace(tag, ofShape);
        }
    }

    // What the member says of a prefix wins over what the shape says.
    private void DeclareNamespace(XmlTag tag, XmlNamespace ofShape)
    {
        if (tag.Namespace is not { } ofMember || ofMember.Prefix != ofShape.Prefix)
        {
            _count--;
            WriteAscii(XmlTag.DeclarationOf(ofShape));
            Reserve(1);
            _buffer[_count++] = (byte)'>';
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteStart(XmlTag tag)
    {
        Reserve(tag.StartLength + XmlTag.Block);
        Copy(tag.Start, tag.StartLength);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteEnd(XmlTag tag)
    {
        Reserve(tag.EndLength + XmlTag.Block);
        Copy(tag.End, tag.EndLength);
    }

    // Copies a text that goes on with zeros; room for a block more than its length must be reserved.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(byte[] text, int length)
    {
        if (length <= XmlTag.Block)
        {
            ref var target = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _count);
            Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(text)).StoreUnsafe(ref target);
        }
        else
        {
            text.AsSpan(0, length).CopyTo(_buffer.AsSpan(_count));
        }

        _count += length;
    }

    private void WriteAscii(string text)
    {
        Reserve(text.Length * 3);
        _count += System.Text.Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int more)
    {
        if (more > _buffer.Length - _count)
        {
            Grow(more);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int more)
    {
        var needed = Utf8Size.Check((long)_count + more, _root.Name);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, (int)Math.Min(2L * _count, Array.MaxLength)));
        Written.CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(ShapeDescriptor shape)
    {
        var depth = _depth;
        if ((uint)depth >= (uint)_frames.Length)
        {
            GrowFrames(shape);
        }

        _frames[depth] = _top;
        _depth = depth + 1;
        _top = default;
        _top.Member = _pending;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Pop() => _top = _frames[--_depth];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowFrames(ShapeDescriptor shape)
    {
        if (_depth >= MaxDepth)
        {
            throw new ShapeException(shape.Name, shape.Name, $"is nested deeper than {MaxDepth} levels");
        }

        Array.Resize(ref _frames, Math.Min(2 * _frames.Length, MaxDepth));
    }

    /// <summary>The path for messages. The writer does not count items and keeps no keys, so their brackets are empty.</summary>
    private readonly string PathTo(MemberDescriptor? member)
    {
        var path = new StringBuilder(_root.Name);
        for (var i = 1; i < _depth; i++)
        {
            AppendTo(path, _frames[i].Member);
        }

        if (_depth > 0)
        {
            AppendTo(path, _top.Member);
        }

        AppendTo(path, member);
        return path.ToString();
    }

    private readonly void AppendTo(StringBuilder path, MemberDescriptor? member) => path.Append(member?.Role switch
    {
        null or MemberRole.Root => string.Empty,
        _ when ReferenceEquals(member, _root) => string.Empty,
        MemberRole.Member => $".{member.Name}",
        _ => "[]",
    });

    private struct Frame
    {
        /// <summary>What was begun with it.</summary>
        public MemberDescriptor? Member;

        /// <summary>The element to end; null of a flattened list or map.</summary>
        public XmlTag? Tag;

        /// <summary>The element of each item or entry.</summary>
        public XmlTag? ItemTag;

        /// <summary>Where the start tag of a structure has its closing bracket.</summary>
        public int TagEnd;

        /// <summary>Whether an entry is still to be ended.</summary>
        public bool EntryOpen;
    }
}
