using System.Globalization;

namespace SendEvent.Generators.Reading;

/// <summary>Numbers as JSON and YAML write them: <c>1000</c>, <c>1e3</c>, <c>1000.0</c>, <c>0x3e8</c> and <c>0o1750</c> are the same.</summary>
internal static class NumberNotation
{
    private const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a number that a decimal holds.</summary>
    /// <param name="text">The number.</param>
    /// <param name="number">Its value without zeros at the end: equal models must make equal texts.</param>
    public static bool TryParse(string text, out decimal number)
    {
        if (IsHexadecimal(text))
        {
            return TryRadix(text, 16, out number);
        }

        if (IsOctal(text))
        {
            return TryRadix(text, 8, out number);
        }

        if (!decimal.TryParse(text, Float, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        number /= 1.0000000000000000000000000000m;
        return true;
    }

    /// <summary>Whether a text is a number, however great. The frameworks disagree on what parsing does beyond a double.</summary>
    public static bool IsNumber(string text)
    {
        if (Infinity(text) != 0 || IsHexadecimal(text) || IsOctal(text))
        {
            return true;
        }

        var at = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var digits = Digits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Digits(text, ref at);
        }

        if (digits > 0 && at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            at += at < text.Length && text[at] is '-' or '+' ? 1 : 0;
            digits = Digits(text, ref at);
        }

        return digits > 0 && at == text.Length;
    }

    /// <summary>1 or -1 for an infinity, 0 for all else.</summary>
    public static int Infinity(string text) => text switch
    {
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => 1,
        "-.inf" or "-.Inf" or "-.INF" => -1,
        _ => 0,
    };

    private static int Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }

    private static bool IsHexadecimal(string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] is not (>= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F'))
            {
                return false;
            }
        }

        return text.Length > 2 && text[0] == '0' && text[1] == 'x';
    }

    private static bool IsOctal(string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] is not (>= '0' and <= '7'))
            {
                return false;
            }
        }

        return text.Length > 2 && text[0] == '0' && text[1] == 'o';
    }

    private static bool TryRadix(string text, int radix, out decimal number)
    {
        number = 0;
        for (var i = 2; i < text.Length; i++)
        {
            if (number > (decimal.MaxValue / radix) - 1)
            {
                return false;
            }

            number = (number * radix) + (text[i] <= '9' ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10);
        }

        return true;
    }
}
