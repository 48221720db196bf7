using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// The text of points in time in the three formats of the timestampFormat trait. See "Timestamp formats" in the
/// Smithy specification.
/// </summary>
internal static partial class TimestampText
{
    /// <summary>The room that the longest text needs.</summary>
    public const int MaxLength = 32;

    private static ReadOnlySpan<byte> DayNames => "SunMonTueWedThuFriSat"u8;

    private static ReadOnlySpan<byte> MonthNames => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    /// <summary>Gives the text.</summary>
    public static string ToText(DateTimeOffset value, TimestampFormat format)
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        return Encoding.Latin1.GetString(utf8[..Format(utf8, value, format)]);
    }

    /// <summary>Writes the text, at most <see cref="MaxLength"/> bytes.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Format(Span<byte> utf8, DateTimeOffset value, TimestampFormat format) => format switch
    {
        TimestampFormat.DateTime => FormatDateTime(utf8, value.UtcDateTime),
        TimestampFormat.HttpDate => FormatHttpDate(utf8, value.UtcDateTime),
        _ => FormatEpochSeconds(utf8, value),
    };

    private static int FormatEpochSeconds(Span<byte> utf8, DateTimeOffset value)
    {
        var ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var at = 0;
        if (ticks < 0)
        {
            utf8[at++] = (byte)'-';
            ticks = -ticks;
        }

        var (seconds, fraction) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        System.Buffers.Text.Utf8Formatter.TryFormat(seconds, utf8[at..], out var digits);
        return WriteFraction(utf8, at + digits, (int)fraction);
    }

    private static int FormatDateTime(Span<byte> utf8, DateTime value)
    {
        WriteDigits(utf8, 0, value.Year, 4);
        utf8[4] = (byte)'-';
        WriteDigits(utf8, 5, value.Month, 2);
        utf8[7] = (byte)'-';
        WriteDigits(utf8, 8, value.Day, 2);
        utf8[10] = (byte)'T';
        WriteTime(utf8, 11, value);
        var at = WriteFraction(utf8, 19, (int)(value.Ticks % TimeSpan.TicksPerSecond));
        utf8[at++] = (byte)'Z';
        return at;
    }

    // The IMF-fixdate of RFC 9110, section 5.6.7, which has no fraction.
    private static int FormatHttpDate(Span<byte> utf8, DateTime value)
    {
        DayNames.Slice(3 * (int)value.DayOfWeek, 3).CopyTo(utf8);
        utf8[3] = (byte)',';
        utf8[4] = (byte)' ';
        WriteDigits(utf8, 5, value.Day, 2);
        utf8[7] = (byte)' ';
        MonthNames.Slice(3 * (value.Month - 1), 3).CopyTo(utf8[8..]);
        utf8[11] = (byte)' ';
        WriteDigits(utf8, 12, value.Year, 4);
        utf8[16] = (byte)' ';
        WriteTime(utf8, 17, value);
        " GMT"u8.CopyTo(utf8[25..]);
        return 29;
    }

    private static void WriteTime(Span<byte> utf8, int at, DateTime value)
    {
        WriteDigits(utf8, at, value.Hour, 2);
        utf8[at + 2] = (byte)':';
        WriteDigits(utf8, at + 3, value.Minute, 2);
        utf8[at + 5] = (byte)':';
        WriteDigits(utf8, at + 6, value.Second, 2);
    }

    private static int WriteFraction(Span<byte> utf8, int at, int ticks)
    {
        if (ticks == 0)
        {
            return at;
        }

        var digits = 7;
        for (; ticks % 10 == 0; ticks /= 10)
        {
            digits--;
        }

        utf8[at++] = (byte)'.';
        WriteDigits(utf8, at, ticks, digits);
        return at + digits;
    }

    private static void WriteDigits(Span<byte> utf8, int at, int value, int digits)
    {
        for (var i = at + digits - 1; i >= at; i--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            utf8[i] = (byte)('0' + digit);
        }
    }
}
