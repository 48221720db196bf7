using System.Text.Json;

namespace SendEvent.Shapes.Tests;

/// <summary>Texts that a format must escape, or cannot hold.</summary>
public class SpecialTextTests
{
    public static TheoryData<string, string, string> Escaped => new()
    {
        { "\"quoted\" \\ 'single'", "\\\"quoted\\\" \\\\ 'single'", "\"quoted\" \\ 'single'" },
        { "a\tb\r\nc", "a\\tb\\r\\nc", "a\tb&#xD;&#xA;c" },
        { "<a>&amp;</a> ]]>", "<a>&amp;</a> ]]>", "&lt;a&gt;&amp;amp;&lt;/a&gt; ]]&gt;" },
        { "😀 é 日本", "😀 é 日本", "😀 é 日本" },
        { " ", " ", " " },
        { "", "", "" },
    };

    [Theory]
    [MemberData(nameof(Escaped))]
    public void Text_is_escaped_where_the_format_wants_it(string text, string json, string xml)
    {
        var request = Samples.Least with { Content = text };
        Assert.Equal(
            $$"""{"ContentType":"{{Samples.Typing}}","Content":"{{json}}","ConnectionToken":"token"}""",
            Samples.Json(request));
        Assert.Contains($"<Content>{xml}</Content>", Encoding.UTF8.GetString(XmlFormat.Write(request)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(request, SendEventRequest.OfJson(Samples.Json(request)));
        Assert.Equal(request, SendEventRequest.OfXml(Encoding.UTF8.GetString(XmlFormat.Write(request))));
        Assert.Equal(request, SendEventRequest.OfXml(request.ToXml()));
        Assert.Equal(text, JsonDocument.Parse(Samples.Json(request)).RootElement.GetProperty("Content").GetString());
    }

    [Fact]
    public void Json_holds_all_control_characters()
    {
        var text = string.Concat(Enumerable.Range(0, 32).Select(static code => (char)code));
        var request = Samples.Least with { Content = text };
        Assert.Equal(request, SendEventRequest.OfJson(Samples.Json(request)));
        Assert.Equal(text, request.ToJson().GetProperty("Content").GetString());
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u001b")]
    [InlineData("\uFFFE")]
    public void Xml_refuses_what_it_cannot_hold(string text)
    {
        var request = Samples.Least with { Content = "before" + text };
        foreach (var write in new Action[] { () => request.ToXml(), () => XmlFormat.Write(request) })
        {
            var exception = Assert.Throws<ShapeException>(write);
            Assert.Equal("SendEventRequest", exception.Shape);
            Assert.Equal("SendEventRequest.Content", exception.Path);
            Assert.Equal("SendEventRequest.Content: has a character that XML cannot hold.", exception.Message);
        }
    }

    [Fact]
    public void Xml_names_the_place_within_lists()
    {
        var response = new GetTranscriptResponse { Transcript = [new Item { Content = "\0" }] };
        Assert.Equal("GetTranscriptResponse.Transcript[].Content", Assert.Throws<ShapeException>(() => response.ToXml()).Path);
        Assert.Equal("ChatContent", Assert.Throws<ShapeException>(() => ChatContent.Make("\0").ToXml()).Path);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        var request = Samples.Least with { Content = "a\ud83db" };
        Assert.Equal("a\uFFFDb", SendEventRequest.OfJson(Samples.Json(request)).Content);
        Assert.Equal("a\uFFFDb", request.ToJson().GetProperty("Content").GetString());
        Assert.Contains("Content=a%EF%BF%BDb", request.ToQuery().ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "SendEventRequest.Content: an unpaired surrogate in a string.",
            Assert.Throws<ShapeException>(() => SendEventRequest.OfJson("""{"Content":"a\ud83db"}""")).Message);
    }

    [Fact]
    public void Queries_are_encoded() =>
        Assert.Equal(
            "ContentType=a%2Bb%20c%26d&Content=%C3%A9%3D&ConnectionToken=~",
            SendEventRequest.Make("a+b c&d", connectionToken: "~", content: "é=").ToQuery().ToString());
}
