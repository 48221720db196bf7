namespace SendEvent.Runtime;

/// <summary>How a point in time is written. See the timestampFormat trait of the Smithy specification.</summary>
public enum TimestampFormat
{
    /// <summary>Whatever the protocol and the place ask for.</summary>
    Default,

    /// <summary>Seconds since 1970-01-01T00:00:00Z, with a fraction where there is one (<c>unixTimestamp</c>).</summary>
    EpochSeconds,

    /// <summary>RFC 3339 in UTC, such as <c>2015-01-25T08:00:00Z</c> (<c>iso8601</c>).</summary>
    DateTime,

    /// <summary>The IMF-fixdate of RFC 9110, such as <c>Sun, 25 Jan 2015 08:00:00 GMT</c> (<c>rfc822</c>).</summary>
    HttpDate,
}
