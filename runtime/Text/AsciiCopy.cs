using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SendEvent.Runtime;

/// <summary>Characters at which copying stops. A character beyond ASCII arrives as 255 and must be one of them.</summary>
internal interface IAsciiStop
{
    /// <summary>A bit for each of the characters that is.</summary>
    static abstract uint Mask(Vector128<byte> characters);

    /// <summary>Whether the character is.</summary>
    static abstract bool Is(ushort character);
}

/// <summary>Copies ASCII text as bytes, 16 characters a step.</summary>
internal static class AsciiCopy
{
    /// <summary>Copies text in which no character stops the copying.</summary>
    /// <param name="source">The first character.</param>
    /// <param name="length">The number of characters.</param>
    /// <param name="target">The first of at least <paramref name="length"/> bytes.</param>
    /// <returns>The number of characters copied; less than all of them if one stops it, but maybe not up to that one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Copy<TStop>(ref readonly char source, int length, ref byte target)
        where TStop : struct, IAsciiStop
    {
        ref var from = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in source));
        if (!Vector128.IsHardwareAccelerated || length < 4)
        {
            return CopySlowly<TStop>(ref from, length, ref target);
        }

        if (length < 8)
        {
            // The first four and the last four characters, which may overlap.
            var ends = Vector128.Create(ReadFour(ref from, 0), ReadFour(ref from, length - 4)).AsUInt16();
            var bytes = Narrow(ends, ends);
            if (TStop.Mask(bytes) != 0)
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
            if (TStop.Mask(bytes) != 0)
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
            bytes.StoreUnsafe(ref target, (nuint)at);
            var stops = TStop.Mask(bytes);
            if (stops != 0)
            {
                return at + BitOperations.TrailingZeroCount(stops);
            }

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

    /// <summary>Copies text up to the first character that stops the copying.</summary>
    /// <returns>The number of characters copied.</returns>
    public static int CopySlowly<TStop>(ReadOnlySpan<char> source, ref byte target)
        where TStop : struct, IAsciiStop =>
        CopySlowly<TStop>(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source)), source.Length, ref target);

    private static int CopySlowly<TStop>(ref ushort from, int length, ref byte target)
        where TStop : struct, IAsciiStop
    {
        for (var at = 0; at < length; at++)
        {
            var value = Unsafe.Add(ref from, at);
            if (TStop.Is(value))
            {
                return at;
            }

            Unsafe.Add(ref target, at) = (byte)value;
        }

        return length;
    }

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
}
