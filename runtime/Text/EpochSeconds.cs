using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>Points in time as numbers: seconds since 1970-01-01T00:00:00Z, of the years 1 to 9999.</summary>
/// <remarks>
/// A double has 53 bits: enough for microseconds until 2242, for hundredths of a millisecond until 4147, and for tenths of one
/// until 9999. Finer than that is noise, so it is dropped when a time is written and rounded away when it is read: what was
/// written is read as the same time, to the millisecond in all years.
/// </remarks>
internal static class EpochSeconds
{
    private const long Least = -62_135_596_800;
    private const long End = 253_402_300_800;
    private const long OfMicroseconds = 1L << 33;
    private const long OfHundredths = 1L << 36;

    /// <summary>The seconds of a time: whole ones, rounded down, and the ticks after them that a double holds.</summary>
    public static (long Whole, int Ticks) Of(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var (whole, rest) = Math.DivRem(ticks, TimeSpan.TicksPerSecond);
        if (rest < 0)
        {
            whole--;
            rest += TimeSpan.TicksPerSecond;
        }

        return (whole, (int)(rest - (rest % UnitOf(whole))));
    }

    /// <summary>Gives the time, or null for what is not in the years 1 to 9999.</summary>
    public static DateTimeOffset? ToTime(double seconds)
    {
        if (!(seconds >= Least && seconds < End))
        {
            return null;
        }

        var whole = (long)Math.Floor(seconds);
        var unit = UnitOf(whole);
        var ticks = (long)Math.Round((seconds - whole) * (TimeSpan.TicksPerSecond / unit)) * unit;
        return ToTime(whole, ticks);
    }

    /// <inheritdoc cref="ToTime(double)"/>
    public static DateTimeOffset? ToTime(long seconds) =>
        seconds is >= Least and < End ? ToTime(seconds, 0) : null;

    /// <inheritdoc cref="ToTime(double)"/>
    public static DateTimeOffset? ToTime(BigInteger seconds) =>
        seconds >= Least && seconds < End ? ToTime((long)seconds, 0) : null;

    /// <inheritdoc cref="ToTime(double)"/>
    /// <remarks>What is finer than ticks is dropped.</remarks>
    public static DateTimeOffset? ToTime(decimal seconds) =>
        seconds is >= Least and < End ? ToTime(0, (long)(seconds * TimeSpan.TicksPerSecond)) : null;

    private static DateTimeOffset? ToTime(long seconds, long ticks)
    {
        var sum = DateTimeOffset.UnixEpoch.Ticks + (seconds * TimeSpan.TicksPerSecond) + ticks;
        return sum <= DateTime.MaxValue.Ticks ? new DateTimeOffset(sum, TimeSpan.Zero) : null;
    }

    // The ticks of the finest unit that a double of so many seconds tells apart for certain.
    private static long UnitOf(long seconds) => Math.Abs(seconds) switch
    {
        < OfMicroseconds => TimeSpan.TicksPerMicrosecond,
        < OfHundredths => TimeSpan.TicksPerMillisecond / 100,
        _ => TimeSpan.TicksPerMillisecond / 10,
    };
}
