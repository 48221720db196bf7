namespace SendEvent.Runtime.Tests.Http;

/// <summary>What a header of a date may hold: any format of time, and never a date without marks that would be taken for seconds.</summary>
public class HeaderTimestampTests
{
    [Theory]
    [InlineData("Fri, 27 Nov 2026 10:00:00 GMT", "2026-11-27T10:00:00Z")]
    [InlineData("2026-11-27T10:00:00Z", "2026-11-27T10:00:00Z")]
    [InlineData("1795773600", "2026-11-27T10:00:00Z")]
    [InlineData("2026", null)]
    [InlineData("202611", null)]
    [InlineData("20261127", null)]
    [InlineData("202611271000", null)]
    [InlineData("tomorrow", null)]
    [InlineData("", null)]
    public void Text(string text, string? expected)
    {
        foreach (var format in (TimestampFormat[])[TimestampFormat.HttpDate, TimestampFormat.DateTime])
        {
            Assert.Equal(expected is not null, TimestampText.TryParse(text, format, out var value));
            Assert.Equal(expected is null ? default : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
        }
    }
}
