namespace SendEvent.Runtime.Tests.Json;

public class TimestampTextTests
{
    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "-62135596800", "Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("1969-12-31T23:59:58.5Z", "-1.5", "Wed, 31 Dec 1969 23:59:58 GMT")]
    [InlineData("1970-01-01T00:00:00Z", "0", "Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("2000-02-29T12:34:56.789Z", "951827696.789", "Tue, 29 Feb 2000 12:34:56 GMT")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "253402300799.9999999", "Fri, 31 Dec 9999 23:59:59 GMT")]
    public void Formats_are_written_and_read(string iso, string epoch, string http)
    {
        Assert.True(TimestampText.TryParse(iso, TimestampFormat.DateTime, out var time));
        Assert.Equal(iso, TimestampText.ToText(time, TimestampFormat.DateTime));
        Assert.Equal(epoch, TimestampText.ToText(time, TimestampFormat.EpochSeconds));
        Assert.Equal(http, TimestampText.ToText(time, TimestampFormat.HttpDate));
        Assert.True(TimestampText.TryParse(epoch, TimestampFormat.EpochSeconds, out var sameTime));
        Assert.Equal(time, sameTime);
        Assert.True(TimestampText.TryParse(http, TimestampFormat.HttpDate, out var sameSecond));
        Assert.Equal(time.Ticks / TimeSpan.TicksPerSecond, sameSecond.Ticks / TimeSpan.TicksPerSecond);
    }

    [Theory]
    [InlineData("2015-01-25T08:00:00+01:00", "2015-01-25T07:00:00Z")]
    [InlineData("2015-01-25T08:00:00-0130", "2015-01-25T09:30:00Z")]
    [InlineData("2015-01-25t08:00:00z", "2015-01-25T08:00:00Z")]
    [InlineData("2015-01-25 08:00:00", "2015-01-25T08:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("2015-01-25T08:00:00.123456789Z", "2015-01-25T08:00:00.1234567Z")]
    [InlineData("Sun, 02 Jan 2000 20:34:56.456 GMT", "2000-01-02T20:34:56.456Z")]
    [InlineData("Sun, 2 Jan 2000 20:34:56 +0100", "2000-01-02T19:34:56Z")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z")]
    [InlineData("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z")]
    [InlineData("Sun, 06 NOV 1994 08:49:37 UTC", "1994-11-06T08:49:37Z")]
    [InlineData("1.5e1", "1970-01-01T00:00:15Z")]
    [InlineData("1.00000019", "1970-01-01T00:00:01.0000001Z")]
    public void Variants_are_read(string text, string expected)
    {
        foreach (var format in Enum.GetValues<TimestampFormat>())
        {
            Assert.True(TimestampText.TryParse(text, format, out var time));
            Assert.Equal(expected, TimestampText.ToText(time, TimestampFormat.DateTime));
            Assert.Equal(TimeSpan.Zero, time.Offset);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1x")]
    [InlineData("1e40")]
    [InlineData("253402300800")]
    [InlineData("-62135596801")]
    [InlineData("999999999999999999999999")]
    [InlineData("2015-01-25")]
    [InlineData("2015-01-25T08:00Z")]
    [InlineData("2015-13-25T08:00:00Z")]
    [InlineData("2015-02-29T08:00:00Z")]
    [InlineData("2015-01-25T24:00:00Z")]
    [InlineData("2015-01-25T08:00:61Z")]
    [InlineData("2015-01-25T08:00:00.Z")]
    [InlineData("2015-01-25T08:00:00+1")]
    [InlineData("2015-01-25T08:00:00Zx")]
    [InlineData("0000-01-25T08:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("20é5-01-25T08:00:00Z")]
    [InlineData("Sun, 06 Nov 1994 08:49:37")]
    [InlineData("Sun, 06 Nox 1994 08:49:37 GMT")]
    [InlineData("Sun, 31 Feb 1994 08:49:37 GMT")]
    [InlineData("Sun Nov  6 08:49:37 1994 GMT")]
    [InlineData("Sunday")]
    [InlineData("Sun,")]
    public void Everything_else_is_refused(string text)
    {
        foreach (var format in Enum.GetValues<TimestampFormat>())
        {
            Assert.False(TimestampText.TryParse(text, format, out _));
        }
    }

    [Fact]
    public void Prefixes_and_spoilt_texts_do_no_harm()
    {
        foreach (var text in new[] { "2015-01-25T08:00:00.5+01:00", "Sun, 02 Jan 2000 20:34:56.456 GMT", "Sun Nov  6 08:49:37 1994", "-1.5e1" })
        {
            for (var i = 0; i <= text.Length; i++)
            {
                TimestampText.TryParse(text.AsSpan(0, i), TimestampFormat.Default, out _);
                TimestampText.TryParse(text.Insert(i, "9"), TimestampFormat.Default, out _);
                TimestampText.TryParse(text.Insert(i, " "), TimestampFormat.Default, out _);
            }
        }
    }
}
