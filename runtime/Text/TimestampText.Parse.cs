namespace SendEvent.Runtime;

/// <content>Reading. Services are not exact about formats, so whatever is clear is read.</content>
internal static partial class TimestampText
{
    // More than there are from 1970 to the end of any year that a DateTimeOffset has; as ticks they fit a long.
    private const long MostSeconds = 300_000_000_000;

    /// <summary>Reads a text that should have a format; text in one of the other two is read as well.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, TimestampFormat expected, out DateTimeOffset value) =>
        expected switch
        {
            TimestampFormat.DateTime =>
                TryParseDateTime(utf8, out value) || TryParseNumber(utf8, out value) || TryParseHttpDate(utf8, out value),
            TimestampFormat.HttpDate =>
                TryParseHttpDate(utf8, out value) || TryParseDateTime(utf8, out value) || TryParseNumber(utf8, out value),
            _ =>
                TryParseEpochSeconds(utf8, out value) || TryParseDateTime(utf8, out value) || TryParseHttpDate(utf8, out value),
        };

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, TimestampFormat, out DateTimeOffset)"/>
    public static bool TryParse(ReadOnlySpan<char> text, TimestampFormat expected, out DateTimeOffset value)
    {
        value = default;
        Span<byte> utf8 = stackalloc byte[AsciiText.MaxStack];
        return AsciiText.TryCopy(text, ref utf8) && TryParse(utf8, expected, out value);
    }

    /// <summary>Reads a text that has a format and no other: what a service demands of its clients. An offset is <c>Z</c>.</summary>
    public static bool TryParseExactly(ReadOnlySpan<byte> utf8, TimestampFormat format, out DateTimeOffset value) => format switch
    {
        TimestampFormat.DateTime => TryParseDateTime(utf8, out value) && utf8[10] == 'T' && utf8[^1] == 'Z',
        TimestampFormat.HttpDate => TryParseHttpDate(utf8, out value) && utf8[3] == ',',
        _ => TryParseNumber(utf8, out value),
    };

    /// <inheritdoc cref="TryParseExactly(ReadOnlySpan{byte}, TimestampFormat, out DateTimeOffset)"/>
    public static bool TryParseExactly(ReadOnlySpan<char> text, TimestampFormat format, out DateTimeOffset value)
    {
        value = default;
        Span<byte> utf8 = stackalloc byte[AsciiText.MaxStack];
        return AsciiText.TryCopy(text, ref utf8) && TryParseExactly(utf8, format, out value);
    }

    /// <summary>Reads seconds since 1970, with sign, fraction and exponent; digits finer than ticks are dropped.</summary>
    public static bool TryParseEpochSeconds(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        var negative = utf8.Length > 1 && utf8[0] == '-';
        var at = negative ? 1 : 0;
        var start = at;
        var seconds = 0L;
        for (; at < utf8.Length && IsDigit(utf8[at]) && at - start < 12; at++)
        {
            seconds = (seconds * 10) + (utf8[at] - '0');
        }

        if (at == start)
        {
            return false;
        }

        var fraction = ReadFraction(utf8, ref at);
        if (at < utf8.Length)
        {
            return TryParseEpochDecimal(utf8, out value);
        }

        if (seconds > MostSeconds)
        {
            return false;
        }

        var ticks = (seconds * TimeSpan.TicksPerSecond) + fraction;
        return TryMake(DateTimeOffset.UnixEpoch.Ticks, negative ? -ticks : ticks, out value);
    }

    // Epoch seconds where something else was expected. A year, a month, a day or a minute in the basic format of ISO 8601
    // (2014, 201404, 20140429, 201404291830) would be taken for some day in 1970 or far away.
    private static bool TryParseNumber(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        var isCalendar = utf8.Length is 4 or 6 or 8 or 12 && !utf8.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        return !isCalendar && TryParseEpochSeconds(utf8, out value);
    }

    /// <summary>Reads RFC 3339, section 5.6. A missing offset is UTC; a leap second is the next second.</summary>
    public static bool TryParseDateTime(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        if (utf8.Length < 19
            || !TryReadDigits(utf8, 0, 4, out var year) || utf8[4] != '-'
            || !TryReadDigits(utf8, 5, 2, out var month) || utf8[7] != '-'
            || !TryReadDigits(utf8, 8, 2, out var day) || utf8[10] is not ((byte)'T' or (byte)'t' or (byte)' '))
        {
            return false;
        }

        var at = 11;
        return TryReadTime(utf8, ref at, out var time)
            && TryReadOffset(utf8[at..], out var offset)
            && TryMake(year, month, day, time - offset, out value);
    }

    /// <summary>
    /// Reads RFC 9110, section 5.6.7: IMF-fixdate, also with a fraction, and the obsolete forms of RFC 850 and asctime.
    /// </summary>
    public static bool TryParseHttpDate(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        var at = 0;
        while (at < utf8.Length && char.IsAsciiLetter((char)utf8[at]))
        {
            at++;
        }

        if (at < 3 || at == utf8.Length)
        {
            return false;
        }

        if (utf8[at] != ',')
        {
            return TryParseAsctime(utf8, at, out value);
        }

        at++;
        SkipSpaces(utf8, ref at);
        if (!TryReadNumber(utf8, ref at, 2, out var day)
            || !TrySkipSeparator(utf8, ref at) || !TryReadMonth(utf8, ref at, out var month)
            || !TrySkipSeparator(utf8, ref at) || !TryReadYear(utf8, ref at, out var year))
        {
            return false;
        }

        SkipSpaces(utf8, ref at);
        if (!TryReadTime(utf8, ref at, out var time))
        {
            return false;
        }

        SkipSpaces(utf8, ref at);
        var zone = utf8[at..];
        var offset = 0L;
        return (Ascii(zone, "GMT"u8) || Ascii(zone, "UTC"u8) || TryReadOffset(zone, out offset))
            && !zone.IsEmpty
            && TryMake(year, month, day, time - offset, out value);
    }

    private static bool TryParseAsctime(ReadOnlySpan<byte> utf8, int at, out DateTimeOffset value)
    {
        value = default;
        SkipSpaces(utf8, ref at);
        if (!TryReadMonth(utf8, ref at, out var month))
        {
            return false;
        }

        SkipSpaces(utf8, ref at);
        if (!TryReadNumber(utf8, ref at, 2, out var day))
        {
            return false;
        }

        SkipSpaces(utf8, ref at);
        if (!TryReadTime(utf8, ref at, out var time))
        {
            return false;
        }

        SkipSpaces(utf8, ref at);
        return TryReadNumber(utf8, ref at, 4, out var year)
            && at == utf8.Length
            && TryMake(year, month, day, time, out value);
    }

    private static bool TryParseEpochDecimal(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        return NumberText.TryParse(utf8, out decimal seconds)
            && Math.Abs(seconds) <= MostSeconds
            && TryMake(DateTimeOffset.UnixEpoch.Ticks, (long)(seconds * TimeSpan.TicksPerSecond), out value);
    }

    private static bool TryMake(int year, int month, int day, long time, out DateTimeOffset value)
    {
        value = default;
        return year is >= 1 and <= 9999
            && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && TryMake(new DateTime(year, month, day).Ticks, time, out value);
    }

    private static bool TryMake(long ticks, long more, out DateTimeOffset value)
    {
        var sum = ticks + more;
        var fits = sum >= DateTime.MinValue.Ticks && sum <= DateTime.MaxValue.Ticks;
        value = fits ? new DateTimeOffset(sum, TimeSpan.Zero) : default;
        return fits;
    }

    private static bool TryReadTime(ReadOnlySpan<byte> utf8, ref int at, out long ticks)
    {
        ticks = 0;
        if (utf8.Length - at < 8
            || !TryReadDigits(utf8, at, 2, out var hour) || hour > 23 || utf8[at + 2] != ':'
            || !TryReadDigits(utf8, at + 3, 2, out var minute) || minute > 59 || utf8[at + 5] != ':'
            || !TryReadDigits(utf8, at + 6, 2, out var second) || second > 60)
        {
            return false;
        }

        at += 8;
        ticks = (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + ReadFraction(utf8, ref at);
        return true;
    }

    // ".5" is five million ticks; digits after the seventh are finer than a tick.
    private static int ReadFraction(ReadOnlySpan<byte> utf8, ref int at)
    {
        if (utf8.Length - at < 2 || utf8[at] != '.' || !IsDigit(utf8[at + 1]))
        {
            return 0;
        }

        var ticks = 0;
        var unit = (int)TimeSpan.TicksPerSecond / 10;
        for (at++; at < utf8.Length && IsDigit(utf8[at]); at++)
        {
            ticks += (utf8[at] - '0') * unit;
            unit /= 10;
        }

        return ticks;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> utf8, out long ticks)
    {
        ticks = 0;
        if (utf8.IsEmpty || (utf8.Length == 1 && utf8[0] is (byte)'Z' or (byte)'z'))
        {
            return true;
        }

        if (utf8[0] is not ((byte)'+' or (byte)'-') || !TryReadDigits(utf8, 1, 2, out var hours))
        {
            return false;
        }

        var rest = utf8.Length > 3 && utf8[3] == ':' ? 4 : 3;
        if (utf8.Length != rest + 2 || !TryReadDigits(utf8, rest, 2, out var minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute * (utf8[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryReadYear(ReadOnlySpan<byte> utf8, ref int at, out int year)
    {
        var start = at;
        if (!TryReadNumber(utf8, ref at, 4, out year))
        {
            return false;
        }

        if (at - start == 2)
        {
            // RFC 9110: what seems more than 50 years ahead is the latest past year with these digits.
            var now = DateTime.UtcNow.Year;
            year += now / 100 * 100;
            year -= year > now + 50 ? 100 : 0;
        }

        return true;
    }

    private static bool TryReadMonth(ReadOnlySpan<byte> utf8, ref int at, out int month)
    {
        month = 0;
        if (utf8.Length - at < 3)
        {
            return false;
        }

        for (var i = 0; i < 12; i++)
        {
            if (Ascii(utf8.Slice(at, 3), MonthNames.Slice(3 * i, 3)))
            {
                month = i + 1;
            }
        }

        at += 3;
        return month != 0;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> utf8, ref int at, int most, out int number)
    {
        number = 0;
        var start = at;
        for (; at < utf8.Length && at - start < most && IsDigit(utf8[at]); at++)
        {
            number = (number * 10) + (utf8[at] - '0');
        }

        return at > start;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> utf8, int at, int count, out int number)
    {
        var start = at;
        number = 0;
        return utf8.Length - at >= count && TryReadNumber(utf8, ref at, count, out number) && at - start == count;
    }

    private static bool TrySkipSeparator(ReadOnlySpan<byte> utf8, ref int at)
    {
        if (at < utf8.Length && utf8[at] is (byte)' ' or (byte)'-')
        {
            at++;
            return true;
        }

        return false;
    }

    private static void SkipSpaces(ReadOnlySpan<byte> utf8, ref int at)
    {
        while (at < utf8.Length && utf8[at] == ' ')
        {
            at++;
        }
    }

    private static bool Ascii(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> expected) =>
        System.Text.Ascii.EqualsIgnoreCase(utf8, expected);

    private static bool IsDigit(byte value) => char.IsAsciiDigit((char)value);
}
