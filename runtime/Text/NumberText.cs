using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>
/// The text of numbers where a format has no numbers of its own. Floating-point numbers have the shortest text that
/// reads back the same; what is not finite is <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>, in this case only.
/// </summary>
internal static class NumberText
{
    /// <summary>The room that the longest number of a fixed size needs.</summary>
    public const int MaxLength = 32;

    private const NumberStyles FloatStyle =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    // The digits of a number from here on are written with an exponent.
    private const double Large = 1e16;

    /// <summary>
    /// The text of a floating-point number where the format has only text. No specification says how it looks; a whole
    /// number has <c>.0</c> and only a large or small one an exponent, as botocore, hence Python, writes them.
    /// </summary>
    public static string ToText(double value) => Floating(value.ToString("R", CultureInfo.InvariantCulture), value);

    /// <inheritdoc cref="ToText(double)"/>
    public static string ToText(float value) => Floating(value.ToString("R", CultureInfo.InvariantCulture), value);

    /// <summary>Gives <c>from -128 to 127</c>, whatever minus sign the culture has.</summary>
    public static string FromTo(long min, long max) => string.Create(CultureInfo.InvariantCulture, $"from {min} to {max}");

    /// <summary>Gives <c>between -128 and 127</c>, whatever minus sign the culture has.</summary>
    public static string Between(long min, long max) => string.Create(CultureInfo.InvariantCulture, $"between {min} and {max}");

