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

    /// <summary>The characters that are not plain.</summary>
    internal readonly struct Special : IAsciiStop
    {
        // As a signed number, a byte beyond ASCII is less than a space too.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static uint Mask(Vector128<byte> characters) =>
            (Vector128.LessThan(characters.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()
                | Vector128.Equals(characters, Vector128.Create((byte)'"'))
                | Vector128.Equals(characters, Vector128.Create((byte)'\\'))).ExtractMostSignificantBits();

        public static bool Is(ushort character) => character is < 0x20 or >= 0x80 or '"' or '\\';
    }
}
