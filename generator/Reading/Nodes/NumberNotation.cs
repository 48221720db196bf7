using System.Globalization;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>Numbers as JSON and YAML write them: <c>1000</c>, <c>1e3</c>, <c>1000.0</c>, <c>0x3e8</c> and <c>0o1750</c> are the same.</summary>
internal static class NumberNotation
{
    private const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a number that a decimal holds.</summary>
    /// <param name="text">The number.</param>
    /// <param name="number">Its value without zeros at the end: equal models must make equal texts.</param>
    public static bool TryParse(string text, out decimal number)
    {
        if (RadixOf(text) is var radix && radix != 0)
        {
            return TryRadix(text, radix, out number);
        }

        if (!decimal.TryParse(text, Float, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        number /= 1.0000000000000000000000000000m;
        return true;
    }

    /// <summary>The double of a number that is not zero, but of which a decimal makes zero; else null.</summary>
    public static double? Tiny(string text) =>
        TryParse(text, out var rounded) && rounded == 0 && double.TryParse(text, Float, CultureInfo.InvariantCulture, out var number) && number != 0 ? number : null;

    /// <summary>Whether a text is a number, however great. The frameworks disagree on what parsing does beyond a double.</summary>
    public static bool IsNumber(string text)
    {
        if (Infinity(text) != 0 || RadixOf(text) != 0)
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

    /// <summary>16 for <c>0x1f</c>, 8 for <c>0o17</c>, 0 for all else.</summary>
    private static int RadixOf(string text)
    {
        if (text.Length <= 2 || text[0] != '0')
        {
            return 0;
        }

        var radix = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : 0;
        for (var i = 2; i < text.Length; i++)
        {
            if (ValueOf(text[i]) >= radix)
            {
                return 0;
            }
        }

        return radix;
    }

    /// <summary>What a digit stands for; more than any digit for what is none.</summary>
    private static int ValueOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => int.MaxValue,
    };

    private static bool TryRadix(string text, int radix, out decimal number)
    {
        number = 0;
        for (var i = 2; i < text.Length; i++)
        {
            if (number > (decimal.MaxValue / radix) - 1)
            {
                return false;
            }

            number = (number * radix) + ValueOf(text[i]);
        }

        return true;
    }
}
