using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class RpcV2CborProtocolTests
{
    [Fact]
    public void Operation_is_named_by_the_path()
    {
        var value = new HttpDetail { Note = "n", ETag = "in the body" };
        var request = RpcV2CborProtocol.ToHttpRequest(Operation, value);
        Assert.Equal("/service/Sample_20200108/operation/PutThing", request.PathAndQuery);
        Assert.Equal("rpc-v2-cbor", request.Headers["smithy-protocol"]);
        Assert.Equal("application/cbor", request.Headers["Accept"]);
        Assert.Equal("application/cbor", request.Headers["Content-Type"]);
        Assert.False(request.Headers.Contains("ETag"));
        Assert.Equal(value, RpcV2CborProtocol.OfHttpResponse<HttpDetail>(OperationOf<RpcV2CborProtocol>(), Response(200, request.Body.ToArray())));
    }

    [Fact]
    public void No_input_is_no_body_and_no_members_are_an_empty_map()
    {
        var request = RpcV2CborProtocol.ToHttpRequest(Plain, EmptyShape.Instance);
        Assert.Equal(0, request.Body.Length);
        Assert.False(request.Headers.Contains("Content-Type"));
        Assert.NotEqual(0, RpcV2CborProtocol.ToHttpRequest(Plain, new HttpHeadersOnly()).Body.Length);
        Assert.Equal(new HttpHeadersOnly(), RpcV2CborProtocol.OfHttpResponse<HttpHeadersOnly>(Plain, Response(200, "")));
    }

    [Fact]
    public void Error_is_named_by_its_type()
    {
        // {"__type": "a#HttpSecretError", "message": "Hi"}
        var body = Convert.FromHexString("A2665F5F7479706571612348747470536563726574" + "4572726F72676D657373616765624869");
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(
            () => RpcV2CborProtocol.OfHttpResponse<EmptyShape>(OperationOf<RpcV2CborProtocol>(), Response(400, body)));
        Assert.Equal("Hi", exception.Error.message);
        Assert.Equal("HttpSecretError", exception.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html/>")]
    [InlineData("\u0001")]
    public void Any_body_of_an_error_is_tolerated(string body) =>
        Assert.Equal("InternalServerError", Assert.Throws<ServiceException>(
            () => RpcV2CborProtocol.OfHttpResponse<EmptyShape>(OperationOf<RpcV2CborProtocol>(), Response(500, body))).Code);

    [Fact]
    public void Malformed_body_of_a_success_is_a_shape_exception() =>
        Assert.Throws<ShapeException>(() => RpcV2CborProtocol.OfHttpResponse<HttpDetail>(OperationOf<RpcV2CborProtocol>(), Response(200, "{}")));
}
