using System.Text.Json;

namespace SendEvent.Runtime.Tests.Json;

/// <summary>Base64 is decoded where it stands if it is plain, else out of the string.</summary>
public class JsonBlobTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("AQID", "010203")]
    [InlineData("AQI=", "0102")]
    [InlineData("AQ==", "01")]
    [InlineData("/+8=", "FFEF")]
    [InlineData("\\/+8=", "FFEF")]
    [InlineData("AQ\\u0049D", "010203")]
    [InlineData("AQID\\nAQID", "010203010203")]
    [InlineData("AQ ID AQ ID ", "010203010203")]
    public void Base64_is_read(string text, string hex) => Assert.Equal(hex, Convert.ToHexString(Read(text).Span));

    [Theory]
    [InlineData("A")]
    [InlineData("AQI")]
    [InlineData("====")]
    [InlineData("A===")]
    [InlineData("AQ=D")]
    [InlineData("AQ==AQID")]
    [InlineData("AQ*D")]
    [InlineData("AQ-_")]
    [InlineData("AQ\nID\n\n\n")]
    [InlineData("AQÜD")]
    [InlineData("AQID\\")]
    public void Other_text_is_refused(string text)
    {
        var exception = Assert.Throws<ShapeException>(() => Read(text));
        Assert.StartsWith("Kinds", exception.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_length_is_read()
    {
        for (var length = 0; length < 200; length++)
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            Assert.Equal(bytes, Read(Convert.ToBase64String(bytes)).ToArray());
        }
    }

    private static Blob Read(string text) => JsonFormat.Read<JsonKinds>($$"""{"Blob":"{{text}}"}""").Blob!.Value;
}