    public static string ToText(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Gives the digits.</summary>
    /// <exception cref="ShapeException">There are more than readers take.</exception>
    public static string ToText(BigInteger value, string name) =>
        IntegerText.Check(value, name).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes at most <see cref="MaxLength"/> bytes.</summary>
    public static int Format(Span<byte> utf8, double value)
    {
        value.TryFormat(utf8, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Writes at most <see cref="MaxLength"/> bytes.</summary>
    public static int Format(Span<byte> utf8, float value)
    {
        value.TryFormat(utf8, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    private static string Floating(string text, double value)
    {
        if (!double.IsFinite(value))
        {
            return text;
        }

        var hasExponent = text.Contains('E', StringComparison.Ordinal);
        if (Math.Abs(value) is >= Large or < 1)
        {
            return hasExponent ? text.Replace('E', 'e') : Math.Abs(value) < 1 ? WithPoint(text) : WithExponent(text);
        }

        // A float has its exponent earlier.
        return WithPoint(hasExponent
            ? decimal.Parse(text, FloatStyle, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : text);
    }

    private static string WithPoint(string text) => text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";

    private static string WithExponent(string text)
    {
        var first = text[0] == '-' ? 2 : 1;
        var rest = text.AsSpan(first).TrimEnd('0');
        return string.Create(
            CultureInfo.InvariantCulture, $"{text.AsSpan(0, first)}{(rest.IsEmpty ? "" : ".")}{rest}e+{text.Length - first}");
    }

    public static bool TryParse(ReadOnlySpan<byte> utf8, out double value) =>
        IsFinite(utf8)
            ? double.TryParse(utf8, FloatStyle, CultureInfo.InvariantCulture, out value)
            : TryParseSpecial(utf8, out value);

    public static bool TryParse(ReadOnlySpan<byte> utf8, out float value)
    {
        if (IsFinite(utf8))
        {
            return float.TryParse(utf8, FloatStyle, CultureInfo.InvariantCulture, out value);
        }

        var special = TryParseSpecial(utf8, out var number);
        value = (float)number;
        return special;
    }

    public static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value)
    {
        value = 0;
        return IsFinite(utf8) && decimal.TryParse(utf8, FloatStyle, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Parses an integer, also one with a fraction of zeros or an exponent.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out long value)
    {
        value = 0;
        return IsFinite(utf8)
            && (long.TryParse(utf8, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
                || (utf8.ContainsAny(".eE"u8) && IsNumber(utf8) && TryParseWhole(utf8, out value)));
    }

    /// <summary>Parses a well-formed number that may have a fraction or an exponent. Nothing is rounded.</summary>
    /// <returns>Whether it is a whole number in range.</returns>
    public static bool TryParseWhole(ReadOnlySpan<byte> utf8, out long value)
    {
        value = 0;
        var mark = utf8.IndexOfAny((byte)'e', (byte)'E');
        Int128 number = 0;
        var power = 0L;
        var pending = 0;
        var inFraction = false;
        foreach (var character in mark < 0 ? utf8 : utf8[..mark])
        {
            if (!char.IsAsciiDigit((char)character))
            {
                inFraction |= character == '.';
                continue;
            }

            // Zeros count once another digit follows; those at the end are a matter of the power.
            pending++;
            power -= inFraction ? 1 : 0;
            if (character == '0')
            {
                continue;
            }

            if (!TryScale(ref number, pending))
            {
                return false;
            }

            number += character - '0';
            pending = 0;
        }

        if (number == 0)
        {
            return true;
        }

        var exponent = 0;
        if (mark >= 0 && !Utf8Parser.TryParse(utf8[(mark + 1)..], out exponent, out _))
        {
            return false;
        }

        power += (long)pending + exponent;
        if (power < 0 || !TryScale(ref number, power))
        {
            return false;
        }

        number = utf8[0] == '-' ? -number : number;
        value = number >= long.MinValue && number <= long.MaxValue ? (long)number : 0;
        return value != 0;
    }

    // Stops when the number is too large anyway.
    private static bool TryScale(ref Int128 number, long power)
    {
        for (; power > 0 && number != 0; power--)
        {
            if (number > long.MaxValue)
            {
                return false;
            }

            number *= 10;
        }

        return true;
    }

    /// <summary>Parses an integer, also one with a fraction of zeros or an exponent: <c>1.0</c> and <c>1e3</c> are integers.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out BigInteger value) =>
        IntegerText.TryParse(utf8, out value) || (utf8.ContainsAny(".eE"u8) && IntegerText.TryParseWhole(utf8, out value));

    /// <summary>Whether a text is a number: a sign or none, digits, and perhaps a fraction and an exponent.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> utf8)
    {
        var rest = utf8.Length > 0 && utf8[0] is (byte)'-' or (byte)'+' ? utf8[1..] : utf8;
        if (!TrySkipDigits(ref rest))
        {
            return false;
        }

        if (!rest.IsEmpty && rest[0] == '.')
        {
            rest = rest[1..];
            if (!TrySkipDigits(ref rest))
            {
                return false;
            }
        }

        if (!rest.IsEmpty && rest[0] is (byte)'e' or (byte)'E')
        {
            rest = rest.Length > 1 && rest[1] is (byte)'-' or (byte)'+' ? rest[2..] : rest[1..];
            if (!TrySkipDigits(ref rest))
            {
                return false;
            }
        }

        return rest.IsEmpty;
    }

    private static bool TrySkipDigits(ref ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        length = length < 0 ? text.Length : length;
        text = text[length..];
        return length > 0;
    }

    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        Span<byte> utf8 = stackalloc byte[AsciiText.MaxStack];
        return AsciiText.TryCopy(text, ref utf8) && TryParse(utf8, out value);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out float value)
    {
        value = 0;
        Span<byte> utf8 = stackalloc byte[AsciiText.MaxStack];
        return AsciiText.TryCopy(text, ref utf8) && TryParse(utf8, out value);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        Span<byte> utf8 = stackalloc byte[AsciiText.MaxStack];
        return AsciiText.TryCopy(text, ref utf8) && TryParse(utf8, out value);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        Span<byte> utf8 = stackalloc byte[AsciiText.MaxStack];
        return AsciiText.TryCopy(text, ref utf8) && TryParse(utf8, out value);
    }

    public static bool TryParse(ReadOnlySpan<char> text, out BigInteger value)
    {
        value = default;
        Span<byte> utf8 = stackalloc byte[AsciiText.MaxStack];
        return AsciiText.TryCopy(text, ref utf8) && TryParse(utf8, out value);
    }

    // The framework's parsers also take "nan", "+infinity" and the like.
    private static bool IsFinite(ReadOnlySpan<byte> utf8)
    {
        var first = utf8.Length > 1 && utf8[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        return first < utf8.Length && (char.IsAsciiDigit((char)utf8[first]) || utf8[first] == '.');
    }

    private static bool TryParseSpecial(ReadOnlySpan<byte> utf8, out double value)
    {
        if (utf8.SequenceEqual("NaN"u8))
        {
            value = double.NaN;
            return true;
        }

        if (utf8.SequenceEqual("Infinity"u8))
        {
            value = double.PositiveInfinity;
            return true;
        }

        value = double.NegativeInfinity;
        return utf8.SequenceEqual("-Infinity"u8);
    }
}
