namespace SendEvent.Shapes.Tests;

/// <summary>What reading accepts: absent, empty and unknown things.</summary>
public class ToleranceTests
{
    [Theory]
    [InlineData("""{"ContentType":"a","ConnectionToken":"b"}""")]
    [InlineData("""{"ContentType":"a","ConnectionToken":"b","Content":null,"ClientToken":null}""")]
    [InlineData("""{"ConnectionToken":"b","ContentType":"a"}""")]
    [InlineData("""{"New":{"x":[1,{"y":"}"}]},"ContentType":"a","contenttype":1,"ConnectionToken":"b","":false}""")]
    [InlineData("""{"ContentType":"first","ConnectionToken":"b","ContentType":"a"}""")]
    [InlineData(" {\r\n\t\"ContentType\" : \"\\u0061\" , \"ConnectionToken\":\"b\" } ")]
    [InlineData("""{"Conte\u006etType":"a","ConnectionToken":"b"}""")]
    public void Json(string json) => Assert.Equal(SendEventRequest.Make("a", connectionToken: "b"), SendEventRequest.OfJson(json));

    [Theory]
    [InlineData("<SendEventRequest><ContentType>a</ContentType><ConnectionToken>b</ConnectionToken></SendEventRequest>")]
    [InlineData("<?xml version='1.0'?><x><ConnectionToken>b</ConnectionToken><!-- c --><ContentType><![CDATA[a]]></ContentType><New><y/></New></x>")]
    [InlineData("<x xmlns='urn:x'><ContentType>&#97;</ContentType><ConnectionToken a='b'>b</ConnectionToken></x>")]
    public void Xml(string xml) => Assert.Equal(SendEventRequest.Make("a", connectionToken: "b"), SendEventRequest.OfXml(xml));

    [Fact]
    public void Values_may_be_maps_and_have_more()
    {
        Assert.Equal(
            SendEventRequest.Make("a", connectionToken: "b"),
            SendEventRequest.OfValue(Value.OfMembers(("ContentType", "a"), ("New", true), ("ConnectionToken", "b"))));
    }

    [Fact]
    public void Constraints_do_not_apply_to_what_is_read()
    {
        var read = SendEventRequest.OfJson("""{"ContentType":"","ConnectionToken":"","Content":""}""");
        Assert.Equal("", read.ContentType.Value);
        Assert.Equal("", read.Content!.Value.Value);
        Assert.Equal(read, SendEventRequest.OfXml("<x><ContentType/><Content></Content><ConnectionToken/></x>"));
    }

    [Fact]
    public void Absent_and_empty_are_two_things()
    {
        Assert.NotEqual(Samples.Least, Samples.Least with { Content = "" });
        var none = GetTranscriptResponse.OfJson("{}");
        var empty = GetTranscriptResponse.OfJson("""{"Transcript":[]}""");
        Assert.Null(none.Transcript);
        Assert.Empty(empty.Transcript!.Value);
        Assert.Equal("{}", Samples.Json(none));
        Assert.Equal("""{"Transcript":[]}""", Samples.Json(empty));
    }

    [Fact]
    public void Unknown_values_of_an_enum_survive()
    {
        const string Json = """{"Transcript":[{"Type":"HOLOGRAM","ParticipantRole":"AGENT"}]}""";
        var read = GetTranscriptResponse.OfJson(Json);
        Assert.Equal("HOLOGRAM", read.Transcript!.Value[0].Type!.Value.Value);
        Assert.Equal(ParticipantRole.Agent, read.Transcript!.Value[0].ParticipantRole);
        Assert.Equal(Json, Samples.Json(read));
        Assert.Same(read, read.Validate());
    }
}
