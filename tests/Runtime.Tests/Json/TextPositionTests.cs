using System.Text.Json;

namespace SendEvent.Runtime.Tests.Json;

/// <summary>Writers copy text in blocks: a character that they must not copy is found at every place of one.</summary>
public class TextPositionTests
{
    private const int Longest = 70;

    [Theory]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\n")]
    [InlineData("\u007f")]
    [InlineData("\u0080")]
    [InlineData("é")]
    [InlineData("€")]
    [InlineData("\u2028")]
    [InlineData("😀")]
    [InlineData("\ud83d")]
    [InlineData("%&+ ~")]
    public void Character_is_found_wherever_it_stands(string character)
    {
        for (var length = 0; length < Longest; length++)
        {
            for (var at = 0; at <= length; at++)
            {
                var text = string.Concat(new string('a', at), character, new string('b', length - at));
                var expected = character == "\ud83d" ? text.Replace('\ud83d', '\ufffd') : text;
                var tree = new JsonTree { Name = text };

                var json = JsonFormat.WriteToArray(tree);
                Assert.Equal(expected, JsonDocument.Parse(json).RootElement.GetProperty("Name").GetString());
                Assert.Equal(expected, JsonFormat.Read<JsonTree>(json).Name);
                Assert.Equal(expected, CborFormat.Read<JsonTree>(CborFormat.Write(tree)).Name);
                Assert.Equal($"Name={Uri.EscapeDataString(expected)}", QueryFormat.ToQuery(tree).ToString());
            }
        }
    }

    [Fact]
    public void Escape_is_decoded_wherever_it_stands()
    {
        foreach (var (escape, character) in new[] { ("\\\"", "\""), ("\\/", "/"), ("\\u00e9", "é"), ("\\ud83d\\ude00", "😀"), ("\\\\\\n", "\\\n") })
        {
            for (var at = 0; at < Longest; at++)
            {
                var (before, after) = (new string('a', at), new string('b', Longest - at));
                var json = $$"""{"Name":"{{before}}{{escape}}{{after}}{{escape}}"}""";
                Assert.Equal(before + character + after + character, JsonFormat.Read<JsonTree>(json).Name);
            }
        }
    }
}
