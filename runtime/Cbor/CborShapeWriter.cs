using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SendEvent.Runtime;

/// <summary>
/// Writes shapes as CBOR (RFC 8949), the way the Smithy RPC v2 CBOR protocol has them: structures are maps of
/// indefinite length with the members' names as keys. Call <see cref="Flush"/> at the end.
/// </summary>
public ref partial struct CborShapeWriter : IShapeWriter
{
    private const int MaxDepth = 1000;
    private const int LeastRequest = 256;
    private const int LongestHead = 9;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _fillTokens;

    // Of the span that the output lent, _count bytes are written but not yet reported to it.
    private Span<byte> _span;
    private int _count;
    private int _depth;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="fillTokens">Whether absent idempotency tokens of the outermost structure are filled in.</param>
    public CborShapeWriter(IBufferWriter<byte> output, bool fillTokens = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _fillTokens = fillTokens;
    }

    /// <summary>Reports all bytes written to the output.</summary>
    public void Flush()
    {
        if (_count > 0)
        {
            _output.Advance(_count);
        }

        _span = default;
        _count = 0;
    }

    /// <inheritdoc/>
    public void BeginStructure(StructureDescriptor shape)
    {
        Enter(shape);
        Put(CborInitialByte.IndefiniteMap);
    }

    /// <inheritdoc/>
    public void EndStructure(StructureDescriptor shape)
    {
        _depth--;
        Put(CborInitialByte.Break);
    }

    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape, int count)
    {
        Enter(shape);
        WriteHead(CborInitialByte.Array, (uint)count);
    }

    /// <inheritdoc/>
    public void EndList(ListDescriptor shape) => _depth--;

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape, int count)
    {
        Enter(shape);
        WriteHead(CborInitialByte.Map, (uint)count);
    }

    /// <inheritdoc/>
    public void WriteKey(MemberDescriptor key, string value) => WriteText(value ?? string.Empty);

    /// <inheritdoc/>
    public void EndMap(MapDescriptor shape) => _depth--;

    /// <inheritdoc/>
    public bool BeginMember(MemberDescriptor member)
    {
        WriteName(member, 0);
        return true;
    }

    /// <inheritdoc/>
    public void WriteUnknown(string name, Value value)
    {
        WriteText(name);
        WriteValue(value);
    }

    /// <inheritdoc/>
    public void WriteAbsentToken(MemberDescriptor member)
    {
        if (_fillTokens && _depth == 1)
        {
            WriteString(member, IdempotencyTokens.Next());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(ShapeDescriptor shape)
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep(shape.Name);
        }
    }

    /// <summary>Writes the key before a value, and makes room for <paramref name="more"/> bytes after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteName(MemberDescriptor member, int more) => _count = PutName(member, more);

    /// <summary>The same, but the count is left to the caller, who writes more.</summary>
    /// <returns>What the count is then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PutName(MemberDescriptor member, int more)
    {
        var name = member.CborName;
        var length = member.CborNameLength;
        Reserve(name.Length + more);
        var count = _count;
        if (length <= MemberDescriptor.CborBlock)
        {
            // More than the name is copied; what follows it is written over.
            Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(name))
                .StoreUnsafe(ref MemoryMarshal.GetReference(_span), (nuint)(uint)count);
        }
        else
        {
            name.AsSpan(0, length).CopyTo(_span[count..]);
        }

        return count + length;
    }

    private void WriteHead(int major, ulong argument)
    {
        Reserve(LongestHead);
        PutHead(major, argument);
    }

    /// <summary>Writes the head of a data item, for which there is room, with the shortest argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PutHead(int major, ulong argument)
    {
        if (argument < 24)
        {
            Next = (byte)((major << 5) | (int)argument);
            _count++;
        }
        else
        {
            PutLongHead(major, argument);
        }
    }

    private void PutLongHead(int major, ulong argument)
    {
        var free = Free;
        var first = major << 5;
        switch (argument)
        {
            case <= byte.MaxValue:
                free[0] = (byte)(first | 24);
                free[1] = (byte)argument;
                _count += 2;
                break;
            case <= ushort.MaxValue:
                free[0] = (byte)(first | 25);
                BinaryPrimitives.WriteUInt16BigEndian(free[1..], (ushort)argument);
                _count += 3;
                break;
            case <= uint.MaxValue:
                free[0] = (byte)(first | 26);
                BinaryPrimitives.WriteUInt32BigEndian(free[1..], (uint)argument);
                _count += 5;
                break;
            default:
                free[0] = (byte)(first | 27);
                BinaryPrimitives.WriteUInt64BigEndian(free[1..], argument);
                _count += 9;
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(byte value)
    {
        Reserve(1);
        Next = value;
        _count++;
    }

    private readonly ref byte Next
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), (uint)_count);
    }

    private readonly Span<byte> Free => _span[_count..];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_span.Length - _count < bytes)
        {
            Grow(bytes);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        Flush();
        _span = _output.GetSpan(Math.Max(bytes, LeastRequest));

        // What follows writes without further checks.
        if (_span.Length < bytes)
        {
            throw new InvalidOperationException("The buffer writer gave less room than was asked for.");
        }
    }

    private static void ThrowTooDeep(string shape) =>
        throw new ShapeException(shape, shape, $"more than {MaxDepth} levels of nesting");
}
