using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class HttpRequestTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1576540098);

    [Fact]
    public void Members_go_where_their_location_says()
    {
        var request = Rest(new HttpInput
        {
            Id = "a b",
            Bearer = "secret",
            Limit = -3,
            Text = "body",
            Token = "t",
            BodyToken = "u",
            Detail = new HttpDetail { Note = "n", ETag = "in the body" },
        });

        Assert.Equal("PUT", request.Method);
        Assert.Equal("/things/a%20b", request.Path);
        Assert.Equal("v=2&list&limit=-3&token=t", request.Query);
        Assert.Equal("secret", request.Headers["x-amz-bearer"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("""{"text":"body","Detail":{"Note":"n","ETag":"in the body"},"BodyToken":"u"}""", BodyOf(request));
        Assert.Equal(request.Body.Length.ToString(), request.Headers["content-length"]);
    }

    [Fact]
    public void Values_in_headers_and_query_have_the_text_of_the_bindings()
    {
        var request = Rest(Input with
        {
            When = Time,
            Since = Time,
            Json = "{\"a\":1}",
            Data = Blob.OfUtf8("bytes"),
            Ratio = double.NegativeInfinity,
            Flag = false,
            Token = "t",
        });

        Assert.Equal("Mon, 16 Dec 2019 23:48:18 GMT", request.Headers["X-When"]);
        Assert.Equal("eyJhIjoxfQ==", request.Headers["X-Json"]);
        Assert.Equal("Ynl0ZXM=", request.Headers["X-Data"]);
        Assert.Equal("v=2&list&since=2019-12-16T23%3A48%3A18Z&ratio=-Infinity&flag=false&token=t", request.Query);
    }

    [Fact]
    public void Entry_of_a_query_map_may_have_an_empty_name()
    {
        var input = Input with { Extra = HttpTags.Of(("", "x")), More = HttpNameMap.Of(("", HttpNames.Of("1", "2"))) };
        foreach (var uri in new[] { "/{id}", "/{id}?v=2", "/{id}?v" })
        {
            var operation = new OperationDescriptor("Op", Service) { RequestUri = uri };
            var query = "?" + RestJsonProtocol.ToHttpRequest(operation, input with { Token = "t" }).Query;
            Assert.Contains("=x&=1&=2", query, StringComparison.Ordinal);
            Assert.Equal(query, "?" + RestXmlProtocol.ToHttpRequest(operation, input with { Token = "t" }).Query);
        }

        var alone = new OperationDescriptor("Op", Service) { RequestUri = "/{id}" };
        Assert.Equal("=x", RestJsonProtocol.ToHttpRequest(alone, new HttpInput { Id = "1", Extra = HttpTags.Of(("", "x")), Token = "t" }).Query.Split('&')[0]);
    }

    [Fact]
    public void Entries_of_a_header_map_that_differ_by_case_are_one_header()
    {
        var request = Rest(Input with { Meta = HttpTags.Of(("a", "1"), ("b", "2"), ("A", "3")) });
        Assert.Equal(["x-meta-a: 3", "x-meta-b: 2"], request.Headers.Where(header => header.Key.StartsWith("x-meta-", StringComparison.Ordinal)).Select(header => $"{header.Key}: {header.Value}"));
    }

    [Theory]
    [InlineData(new[] { "a", "b" }, "a, b")]
    [InlineData(new[] { "b,c", "\"def\"", "a" }, "\"b,c\", \"\\\"def\\\"\", a")]
    [InlineData(new[] { "back\\slash", "a,\\" }, "back\\slash, \"a,\\\\\"")]
    [InlineData(new[] { "", " x" }, "\"\", \" x\"")]
    [InlineData(new string[0], "")]
    public void Lists_in_headers_quote_what_would_be_cut(string[] items, string expected)
    {
        var request = Rest(Input with { Names = HttpNames.Of(items) });
        Assert.Equal(expected, request.Headers["X-Names"]);

        var output = RestJsonProtocol.OfHttpResponse<HttpOutput>(Operation, Response(200, "", ("ETag", "e"), ("X-Names", expected)));
        Assert.Equal(items, output.Names!.Value.Items);
    }

    [Fact]
    public void Dates_in_a_header_list_stay_as_they_are()
    {
        var request = Rest(Input with { Times = HttpTimes.Of(Time, Time), Numbers = HttpNumbers.Of(1, 2) });
        Assert.Equal("Mon, 16 Dec 2019 23:48:18 GMT, Mon, 16 Dec 2019 23:48:18 GMT", request.Headers["X-Times"]);
        Assert.Equal("1, 2", request.Headers["X-Numbers"]);
    }

    [Fact]
    public void Empty_header_is_sent_absent_one_is_not()
    {
        var request = Rest(Input with { Bearer = "" });
        Assert.Equal("", request.Headers["X-Amz-Bearer"]);
        Assert.False(request.Headers.Contains("X-When"));
    }

    [Fact]
    public void Prefix_headers_yield_to_named_ones()
    {
        var request = Rest(Input with { Meta = HttpTags.Of(("a", "1"), ("B", "")) });
        Assert.Equal("1", request.Headers["x-meta-a"]);
        Assert.Equal("", request.Headers["x-meta-b"]);
    }

    [Fact]
    public void Query_maps_yield_to_named_and_constant_parameters()
    {
        var request = Rest(Input with
        {
            Filters = HttpNames.Of("x", "y"),
            Extra = HttpTags.Of(("limit", "map"), ("v", "map"), ("flag", "map"), ("ä", "&")),
            More = HttpNameMap.Of(("many", HttpNames.Of("1", "2")), ("none", HttpNames.Of())),
            Flag = true,
            Token = "t",
        });
        Assert.Equal("v=2&list&filter=x&filter=y&limit=map&%C3%A4=%26&many=1&many=2&flag=true&token=t", request.Query);
    }

    [Fact]
    public void Reserved_characters_are_encoded_in_labels_and_query()
    {
        const string Text = " %:/?#[]@!$&'()*+,;=\U0001F639~-._";
        const string Encoded = "%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%F0%9F%98%B9~-._";
        var request = Rest(new HttpInput { Id = Text, Filters = HttpNames.Of(Text), Token = "t" });
        Assert.Equal("/things/" + Encoded, request.Path);
        Assert.Equal("v=2&list&filter=" + Encoded + "&token=t", request.Query);
    }

    [Fact]
    public void Greedy_label_keeps_slashes()
    {
        var request = RestJsonProtocol.ToHttpRequest(Greedy, new HttpInput { Id = "a/b", Key = "c/d e" });
        Assert.Equal("/a%2Fb/c/d%20e/end", request.Path);
    }

    [Fact]
    public void Content_type_of_a_member_wins() =>
        Assert.Equal("text/x", Rest(Input with { Type = "text/x" }).Headers["Content-Type"]);

    [Fact]
    public void Input_without_body_members_has_no_body()
    {
        var request = RestJsonProtocol.ToHttpRequest(Plain, new HttpHeadersOnly { Name = "n" });
        Assert.Equal(0, request.Body.Length);
        Assert.False(request.Headers.Contains("Content-Type"));
        Assert.False(request.Headers.Contains("Content-Length"));
        Assert.Equal("n", request.Headers["X-Name"]);
    }

    [Fact]
    public void Operation_without_input_has_a_body_only_where_the_protocol_asks_for_one()
    {
        Assert.Equal(0, RestJsonProtocol.ToHttpRequest(Plain, EmptyShape.Instance).Body.Length);
        Assert.Equal("{}", BodyOf(JsonProtocol.ToHttpRequest(Plain, EmptyShape.Instance)));
    }

    [Fact]
    public void Json_names_the_operation_in_a_header_and_ignores_locations()
    {
        var request = JsonProtocol.ToHttpRequest(new OperationDescriptor("Op", Service), new HttpHeadersOnly { Name = "n" });
        Assert.Equal("POST", request.Method);
        Assert.Equal("/", request.PathAndQuery);
        Assert.Equal("Sample_20200108.Op", request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.0", request.Headers["Content-Type"]);
        Assert.Equal("""{"Name":"n"}""", BodyOf(request));
        Assert.False(request.Headers.Contains("x-amzn-query-mode"));
    }

    [Fact]
    public void Query_compatible_service_is_asked_for_query_codes()
    {
        var service = new ServiceDescriptor("S") { QueryCompatible = true };
        var request = JsonProtocol.ToHttpRequest(new OperationDescriptor("Op", service), EmptyShape.Instance);
        Assert.Equal("true", request.Headers["x-amzn-query-mode"]);
        Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"]);
        Assert.Equal("S.Op", request.Headers["X-Amz-Target"]);
    }
}
