using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace SendEvent.Runtime;

/// <content>Simple values.</content>
public ref partial struct CborShapeWriter
{
    // Of a text up to this length the most room that it can need is reserved at once.
    private const int ShortText = 512;
    private const int MostAtOnce = 1 << 16;

    /// <inheritdoc/>
    public void WriteNull(MemberDescriptor member)
    {
        WriteName(member, 1);
        Next = CborInitialByte.Null;
        _count++;
    }

    /// <inheritdoc/>
    public void WriteString(MemberDescriptor member, string value)
    {
        value ??= string.Empty;
        var length = value.Length;
        if (length > ShortText)
        {
            WriteName(member, 0);
            WriteLongText(value);
            return;
        }

        PutShortText(value, PutName(member, LongestHead + length));
    }

    /// <inheritdoc/>
    public void WriteBoolean(MemberDescriptor member, bool value)
    {
        WriteName(member, 1);
        Next = value ? CborInitialByte.True : CborInitialByte.False;
        _count++;
    }

    /// <inheritdoc/>
    public void WriteInteger(MemberDescriptor member, long value)
    {
        WriteName(member, LongestHead);
        PutInteger(value);
    }

    /// <inheritdoc/>
    public void WriteFloat(MemberDescriptor member, float value)
    {
        WriteName(member, LongestHead);
        PutSingle(value);
    }

    /// <inheritdoc/>
    public void WriteDouble(MemberDescriptor member, double value)
    {
        WriteName(member, LongestHead);
        PutDouble(value);
    }

    /// <inheritdoc/>
    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        WriteName(member, LongestHead);
        WriteNumber(IntegerText.Check(value, member.Name));
    }

    /// <inheritdoc/>
    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        WriteName(member, LongestHead);
        WriteNumber(value);
    }

    /// <inheritdoc/>
    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        WriteName(member, LongestHead);
        WriteBytes(value.Span);
    }

    /// <inheritdoc/>
    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value) => WriteBlob(member, StreamingBlob.InMemory(value, member));

    /// <inheritdoc/>
    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
        WriteName(member, 1 + LongestHead);
        PutTime(value);
    }

    /// <inheritdoc/>
    public void WriteDocument(MemberDescriptor member, Value value)
    {
        WriteName(member, 0);
        WriteValue(value);
    }

    /// <summary>Writes a text string.</summary>
    internal void WriteText(string? value)
    {
        value ??= string.Empty;
        if (value.Length > ShortText)
        {
            WriteLongText(value);
            return;
        }

        Reserve(LongestHead + value.Length);
        PutShortText(value, _count);
    }

    /// <summary>Writes a short text at a place; there is room for it if it is ASCII.</summary>
    /// <remarks>The count is in memory, so that it is stored once and not after each part.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PutShortText(string value, int at)
    {
        var length = value.Length;
        ref var next = ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), (uint)at);
        var head = 1;
        if (length < 24)
        {
            next = (byte)((CborInitialByte.Text << 5) | length);
        }
        else
        {
            head = PutTextHead(ref next, length);
        }

        ref var first = ref MemoryMarshal.GetReference(value.AsSpan());
        if (AsciiCopy.Copy<BeyondAscii>(ref first, length, ref Unsafe.Add(ref next, head)) == length)
        {
            _count = at + head + length;
        }
        else
        {
            _count = at;
            WriteShortText(value);
        }
    }

    private static int PutTextHead(ref byte next, int length)
    {
        if (length <= byte.MaxValue)
        {
            next = (CborInitialByte.Text << 5) | 24;
            Unsafe.Add(ref next, 1) = (byte)length;
            return 2;
        }

        next = (CborInitialByte.Text << 5) | 25;
        Unsafe.Add(ref next, 1) = (byte)(length >> 8);
        Unsafe.Add(ref next, 2) = (byte)length;
        return 3;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteShortText(string value)
    {
        // The head is guessed to be that of ASCII text; what is longer is moved up if it needs a longer one.
        Reserve(LongestHead + (3 * value.Length));
        var guess = HeadLength(value.Length);
        var free = Free;
        Utf8.FromUtf16(value, free[guess..], out _, out var length);
        var needed = HeadLength(length);
        if (needed != guess)
        {
            free.Slice(guess, length).CopyTo(free[needed..]);
        }

        PutHead(CborInitialByte.Text, (uint)length);
        _count += length;
    }

    private void WriteLongText(string value)
    {
        // Half a surrogate pair becomes U+FFFD in both.
        WriteHead(CborInitialByte.Text, (uint)Utf8Size.Count(value, nameof(Value)));
        var rest = value.AsSpan();
        while (true)
        {
            var status = Utf8.FromUtf16(rest, Free, out var read, out var written);
            _count += written;
            if (status == OperationStatus.Done)
            {
                return;
            }

            rest = rest[read..];
            Grow((int)Math.Min(rest.Length * 3L, MostAtOnce));
        }
    }

    // Of texts up to ShortText characters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HeadLength(int length) => length < 24 ? 1 : length <= byte.MaxValue ? 2 : 3;

    private void WriteBytes(scoped ReadOnlySpan<byte> value)
    {
        WriteHead(CborInitialByte.Bytes, (uint)value.Length);
        if (value.Length <= _span.Length - _count)
        {
            value.CopyTo(Free);
            _count += value.Length;
        }
        else
        {
            Flush();
            _output.Write(value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PutInteger(long value) =>
        PutHead(value < 0 ? CborInitialByte.Negative : CborInitialByte.Unsigned, (ulong)(value ^ (value >> 63)));

    private void PutSingle(float value)
    {
        var free = Free;
        free[0] = CborInitialByte.Single;
        BinaryPrimitives.WriteSingleBigEndian(free[1..], value);
        _count += 5;
    }

    // In single precision where that is exact.
    private void PutDouble(double value)
    {
        var single = (float)value;
        if (BitConverter.DoubleToInt64Bits(single) == BitConverter.DoubleToInt64Bits(value))
        {
            PutSingle(single);
            return;
        }

        var free = Free;
        free[0] = CborInitialByte.Double;
        BinaryPrimitives.WriteDoubleBigEndian(free[1..], value);
        _count += 9;
    }

    private void PutTime(DateTimeOffset value)
    {
        Next = CborInitialByte.EpochTag;
        _count++;
        var (seconds, ticks) = EpochSeconds.Of(value);
        if (ticks == 0)
        {
            PutInteger(seconds);
        }
        else
        {
            PutDouble(seconds + (ticks / (double)TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>Writes an integer, as a bignum (RFC 8949, section 3.4.3) if it has more than 64 bits.</summary>
    private void WriteNumber(BigInteger value)
    {
        var negative = value.Sign < 0;
        var magnitude = negative ? -1 - value : value;
        if (magnitude <= ulong.MaxValue)
        {
            WriteHead(negative ? CborInitialByte.Negative : CborInitialByte.Unsigned, (ulong)magnitude);
            return;
        }

        Put(negative ? CborInitialByte.NegativeBigTag : CborInitialByte.PositiveBigTag);
        WriteBytes(magnitude.ToByteArray(isUnsigned: true, isBigEndian: true));
    }

    /// <summary>Writes a decimal fraction (RFC 8949, section 3.4.4).</summary>
    private void WriteNumber(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        Put(CborInitialByte.DecimalTag);
        WriteHead(CborInitialByte.Array, 2);
        Reserve(LongestHead);
        PutInteger(-value.Scale);
        WriteNumber(decimal.IsNegative(value) ? -mantissa : mantissa);
    }

    private readonly struct BeyondAscii : IAsciiStop
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint Mask(Vector128<byte> characters) => characters.ExtractMostSignificantBits();

        public static bool Is(ushort character) => character >= 0x80;
    }
}
