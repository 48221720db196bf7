using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// The text of integers of any size, of at most <see cref="MostDigits"/> digits: what has more is neither written nor read, in no
/// format, since the time to read it grows faster than its length.
/// </summary>
internal static class IntegerText
{
    /// <summary>The most digits of an integer.</summary>
    public const int MostDigits = 10_000;

    /// <summary>The most bytes of an integer with as many digits.</summary>
    public const int MostBytes = 4_153;

    /// <summary>What is wrong with a larger one.</summary>
    public const string TooLong = "the integer has more than 10,000 digits";

    // What a double can hold. A few characters of exponent must not become more digits than this.
    private const int MostZeros = 308;

    private const int MaxStack = 512;

    // All with fewer bits have few enough digits, and all with more than twice as many hexadecimal digits too many.
    private const int SurelyFewBits = 33_216;
    private const int SurelyManyBits = 33_222;

    /// <summary>Whether an integer has few enough digits.</summary>
    public static bool Fits(BigInteger value)
    {
        var bits = value.GetBitLength();
        return bits <= SurelyFewBits || (bits < SurelyManyBits && BigInteger.Abs(value) < BigInteger.Pow(10, MostDigits));
    }

    /// <summary>Gives an integer that is about to be written.</summary>
    /// <exception cref="ShapeException">It has too many digits.</exception>
    public static BigInteger Check(BigInteger value, string name) =>
        Fits(value) ? value : throw new ShapeException(name, name, TooLong);

    /// <summary>Parses an integer with or without sign.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out BigInteger value)
    {
        value = default;
        var sign = utf8.Length > 1 && utf8[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var digits = utf8[sign..];
        if (digits.IsEmpty || digits.Length > MostDigits || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        Parse(digits, 0, utf8[0] == '-', out value);
        return true;
    }

    /// <summary>Parses a whole number that may have a fraction of zeros or an exponent, such as <c>1.0</c> and <c>1e3</c>.</summary>
    public static bool TryParseWhole(ReadOnlySpan<byte> utf8, out BigInteger value)
    {
        value = default;
        if (!NumberText.IsNumber(utf8))
        {
            return false;
        }

        var mark = utf8.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = (mark < 0 ? utf8 : utf8[..mark]).TrimStart("+-"u8);
        var point = mantissa.IndexOf((byte)'.');
        var rented = ArrayPool<byte>.Shared.Rent(mantissa.Length);
        try
        {
            mantissa.CopyTo(rented);
            var digits = rented.AsSpan(0, mantissa.Length);
            long power = 0;
            if (point >= 0)
            {
                power = point + 1 - mantissa.Length;
                mantissa[(point + 1)..].CopyTo(digits[point..]);
                digits = digits[..^1];
            }

            digits = digits.TrimStart((byte)'0');
            power += digits.Length;
            digits = digits.TrimEnd((byte)'0');
            if (digits.IsEmpty)
            {
                return true;
            }

            power -= digits.Length;
            if (mark >= 0)
            {
                if (!Utf8Parser.TryParse(utf8[(mark + 1)..], out int exponent, out _))
                {
                    return false;
                }

                power += exponent;
            }

            if (power < 0 || digits.Length + power > Math.Min(Math.Max(MostZeros + 1, mantissa.Length), MostDigits))
            {
                return false;
            }

            Parse(digits, (int)power, utf8[0] == '-', out value);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static void Parse(ReadOnlySpan<byte> digits, int zeros, bool negative, out BigInteger value)
    {
        var length = digits.Length + zeros;
        var rented = length > MaxStack ? ArrayPool<char>.Shared.Rent(length) : null;
        var text = (rented is null ? stackalloc char[MaxStack] : rented)[..length];
        Encoding.ASCII.GetChars(digits, text);
        text[digits.Length..].Fill('0');
        value = BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        value = negative ? -value : value;
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
