using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class HttpPayloadTests
{
    [Fact]
    public void Blob_is_the_body()
    {
        var request = RestJsonProtocol.ToHttpRequest(Plain, new HttpBlobBody { Name = "n", Data = Blob.OfUtf8("\0raw") });
        Assert.Equal("\0raw", BodyOf(request));
        Assert.Equal("application/octet-stream", request.Headers["Content-Type"]);

        var response = RestJsonProtocol.OfHttpResponse<HttpBlobBody>(Plain, Response(200, "\0raw", ("X-Name", "n")));
        Assert.Equal(new HttpBlobBody { Name = "n", Data = Blob.OfUtf8("\0raw") }, response);
    }

    [Fact]
    public void Absent_blob_is_no_body_and_no_body_is_an_absent_blob()
    {
        var request = RestJsonProtocol.ToHttpRequest(Plain, new HttpBlobBody { Name = "n" });
        Assert.Equal(0, request.Body.Length);
        Assert.False(request.Headers.Contains("Content-Type"));
        Assert.Null(RestJsonProtocol.OfHttpResponse<HttpBlobBody>(Plain, Response(200, "")).Data);
        Assert.Equal(0, RestJsonProtocol.OfHttpResponse<HttpRequiredBlobBody>(Plain, Response(200, "")).Data.Length);
    }

    [Fact]
    public void String_is_the_body()
    {
        var request = RestJsonProtocol.ToHttpRequest(Plain, new HttpTextBody { Data = "ä" });
        Assert.Equal("ä", BodyOf(request));
        Assert.Equal("text/plain", request.Headers["Content-Type"]);
        Assert.Equal("ä", RestJsonProtocol.OfHttpResponse<HttpTextBody>(Plain, Response(200, "ä")).Data);
    }

    [Fact]
    public void Structure_is_the_body()
    {
        var value = new HttpDetailBody { Name = "n", Detail = new HttpDetail { Note = "a", Inner = new HttpDetail { Note = "b" } } };
        var request = RestJsonProtocol.ToHttpRequest(Plain, value);
        Assert.Equal("""{"Note":"a","Inner":{"Note":"b"}}""", BodyOf(request));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("n", request.Headers["X-Name"]);
        Assert.Equal(value, RestJsonProtocol.OfHttpResponse<HttpDetailBody>(Plain, Response(200, BodyOf(request), ("X-Name", "n"))));
    }

    [Fact]
    public void Absent_structure_is_an_empty_object_absent_union_or_document_is_nothing()
    {
        Assert.Equal("{}", BodyOf(RestJsonProtocol.ToHttpRequest(Plain, new HttpDetailBody())));
        Assert.Equal("", BodyOf(RestJsonProtocol.ToHttpRequest(Plain, new HttpUnionBody())));
        Assert.Equal("", BodyOf(RestJsonProtocol.ToHttpRequest(Plain, new HttpDocumentBody())));
        Assert.Null(RestJsonProtocol.OfHttpResponse<HttpDetailBody>(Plain, Response(200, "")).Detail);
    }

    [Fact]
    public void Document_is_the_body()
    {
        var request = RestJsonProtocol.ToHttpRequest(Plain, new HttpDocumentBody { Data = "hello" });
        Assert.Equal("\"hello\"", BodyOf(request));
        Assert.Equal("hello", RestJsonProtocol.OfHttpResponse<HttpDocumentBody>(Plain, Response(200, "\"hello\"")).Data);
    }
}
