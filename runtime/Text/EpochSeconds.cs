namespace SendEvent.Runtime;

/// <summary>Points in time as numbers: seconds since 1970-01-01T00:00:00Z.</summary>
internal static class EpochSeconds
{
    private const double Least = -62_135_596_800;
    private const double End = 253_402_300_800;

    /// <summary>
    /// Gives the time to the microsecond, which is what a double holds in this century, or null for what is not in the
    /// years 1 to 9999.
    /// </summary>
    public static DateTimeOffset? ToTime(double seconds)
    {
        if (!(seconds >= Least && seconds < End))
        {
            return null;
        }

        var whole = Math.Floor(seconds);
        var micros = (long)Math.Round((seconds - whole) * 1e6);
        var ticks = ((long)whole * TimeSpan.TicksPerSecond) + (micros * TimeSpan.TicksPerMicrosecond);
        return ticks <= DateTimeOffset.MaxValue.Ticks - DateTimeOffset.UnixEpoch.Ticks
            ? DateTimeOffset.UnixEpoch.AddTicks(ticks)
            : null;
    }

    /// <summary>Gives the time, or null for what is not in the years 1 to 9999.</summary>
    public static DateTimeOffset? ToTime(long seconds) =>
        seconds >= Least && seconds < End
            ? DateTimeOffset.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond)
            : null;
}
