using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class RestXmlProtocolTests
{
    [Fact]
    public void Members_are_spread_over_the_request()
    {
        var operation = new OperationDescriptor("Op", Service)
        {
            RequestUri = "/{id}",
            InputLocationName = "PutRequest",
            InputXmlNamespace = new("https://example.com/"),
        };
        var request = RestXmlProtocol.ToHttpRequest(operation, Input with { Text = "<", Token = "t", BodyToken = "u", Bearer = "b" });
        Assert.Equal("/1?token=t", request.PathAndQuery);
        Assert.Equal("b", request.Headers["X-Amz-Bearer"]);
        Assert.Equal("application/xml", request.Headers["Content-Type"]);
        Assert.Equal(
            """<PutRequest xmlns="https://example.com/"><text>&lt;</text><BodyToken>u</BodyToken></PutRequest>""",
            BodyOf(request));
    }

    [Fact]
    public void Structure_without_a_member_set_is_no_body()
    {
        var request = RestXmlProtocol.ToHttpRequest(Plain, new HttpHostInput { AccountId = "a" });
        Assert.Equal(0, request.Body.Length);
        Assert.False(request.Headers.Contains("Content-Type"));
        Assert.Equal(0, RestXmlProtocol.ToHttpRequest(Plain, new HttpDetailBody()).Body.Length);
    }

    [Fact]
    public void Structure_is_the_body()
    {
        var value = new HttpDetailBody { Name = "n", Detail = new HttpDetail { Note = "a", Names = HttpNames.Of("x") } };
        var request = RestXmlProtocol.ToHttpRequest(Plain, value);
        Assert.Equal("<Detail><Note>a</Note><Names><member>x</member></Names></Detail>", BodyOf(request));
        Assert.Equal(value, RestXmlProtocol.OfHttpResponse<HttpDetailBody>(Plain, Response(200, BodyOf(request), ("X-Name", "n"))));
    }

    [Fact]
    public void Members_come_from_body_and_headers()
    {
        var output = RestXmlProtocol.OfHttpResponse<HttpOutput>(
            Plain,
            Response(200, "<Any><ETag><x/></ETag><text>t</text><Detail><Note>n</Note></Detail></Any>", ("ETag", "e")));
        Assert.Equal("t", output.Text);
        Assert.Equal("e", output.ETag);
        Assert.Equal("n", output.Detail!.Note);
        Assert.Null(RestXmlProtocol.OfHttpResponse<HttpOutput>(Plain, Response(200, "", ("ETag", "e"))).Text);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<R/>", "")]
    [InlineData("<R><x/></R>", "")]
    [InlineData("<R><Names>a</Names><x/><Names>b</Names></R>", "a b")]
    public void List_without_items_may_be_nothing_at_all(string body, string names) => Assert.Equal(
        names,
        string.Join(' ', RestXmlProtocol.OfHttpResponse<HttpListing>(Plain, Response(200, body)).Names));

    [Theory]
    [InlineData("<ErrorResponse><Error><Code>Conflict</Code><Message>m</Message><Count>2</Count></Error><RequestId>id</RequestId></ErrorResponse>")]
    [InlineData("<Error><Code>Conflict</Code><Message>m</Message><Count>2</Count><RequestId>id</RequestId></Error>")]
    public void Error_is_read_from_its_envelope(string body)
    {
        var exception = Assert.Throws<ServiceException<HttpConflict>>(
            () => RestXmlProtocol.OfHttpResponse<EmptyShape>(OperationOf<RestXmlProtocol>(), Response(409, body, ("X-Reason", "r"))));
        Assert.Equal("m", exception.Error.Message);
        Assert.Equal(2, exception.Error.Count);
        Assert.Equal("r", exception.Error.Reason);
        Assert.Equal("id", exception.RequestId);
        Assert.Equal("m", exception.ServiceMessage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("<html><p>Secret</html>")]
    [InlineData("<Error><Code><b/></Code></Error>")]
    [InlineData("<Error>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><Error><Code>&b;</Code></Error>")]
    public void Any_body_of_an_error_is_tolerated(string body)
    {
        var exception = Assert.Throws<ServiceException>(() => RestXmlProtocol.OfHttpResponse<EmptyShape>(OperationOf<RestXmlProtocol>(), Response(404, body)));
        Assert.Equal("NotFound", exception.Code);
        Assert.Equal(404, exception.StatusCode);
    }

    [Theory]
    [InlineData("<Error><Code>Conflict</Code><Message>m</Message></Error>")]
    [InlineData("<?xml version=\"1.0\"?>\n<Error><Code>Conflict</Code></Error>")]
    public void Error_in_a_success_is_an_error(string body)
    {
        var exception = Assert.Throws<ServiceException<HttpConflict>>(() => RestXmlProtocol.OfHttpResponse<HttpOutput>(OperationOf<RestXmlProtocol>(), Response(200, body)));
        Assert.Equal(200, exception.StatusCode);
        Assert.True(exception.IsRetryable);
        Assert.True(exception.IsFault);
        Assert.Throws<ServiceException<HttpConflict>>(() => RestXmlProtocol.OfHttpResponse<EmptyShape>(OperationOf<RestXmlProtocol>(), Response(200, body)));
    }

    [Theory]
    [InlineData("<Any><Error><Code>c</Code></Error><text>t</text></Any>")]
    [InlineData("<Error><text>t</text></Error>")]
    [InlineData("<Errors><Code>c</Code><text>t</text></Errors>")]
    public void Success_that_only_looks_like_an_error_is_none(string body) =>
        Assert.Equal("t", RestXmlProtocol.OfHttpResponse<HttpOutput>(Operation, Response(200, body, ("ETag", "e"))).Text);

    [Fact]
    public void Content_is_no_error_whatever_it_says()
    {
        const string Body = "<Error><Code>Conflict</Code></Error>";
        Assert.Equal(Body, RestXmlProtocol.OfHttpResponse<HttpBlobBody>(Operation, Response(200, Body)).Data!.Value.ToUtf8());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("<a>")]
    [InlineData("<a></a><b/>")]
    public void Malformed_body_of_a_success_is_a_shape_exception_with_a_path(string body)
    {
        var exception = Assert.Throws<ShapeException>(
            () => RestXmlProtocol.OfHttpResponse<HttpOutput>(OperationOf<RestXmlProtocol>(), Response(200, body, ("ETag", "e"))));
        Assert.Equal("HttpOutput", exception.Shape);
    }
}
