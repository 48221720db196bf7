using System.Numerics;
using System.Text;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>Numbers that cost a careless reader more than their length, of any length that is asked for.</summary>
internal static class NumberTokens
{
    public static IReadOnlyDictionary<string, Func<int, string>> Texts { get; } = new Dictionary<string, Func<int, string>>
    {
        ["digits"] = length => new string('9', length),
        ["zeros"] = length => "1" + new string('0', length),
        ["zeros after the point"] = length => "1." + new string('0', length),
        ["a long fraction"] = length => "0." + new string('1', length),
        ["a small fraction"] = length => "0." + new string('0', length) + "1",
        ["a long exponent"] = length => "1e" + new string('9', length),
        ["a padded exponent"] = length => "1e-" + new string('0', length) + "1",
        ["a great exponent"] = _ => "1e999999999",
        ["a small exponent"] = _ => "1e-999999999",
        ["the exponent of a double"] = _ => "1e308",
        ["digits and their exponent"] = length => new string('1', length) + "e-" + length,
    };

    public static IReadOnlyDictionary<string, Func<int, byte[]>> Cbor { get; } = new Dictionary<string, Func<int, byte[]>>
    {
        ["a bignum"] = length => Bignum(0xC2, [.. Enumerable.Repeat((byte)0xFF, length)]),
        ["a negative bignum"] = length => Bignum(0xC3, [.. Enumerable.Repeat((byte)0xFF, length)]),
        ["a bignum in chunks"] = length => [0xC2, 0x5F, .. Enumerable.Repeat<byte[]>([0x41, 0xFF], length).SelectMany(chunk => chunk), 0xFF],
        ["a power of ten"] = length => PowerOfTen(length),
        ["a decimal of a power of ten"] = length => [0xC4, 0x82, 0x39, (byte)((length - 1) >> 8), (byte)(length - 1), .. PowerOfTen(length)],
        ["a decimal of a negative bignum"] = length => [0xC4, 0x82, 0x39, 0x7F, 0xFF, .. Bignum(0xC3, [.. Enumerable.Repeat((byte)0xFE, length)])],
        ["a decimal with a great exponent"] = _ => [0xC4, 0x82, 0x1A, 0x7F, 0xFF, 0xFF, 0xFF, 0x01],
        ["a decimal with a small exponent"] = _ => [0xC4, 0x82, 0x3A, 0x7F, 0xFF, 0xFF, 0xFF, 0x01],
        ["a great double"] = _ => [0xFB, 0x7F, 0xEF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    };

    /// <summary>Gives as many of a token as fill some size, at least one, with what stands before, after and between them.</summary>
    public static byte[] Rows(string start, ReadOnlySpan<byte> token, string between, string end, int size)
    {
        List<byte> rows = [.. Encoding.Latin1.GetBytes(start)];
        for (var count = Math.Max(1, size / (token.Length + between.Length)); count > 0; count--)
        {
            rows.AddRange(token);
            rows.AddRange(Encoding.Latin1.GetBytes(count == 1 ? end : between));
        }

        return [.. rows];
    }

    private static byte[] PowerOfTen(int power) =>
        Bignum(0xC2, BigInteger.Pow(10, Math.Min(power, 9_800)).ToByteArray(isUnsigned: true, isBigEndian: true));

    private static byte[] Bignum(byte tag, byte[] magnitude) =>
        [tag, 0x5A, (byte)(magnitude.Length >> 24), (byte)(magnitude.Length >> 16), (byte)(magnitude.Length >> 8), (byte)magnitude.Length, .. magnitude];
}
