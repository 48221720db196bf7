using System;
using System.Globalization;

namespace SendEvent.Generators.Model;

/// <summary>The value that an absent member has. Must stay immutable and structurally equal.</summary>
/// <param name="Kind">What the description writes.</param>
/// <param name="Text">A text, or a number as it is written; <c>true</c> or <c>false</c>; empty for all else.</param>
/// <remarks>Blobs are base64. Timestamps are seconds since 1970, or RFC 3339.</remarks>
internal sealed record DefaultModel(DefaultKind Kind, string Text = "")
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>The point in time that this is: seconds since 1970, or RFC 3339.</summary>
    public bool TryTimestamp(out DateTimeOffset time)
    {
        time = default;
        if (Kind == DefaultKind.String)
        {
            return DateTimeOffset.TryParseExact(Text, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
        }

        var epoch = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
        if (Kind != DefaultKind.Number
            || !decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            || seconds < (DateTimeOffset.MinValue - epoch).Ticks / TimeSpan.TicksPerSecond
            || seconds > (DateTimeOffset.MaxValue - epoch).Ticks / TimeSpan.TicksPerSecond)
        {
            return false;
        }

        time = epoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        return true;
    }
}

/// <summary>The kinds of <see cref="DefaultModel"/>.</summary>
internal enum DefaultKind
{
    /// <summary>No default, whatever the shape referred to says.</summary>
    None,

    String,

    Number,

    Boolean,

    EmptyList,

    EmptyMap,

    /// <summary>A list or map with content, which no shape can have.</summary>
    Filled,
}
