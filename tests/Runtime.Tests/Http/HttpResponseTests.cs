using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class HttpResponseTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1576540098);

    [Fact]
    public void Many_headers_cost_as_much_as_they_are_long()
    {
        var headers = new ShapeHttpHeaders();
        for (var i = 0; i < 100_000; i++)
        {
            headers.Add("x-meta-" + i, "v");
            headers.Add("X-Names", "n");
        }

        var response = new ShapeHttpResponse { StatusCode = 200, Headers = headers };
        headers.Add("ETag", "e");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var output = RestJsonProtocol.OfHttpResponse<HttpOutput>(Plain, response);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 << 20);
        Assert.Equal(100_000, output.Meta!.Value.Entries.Count);
        Assert.Equal(100_000, output.Names!.Value.Items.Count);
    }

    [Fact]
    public void Members_come_from_body_headers_and_status()
    {
        var output = Read(
            """{"text":"t","Detail":{"Note":"n","Inner":{"Note":"m"}},"Tags":{"a":"b"},"unknown":[1]}""",
            ("etag", "e"),
            ("X-Size", "9007199254740993"),
            ("X-Flag", "true"),
            ("X-Ratio", "NaN"),
            ("X-When", "Mon, 16 Dec 2019 23:48:18 GMT"),
            ("X-Json", "dHJ1ZQ=="),
            ("X-Data", "Ynl0ZXM="),
            ("X-Meta-a", "1"),
            ("x-meta-B", "2"));

        Assert.Equal("t", output.Text);
        Assert.Equal(201, output.Status);
        Assert.Equal("e", output.ETag);
        Assert.Equal(9007199254740993, output.Size);
        Assert.True(output.Flag);
        Assert.Equal(double.NaN, output.Ratio);
        Assert.Equal(Time, output.When);
        Assert.Equal("true", output.Json);
        Assert.Equal("bytes", output.Data!.Value.ToUtf8());
        Assert.Equal(HttpTags.Of(("a", "1"), ("B", "2")), output.Meta);
        Assert.Equal("m", output.Detail!.Inner!.Note);
        Assert.Equal(HttpTags.Of(("a", "b")), output.Tags);
    }

    [Fact]
    public void Body_does_not_reach_members_that_are_elsewhere()
    {
        var output = Read("""{"ETag":{"a":[1]},"Status":"x","Ignored":"body","Size":[],"text":"t"}""", ("ETag", "e"));
        Assert.Equal("e", output.ETag);
        Assert.Equal(201, output.Status);
        Assert.Equal("body", output.Ignored);
        Assert.Null(output.Size);
        Assert.Equal("t", output.Text);
    }

    [Fact]
    public void Nested_members_ignore_locations() =>
        Assert.Equal("nested", Read("""{"Detail":{"Note":"n","ETag":"nested"}}""", ("ETag", "e")).Detail!.ETag);

    [Fact]
    public void Empty_body_has_no_members()
    {
        var output = Read("", ("ETag", "e"));
        Assert.Null(output.Text);
        Assert.Equal(default(HttpTags), output.Meta);
        Assert.Same(EmptyShape.Instance, RestJsonProtocol.OfHttpResponse<EmptyShape>(Plain, Response(204, "")));
        Assert.Same(EmptyShape.Instance, JsonProtocol.OfHttpResponse<EmptyShape>(Plain, Response(200, """{"foo":true}""")));
        Assert.Equal(new HttpHeadersOnly(), JsonProtocol.OfHttpResponse<HttpHeadersOnly>(Plain, Response(200, "")));
    }

    [Theory]
    [InlineData("Mon, 16 Dec 2019 23:48:18 GMT, Mon, 16 Dec 2019 23:48:18 GMT", 2)]
    [InlineData("\"Mon, 16 Dec 2019 23:48:18 GMT\" , Mon, 16 Dec 2019 23:48:18 GMT,", 2)]
    [InlineData("2019-12-16T23:48:18Z,1576540098", 2)]
    [InlineData("", 0)]
    public void Dates_in_a_header_list_keep_their_comma(string header, int count)
    {
        var times = Read("", ("ETag", "e"), ("X-Times", header)).Times!.Value;
        Assert.Equal(Enumerable.Repeat(Time, count), times.Items);
    }

    [Fact]
    public void Header_sent_twice_is_one_list() =>
        Assert.Equal(
            HttpNumbers.Of(1, 2, 3),
            Read("", ("ETag", "e"), ("X-Numbers", "1 ,2"), ("x-numbers", "3")).Numbers);

    [Fact]
    public void Required_member_that_is_absent_is_named()
    {
        var exception = Assert.Throws<ShapeException>(() => ReadStrictly("{}"));
        Assert.Equal("HttpOutput.ETag", exception.Path);
        exception = Assert.Throws<ShapeException>(() => ReadStrictly("""{"Detail":{"Inner":null}}""", ("ETag", "e")));
        Assert.Equal("HttpOutput.Detail.Note", exception.Path);
        Assert.Equal(("", ""), (Read("{}").ETag, Read("""{"Detail":{"Inner":null}}""").Detail!.Note));
    }

    [Theory]
    [InlineData("X-Size", "1.5")]
    [InlineData("X-Size", "99999999999999999999")]
    [InlineData("X-Numbers", "1, 99999999999")]
    [InlineData("X-Flag", "yes")]
    [InlineData("X-Ratio", "one")]
    [InlineData("X-When", "yesterday")]
    [InlineData("X-Times", "yesterday")]
    [InlineData("X-Json", "*")]
    [InlineData("X-Data", "*")]
    [InlineData("X-Names", "\"open")]
    [InlineData("X-Names", "\"open\\")]
    public void Header_that_does_not_fit_is_named_but_not_quoted(string name, string value)
    {
        var exception = Assert.Throws<ShapeException>(() => ReadStrictly("", ("ETag", "e"), (name, value)));
        Assert.Equal("HttpOutput." + name[2..], exception.Path);
        Assert.DoesNotContain(value, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html/>")]
    [InlineData("{\"text\":")]
    [InlineData("{}{}")]
    [InlineData("[]")]
    [InlineData("{\"text\":1}")]
    public void Malformed_body_of_a_success_is_a_shape_exception(string body)
    {
        Assert.Throws<ShapeException>(() => Read(body, ("ETag", "e")));
        Assert.Throws<ShapeException>(() => JsonProtocol.OfHttpResponse<HttpOutput>(Plain, Response(200, body)));
    }

    [Theory]
    [InlineData("X-Size", "1.5")]
    [InlineData("X-Numbers", "1, 99999999999")]
    [InlineData("X-Flag", "yes")]
    [InlineData("X-Ratio", "")]
    [InlineData("X-When", "tomorrow")]
    [InlineData("X-When", "")]
    [InlineData("X-Times", "Mon, 01 Jan 2024 00:00:00 GMT, yesterday")]
    [InlineData("X-Json", "*")]
    [InlineData("X-Data", "*")]
    [InlineData("X-Names", "\"open")]
    public void Optional_member_in_a_header_that_cannot_be_read_is_absent(string name, string value)
    {
        var expected = Read("""{"text":"t"}""", ("ETag", "e"), ("X-Code", "c"));
        Assert.Equal(expected, Read("""{"text":"t"}""", ("ETag", "e"), (name, value), ("X-Code", "c")));
        var headers = new[] { ("ETag", "e"), (name, value), ("X-Code", "c") };
        Assert.Equal(
            RestXmlProtocol.OfHttpResponse<HttpOutput>(Operation, Response(201, "<R><text>t</text></R>", ("ETag", "e"), ("X-Code", "c"))),
            RestXmlProtocol.OfHttpResponse<HttpOutput>(Operation, Response(201, "<R><text>t</text></R>", headers)));
        Assert.Equal("HttpOutput." + name[2..], Assert.Throws<ShapeException>(
            () => RestXmlProtocol.OfHttpResponse<HttpOutput>(Operation, Response(201, "", headers), strict: true)).Path);
    }

    private static HttpOutput Read(string body, params (string Name, string Value)[] headers) =>
        RestJsonProtocol.OfHttpResponse<HttpOutput>(Operation, Response(201, body, headers));

    private static HttpOutput ReadStrictly(string body, params (string Name, string Value)[] headers) =>
        RestJsonProtocol.OfHttpResponse<HttpOutput>(Operation, Response(201, body, headers), strict: true);
}
