using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SendEvent.Runtime;

/// <summary>
/// The inner loops over the text of strings, 16 characters a step. Plain text is ASCII that stands in a JSON string
/// as it is: neither a control character nor a quote nor a backslash.
/// </summary>
internal static class JsonText
{
    /// <summary>Copies plain text as ASCII.</summary>
    /// <param name="source">The first character.</param>
    /// <param name="length">The number of characters.</param>
    /// <param name="target">The first of at least <paramref name="length"/> bytes.</param>
    /// <returns>The number of characters copied; less than all of them if there is other text, but maybe not up to it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CopyPlain(ref readonly char source, int length, ref byte target)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
        if (!Vector128.IsHardwareAccelerated || length < 4)
        {
            return CopyPlainSlowly(ref from, length, ref target);
        }

        if (length < 8)
        {
            // The first four and the last four characters, which may overlap.
            var ends = Vector128.Create(ReadFour(ref from, 0), ReadFour(ref from, length - 4)).AsUInt16();
            var bytes = Narrow(ends, ends);
            if (HasSpecial(bytes))
            {
                return 0;
            }

            Unsafe.WriteUnaligned(ref target, bytes.AsUInt32().GetElement(0));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 4), bytes.AsUInt32().GetElement(1));
            return length;
        }

        if (length < 16)
        {
            var bytes = Narrow(
                Vector128.LoadUnsafe(ref from),
                Vector128.LoadUnsafe(ref from, (nuint)(length - 8)));
            if (HasSpecial(bytes))
            {
                return 0;
            }

            Unsafe.WriteUnaligned(ref target, bytes.AsUInt64().GetElement(0));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 8), bytes.AsUInt64().GetElement(1));
            return length;
        }

        for (var at = 0; ;)
        {
            var bytes = Narrow(
                Vector128.LoadUnsafe(ref from, (nuint)at),
                Vector128.LoadUnsafe(ref from, (nuint)(at + 8)));
            if (HasSpecial(bytes))
            {
                return at;
            }

            bytes.StoreUnsafe(ref target, (nuint)at);
            at += 16;
            if (at + 16 > length)
            {
                if (at == length)
                {
                    return length;
                }

                at = length - 16;
            }
        }
    }

    /// <summary>Finds the end of the plain part of a string: a quote, a backslash or a control character.</summary>
    /// <param name="json">The text.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="ascii">Whether there is nothing but ASCII up to the end. Only ever set to false.</param>
    /// <returns>Where the end is; the length of the text if there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FindSpecial(ReadOnlySpan<byte> json, int at, ref bool ascii)
    {
        ref var first = ref MemoryMarshal.GetReference(json);
        if (Vector128.IsHardwareAccelerated)
        {
            for (; at <= json.Length - 16; at += 16)
            {
                var bytes = Vector128.LoadUnsafe(ref first, (nuint)at);
                var specials = Specials(bytes);
                var beyondAscii = bytes.ExtractMostSignificantBits();
                if (specials != 0)
                {
                    var count = BitOperations.TrailingZeroCount(specials);
                    ascii &= (beyondAscii & ((1u << count) - 1)) == 0;
                    return at + count;
                }

                ascii &= beyondAscii == 0;
            }
        }

        for (; at < json.Length; at++)
        {
            var value = Unsafe.Add(ref first, at);
            if (value is < 0x20 or (byte)'"' or (byte)'\\')
            {
                break;
            }

            ascii &= value < 0x80;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Specials(Vector128<byte> bytes) =>
        (Vector128.LessThan(bytes, Vector128.Create((byte)0x20))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))).ExtractMostSignificantBits();

    // As a signed number, a byte beyond ASCII is less than a space too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasSpecial(Vector128<byte> bytes) =>
        (Vector128.LessThan(bytes.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))) != Vector128<byte>.Zero;

    // What is no byte becomes 255, which is as little ASCII.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper)
    {
        var most = Vector128.Create((ushort)byte.MaxValue);
        return Vector128.Narrow(Vector128.Min(lower, most), Vector128.Min(upper, most));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadFour(ref ushort from, int at) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, at)));

    private static int CopyPlainSlowly(ref ushort from, int length, ref byte target)
    {
        for (var at = 0; at < length; at++)
        {
            var value = Unsafe.Add(ref from, at);
            if (value is < 0x20 or >= 0x80 or '"' or '\\')
            {
                return at;
            }

            Unsafe.Add(ref target, at) = (byte)value;
        }

        return length;
    }
}
