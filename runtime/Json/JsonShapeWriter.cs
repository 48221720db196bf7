using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SendEvent.Runtime;

/// <summary>
/// Writes shapes as UTF-8 JSON without white space (RFC 8259), the way the AWS JSON protocols have it. Text is escaped
/// only where it must be. Call <see cref="Flush"/> at the end.
/// </summary>
public ref partial struct JsonShapeWriter : IShapeWriter
{
    private const int MaxDepth = 1000;
    private const int LeastRequest = 256;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _fillTokens;

    // Of the span that the output lent, _count bytes are written but not yet reported to it.
    private Span<byte> _span;
    private int _count;
    private int _depth;

    // 1 if something stands before the next prefix, so that its comma is needed; else 0.
    private int _comma;

    /// <summary>Whether times are seconds since 1970 whatever members ask for, and numbers of any size are texts: the way of Smithy RPC v2 JSON.</summary>
    internal bool IsRpcV2 { get; init; }

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="fillTokens">Whether absent idempotency tokens of the outermost structure are filled in.</param>
    public JsonShapeWriter(IBufferWriter<byte> output, bool fillTokens = false)
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
    public void BeginStructure(StructureDescriptor shape) => Open(shape, (byte)'{');

    /// <inheritdoc/>
    public void EndStructure(StructureDescriptor shape) => Close((byte)'}');

    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape, int count) => Open(shape, (byte)'[');

    /// <inheritdoc/>
    public void EndList(ListDescriptor shape) => Close((byte)']');

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape, int count) => Open(shape, (byte)'{');

    /// <inheritdoc/>
    public void EndMap(MapDescriptor shape) => Close((byte)'}');

    /// <inheritdoc/>
    public void WriteKey(MemberDescriptor key, string value) => WriteName(value ?? string.Empty);

    /// <inheritdoc/>
    public bool BeginMember(MemberDescriptor member)
    {
        WritePrefix(member, 1);
        _comma = 0;
        return true;
    }

    /// <inheritdoc/>
    public void WriteUnknown(string name, Value value)
    {
        WriteName(name ?? string.Empty);
        WriteValue(value);
        _comma = 1;
    }

    /// <inheritdoc/>
    public void WriteAbsentToken(MemberDescriptor member)
    {
        if (_fillTokens && _depth == 1)
        {
            WriteString(member, IdempotencyTokens.Next());
        }
    }

    /// <summary>Gives <c>,"name":</c>.</summary>
    internal static ReadOnlySpan<byte> PrefixOf(string name)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonShapeWriter(output) { _comma = 1 };
        writer.WriteName(name);
        writer.Flush();
        return output.WrittenSpan;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Open(ShapeDescriptor shape, byte bracket)
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep(shape.Name);
        }

        Put(bracket);
        _comma = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Close(byte bracket)
    {
        _depth--;
        Put(bracket);
        _comma = 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(byte value)
    {
        Reserve(1);
        Next = value;
        _count++;
    }

    private void WriteName(string name)
    {
        if (name.Length > ShortString)
        {
            if (_comma != 0)
            {
                Put((byte)',');
            }

            WriteQuoted(name);
            Put((byte)':');
        }
        else
        {
            WriteShortName(name);
        }

        _comma = 0;
    }

    private void WriteShortName(string name)
    {
        Reserve(name.Length + 4);
        var at = _count + _comma;
        ref var start = ref MemoryMarshal.GetReference(_span);

        // Without a comma, the quote comes over it.
        Unsafe.Add(ref start, (uint)_count) = (byte)',';
        var end = PutShort(name, at);
        if (end >= 0)
        {
            Unsafe.Add(ref start, (uint)end) = (byte)':';
            _count = end + 1;
        }
        else
        {
            WriteRest(name, at, ~end);
            Put((byte)':');
        }
    }

    /// <summary>Writes what stands before a value, and makes room for <paramref name="more"/> bytes after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WritePrefix(MemberDescriptor member, int more) => _count = PutPrefix(member, more);

    /// <summary>The same, but the count is left to the caller, who writes more.</summary>
    /// <returns>What the count is then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PutPrefix(MemberDescriptor member, int more)
    {
        var prefix = member.JsonPrefix;
        var length = member.JsonPrefixLength;
        var first = 1 - _comma;
        Reserve(prefix.Length + more);
        var count = _count;
        if (length <= MemberDescriptor.JsonBlock)
        {
            // More than the prefix is copied; what follows it is written over.
            Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(prefix), (nuint)first)
                .StoreUnsafe(ref MemoryMarshal.GetReference(_span), (nuint)(uint)count);
        }
        else
        {
            prefix.AsSpan(first, length - first).CopyTo(_span[count..]);
        }

        _comma = 1;
        return count + length - first;
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
