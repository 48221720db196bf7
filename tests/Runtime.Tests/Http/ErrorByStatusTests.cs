using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

/// <summary>Where a response has no code, the only error of the operation that has the status is meant.</summary>
public class ErrorByStatusTests
{
    public static TheoryData<string> Protocols => EveryProtocol.Names;

    [Theory]
    [MemberData(nameof(Protocols))]
    public void The_only_error_of_a_status(string protocol)
    {
        var body = protocol switch
        {
            "json" or "rest-json" or "smithy-rpc-v2-json" => """{"message":"taken","Count":2}"""u8.ToArray(),
            "smithy-rpc-v2-cbor" => [0xA1, 0x67, .. "message"u8, 0x65, .. "taken"u8],
            "query" => "<ErrorResponse><Error><Message>taken</Message></Error></ErrorResponse>"u8.ToArray(),
            "ec2" => "<Response><Errors><Error><Message>taken</Message></Error></Errors></Response>"u8.ToArray(),
            _ => "<Error><Message>taken</Message></Error>"u8.ToArray(),
        };
        var exception = Assert.Throws<ServiceException<HttpConflict>>(() => EveryProtocol.Read<EmptyShape>(protocol, Response(409, body)));
        Assert.Equal("taken", exception.Error.Message);
        Assert.Equal("Conflict", exception.Code);
        Assert.IsType<ServiceException<HttpConflict>>(Record.Exception(() => EveryProtocol.Read<EmptyShape>(protocol, Response(409, ""))));

        // It has a code, which no error of the model has; or another status; or is no message of the protocol at all.
        Assert.Equal("Unheard", Unmodelled(protocol, 409, EveryProtocol.ErrorBody(protocol, "Unheard", "taken"u8.ToArray())).Code);
        Assert.Equal("Gone", Unmodelled(protocol, 410, body).Code);
        Assert.Equal("Conflict", Unmodelled(protocol, 409, "<html><br></html>"u8.ToArray()).Code);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("rest-json")]
    [InlineData("smithy-rpc-v2-json")]
    public void Problem_details(string protocol)
    {
        const string Problem = """{"type":"about:blank","title":"Conflict","status":409,"detail":"It is taken."}""";
        var exception = Assert.Throws<ServiceException<HttpConflict>>(
            () => EveryProtocol.Read<EmptyShape>(protocol, Response(409, Problem, ("Content-Type", "application/problem+json"))));
        Assert.Equal("It is taken.", exception.ServiceMessage);
    }

    /// <summary>A header without a text says nothing, so the body does.</summary>
    [Theory]
    [MemberData(nameof(Protocols))]
    public void An_empty_header_has_no_code(string protocol)
    {
        foreach (var header in (string[])["", " "])
        {
            var exception = Assert.ThrowsAny<ServiceException>(() => EveryProtocol.Read<EmptyShape>(
                protocol, Response(500, System.Text.Encoding.Latin1.GetString(EveryProtocol.ErrorBody(protocol, "Unheard", "why"u8.ToArray())), ("x-amzn-errortype", header))));
            Assert.Equal("Unheard", exception.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Two_errors_of_a_status_leave_it_open(string protocol)
    {
        var operation = new OperationDescriptor("Op", Service)
        {
            Errors = [ErrorBinding.Of<HttpConflict, JsonProtocol>(), ErrorBinding.Of<HttpOtherConflict, JsonProtocol>()],
        };
        var exception = Assert.Throws<ServiceException>(() => EveryProtocol.Read<EmptyShape>(protocol, operation, Response(409, "")));
        Assert.Equal(409, exception.StatusCode);
    }

    private static ServiceException Unmodelled(string protocol, int status, byte[] body) =>
        Assert.IsType<ServiceException>(Record.Exception(() => EveryProtocol.Read<EmptyShape>(protocol, Response(status, body))));
}
