using System.Text.Json;
using System.Xml.Linq;

namespace SendEvent.Shapes.Tests;

/// <summary>Input that does not fit: the exception names shape and path, and quotes nothing.</summary>
public class InputErrorTests
{
    private const string Good = """{"ContentType":"text/plain","Content":"{\"a\":\"\u00e9\"}","ConnectionToken":"hunter2"}""";

    private const string GoodXml =
        "<SendEventRequest><ContentType>text/plain</ContentType><Content>a &amp; b</Content><ConnectionToken>hunter2</ConnectionToken></SendEventRequest>";

    [Theory]
    [InlineData("{}", "SendEventRequest.ContentType", "is required")]
    [InlineData("""{"ContentType":"a"}""", "SendEventRequest.ConnectionToken", "is required")]
    [InlineData("""{"ContentType":null,"ConnectionToken":"a"}""", "SendEventRequest.ContentType", "is required")]
    [InlineData("""{"ContentType":7}""", "SendEventRequest.ContentType", "expected a string, found a number")]
    [InlineData("""{"ContentType":["a"]}""", "SendEventRequest.ContentType", "expected a string, found an array")]
    [InlineData("""{"ContentType":"a","ConnectionToken":{"secret":1}}""", "SendEventRequest.ConnectionToken", "expected a string, found an object")]
    [InlineData("[]", "SendEventRequest", "expected an object, found an array")]
    [InlineData("\"hunter2\"", "SendEventRequest", "expected an object, found a string")]
    [InlineData("null", "SendEventRequest", "expected an object, found null")]
    [InlineData("", "SendEventRequest", "the JSON ends too early")]
    public void Json(string json, string path, string problem)
    {
        Check(() => SendEventRequest.OfJson(json), "SendEventRequest", path, problem);
        Check(() => SendEventRequest.OfJson(Encoding.UTF8.GetBytes(json)), "SendEventRequest", path, problem);
        Check(() => SendEventRequest.OfString(json), "SendEventRequest", path, problem);
        if (json.Length > 0)
        {
            Check(() => SendEventRequest.OfJson(JsonDocument.Parse(json).RootElement), "SendEventRequest", path, problem);
        }
    }

    [Fact]
    public void Places_within_lists_and_maps()
    {
        Check(
            () => GetTranscriptResponse.OfJson("""{"Transcript":[{},{"MessageMetadata":{"Receipts":[{"DeliveredTimestamp":1}]}}]}"""),
            "GetTranscriptResponse",
            "GetTranscriptResponse.Transcript[1].MessageMetadata.Receipts[0].DeliveredTimestamp",
            "expected a string, found a number");
        Check(
            () => StartAttachmentUploadResponse.OfJson("""{"UploadMetadata":{"HeadersToInclude":{"a":"b","c":[]}}}"""),
            "StartAttachmentUploadResponse",
            "StartAttachmentUploadResponse.UploadMetadata.HeadersToInclude[\"c\"]",
            "expected a string, found an array");
        Check(
            () => GetTranscriptRequest.OfJson("""{"MaxResults":"10","ConnectionToken":"a"}"""),
            "GetTranscriptRequest",
            "GetTranscriptRequest.MaxResults",
            "expected a number, found a string");
    }

    [Fact]
    public void Every_prefix_of_json_is_refused() => Assert.All(Enumerable.Range(0, Good.Length), length =>
    {
        var exception = Assert.Throws<ShapeException>(() => SendEventRequest.OfJson(Good[..length]));
        Assert.Equal("SendEventRequest", exception.Shape);
        Assert.Contains(exception.Path, Paths);
        Assert.EndsWith(": the JSON ends too early.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", exception.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_prefix_of_utf8_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Samples.Json(SendEventRequest.OfJson(Good)));
        Assert.All(Enumerable.Range(0, bytes.Length), length =>
            Assert.Equal("SendEventRequest", Assert.Throws<ShapeException>(() => SendEventRequest.OfJson(bytes.AsSpan(0, length))).Shape));
    }

    [Fact]
    public void Every_prefix_of_xml_is_refused() => Assert.All(Enumerable.Range(0, GoodXml.Length), length =>
    {
        var exception = Assert.Throws<ShapeException>(() => SendEventRequest.OfXml(GoodXml[..length]));
        Assert.Equal("SendEventRequest", exception.Shape);
        Assert.Contains(exception.Path, Paths);
        Assert.DoesNotContain("hunter", exception.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_prefix_before_an_xml_reader_is_refused() => Assert.All(Enumerable.Range(0, GoodXml.Length), length =>
    {
        using var reader = System.Xml.XmlReader.Create(new StringReader(GoodXml[..length]));
        Assert.Equal("SendEventRequest", Assert.Throws<ShapeException>(() => SendEventRequest.OfXml(reader)).Shape);
    });

    [Theory]
    [InlineData("<x/>", "SendEventRequest.ContentType", "is required")]
    [InlineData("<x><ContentType>a</ContentType></x>", "SendEventRequest.ConnectionToken", "is required")]
    [InlineData("<x><ContentType><b/></ContentType></x>", "SendEventRequest.ContentType", null)]
    public void Xml(string xml, string path, string? problem)
    {
        Check(() => SendEventRequest.OfXml(xml), "SendEventRequest", path, problem);
        Check(() => SendEventRequest.OfXml(XElement.Parse(xml)), "SendEventRequest", path, problem);
    }

    [Fact]
    public void Values()
    {
        Check(() => SendEventRequest.OfValue(Value.OfMembers()), "SendEventRequest", "SendEventRequest.ContentType", "is required");
        Check(
            () => SendEventRequest.OfValue(Value.OfMembers(("ContentType", "a"), ("ConnectionToken", 1L))),
            "SendEventRequest",
            "SendEventRequest.ConnectionToken",
            null);
        Check(() => SendEventRequest.OfValue("hunter2"), "SendEventRequest", "SendEventRequest", null);
    }

    [Fact]
    public void Null_is_the_callers_fault()
    {
        Assert.Throws<ArgumentNullException>(() => SendEventRequest.OfJson((string)null!));
        Assert.Throws<ArgumentNullException>(() => SendEventRequest.OfXml((string)null!));
        Assert.Throws<ArgumentNullException>(() => SendEventRequest.OfXml((XElement)null!));
        Assert.Throws<ArgumentNullException>(() => SendEventRequest.OfString(null!));
        Assert.Throws<ArgumentNullException>(() => SendEventRequest.OfValue(null!));
    }

    private static string[] Paths =>
        ["SendEventRequest", "SendEventRequest.ContentType", "SendEventRequest.Content", "SendEventRequest.ConnectionToken"];

    private static void Check<T>(Func<T> read, string shape, string path, string? problem)
    {
        var exception = Assert.Throws<ShapeException>(() => { read(); });
        Assert.Equal(shape, exception.Shape);
        Assert.Equal(path, exception.Path);
        Assert.StartsWith(path + ": ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
        if (problem is not null)
        {
            Assert.Equal($"{path}: {problem}.", exception.Message);
        }
    }
}
