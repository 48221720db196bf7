using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

/// <summary>
/// The member <c>message</c> of an error, which models and services spell each in their own way: published models say
/// <c>message</c> of most errors in XML, where every service writes <c>Message</c>.
/// </summary>
public class ErrorMessageTests
{
    public static TheoryData<string, string> Protocols()
    {
        var data = new TheoryData<string, string>();
        foreach (var protocol in new[] { "json", "rest-json", "query", "ec2", "rest-xml", "smithy-rpc-v2-cbor", "smithy-rpc-v2-json" })
        {
            data.Add(protocol, "message");
            data.Add(protocol, "Message");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Text_is_found_however_it_is_spelled(string protocol, string spelling)
    {
        var lower = Assert.Throws<ServiceException<HttpSecretError>>(() => Fail(protocol, "HttpSecretError", (spelling, "why")));
        Assert.Equal("why", lower.Error.message);
        Assert.Equal("why", lower.ServiceMessage);
        var upper = Assert.Throws<ServiceException<HttpConflict>>(() => Fail(protocol, "Conflict", (spelling, "why"), ("Count", "2")));
        Assert.Equal("why", upper.Error.Message);
        Assert.Equal("why", upper.ServiceMessage);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("rest-json")]
    [InlineData("query")]
    [InlineData("ec2")]
    [InlineData("rest-xml")]
    [InlineData("smithy-rpc-v2-cbor")]
    [InlineData("smithy-rpc-v2-json")]
    public void Name_of_the_model_goes_first(string protocol)
    {
        foreach (var members in new[] { new[] { ("message", "own"), ("Message", "other") }, [("Message", "other"), ("message", "own")] })
        {
            Assert.Equal("own", Assert.Throws<ServiceException<HttpSecretError>>(() => Fail(protocol, "HttpSecretError", members)).Error.message);
        }
    }

    [Fact]
    public void Other_texts_are_not_the_member()
    {
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(() => Fail("json", "HttpSecretError", ("errorMessage", "why")));
        Assert.Null(exception.Error.message);
        Assert.Equal("why", exception.ServiceMessage);
        Assert.Null(Assert.Throws<ServiceException<HttpSecretError>>(() => Fail("rest-xml", "HttpSecretError")).Error.message);
    }

    [Fact]
    public void Of_two_spellings_in_the_model_each_has_its_own()
    {
        var error = Assert.Throws<ServiceException<HttpTwoMessages>>(() => Fail("json", "HttpTwoMessages", ("Message", "M"))).Error;
        Assert.Equal("M", error.Upper);
        Assert.Null(error.Lower);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("rest-json")]
    [InlineData("smithy-rpc-v2-cbor")]
    [InlineData("smithy-rpc-v2-json")]
    public void Of_two_spellings_in_the_body_the_lower_case_is_what_the_service_says(string protocol)
    {
        foreach (var members in new[] { new[] { ("message", "m"), ("Message", "M") }, [("Message", "M"), ("message", "m")] })
        {
            Assert.Equal("m", Assert.Throws<ServiceException<HttpTwoMessages>>(() => Fail(protocol, "HttpTwoMessages", members)).ServiceMessage);
        }
    }

    [Fact]
    public void Member_that_is_no_text_is_left_alone()
    {
        var exception = Assert.Throws<ServiceException<HttpNumberedError>>(() => Fail("rest-xml", "HttpNumberedError", ("Message", "why")));
        Assert.Null(exception.Error.message);
        Assert.Equal("why", exception.ServiceMessage);
    }

    private static void Fail(string protocol, string code, params (string Name, string Text)[] members)
    {
        var json = string.Concat(members.Select(member => $",\"{member.Name}\":{(member.Name == "Count" ? member.Text : $"\"{member.Text}\"")}"));
        var xml = $"<Error><Code>{code}</Code>{string.Concat(members.Select(member => $"<{member.Name}>{member.Text}</{member.Name}>"))}</Error>";
        _ = protocol switch
        {
            "json" => JsonProtocol.OfHttpResponse<EmptyShape>(OperationOf<JsonProtocol>(), Response(400, $"{{\"__type\":\"{code}\"{json}}}")),
            "smithy-rpc-v2-json" => RpcV2JsonProtocol.OfHttpResponse<EmptyShape>(OperationOf<RpcV2JsonProtocol>(), Response(400, $"{{\"__type\":\"{code}\"{json}}}")),
            "rest-json" => RestJsonProtocol.OfHttpResponse<EmptyShape>(OperationOf<RestJsonProtocol>(), Response(400, $"{{\"code\":\"{code}\"{json}}}")),
            "query" => QueryProtocol.OfHttpResponse<EmptyShape>(OperationOf<QueryProtocol>(), Response(400, $"<ErrorResponse>{xml}</ErrorResponse>")),
            "ec2" => Ec2Protocol.OfHttpResponse<EmptyShape>(OperationOf<Ec2Protocol>(), Response(400, $"<Response><Errors>{xml}</Errors></Response>")),
            "rest-xml" => RestXmlProtocol.OfHttpResponse<EmptyShape>(OperationOf<RestXmlProtocol>(), Response(400, xml)),
            _ => RpcV2CborProtocol.OfHttpResponse<EmptyShape>(OperationOf<RpcV2CborProtocol>(), Response(400, Cbor([("__type", code), .. members]))),
        };
    }

    private static OperationDescriptor OperationOf<TProtocol>()
        where TProtocol : IShapeProtocol => new("Op", Service)
    {
        Errors =
        [
            ErrorBinding.Of<HttpConflict, TProtocol>(), ErrorBinding.Of<HttpSecretError, TProtocol>(),
            ErrorBinding.Of<HttpTwoMessages, TProtocol>(), ErrorBinding.Of<HttpNumberedError, TProtocol>(),
        ],
    };

    private static byte[] Cbor(params (string Name, string Text)[] members) =>
    [
        (byte)(0xA0 | members.Length),
        .. members.SelectMany(member => (byte[])[.. Text(member.Name), .. member.Name == "Count" ? [byte.Parse(member.Text, System.Globalization.CultureInfo.InvariantCulture)] : Text(member.Text)]),
    ];

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. System.Text.Encoding.UTF8.GetBytes(text)];
}
