using System.Text;
using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

/// <summary>What an error is, is told whatever is wrong with the rest of the response.</summary>
public class DamagedErrorTests
{
    public static TheoryData<string> Protocols => EveryProtocol.Names;

    public static TheoryData<string> XmlProtocols => EveryProtocol.OfXml;

    [Theory]
    [InlineData("json", "a\\ud800b")]
    [InlineData("rest-json", "a\\ud800b")]
    [InlineData("json", "a\\ud800\\u0041b")]
    [InlineData("rest-json", "\\udc00")]
    public void Message_with_half_a_surrogate_pair(string protocol, string message)
    {
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(
            () => EveryProtocol.Read<EmptyShape>(protocol, Response(400, EveryProtocol.ErrorBody(protocol, "HttpSecretError", Encoding.UTF8.GetBytes(message)))));
        Assert.Contains('\uFFFD', exception.Error.message!);
        Assert.Equal(exception.Error.message, exception.ServiceMessage);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("rest-json")]
    [InlineData("smithy-rpc-v2-cbor")]
    [InlineData("smithy-rpc-v2-json")]
    public void Message_that_is_not_utf8(string protocol)
    {
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(
            () => EveryProtocol.Read<EmptyShape>(protocol, Response(400, EveryProtocol.ErrorBody(protocol, "HttpSecretError", [(byte)'a', 0xFF, (byte)'b']))));
        Assert.Equal("a\uFFFDb", exception.Error.message);
    }

    [Theory]
    [MemberData(nameof(XmlProtocols))]
    public void Code_before_what_xml_does_not_allow(string protocol)
    {
        foreach (var message in (string[])["&#xD800;", "&#0;", "a < b", "\u0001"])
        {
            var exception = Assert.Throws<ServiceException>(
                () => EveryProtocol.Read<EmptyShape>(protocol, Response(400, EveryProtocol.ErrorBody(protocol, "Unheard", Encoding.UTF8.GetBytes(message)))));
            Assert.Equal("Unheard", exception.Code);
        }
    }

    [Theory]
    [MemberData(nameof(XmlProtocols))]
    public void White_space_before_the_declaration(string protocol)
    {
        var body = "\n <?xml version=\"1.0\"?>" + Encoding.UTF8.GetString(EveryProtocol.ErrorBody(protocol, "HttpSecretError", "why"u8.ToArray()));
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(() => EveryProtocol.Read<EmptyShape>(protocol, Response(503, body)));
        Assert.Equal("why", exception.Error.message);
        Assert.True(exception.IsRetryable);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Body_that_ends_too_early(string protocol)
    {
        var body = EveryProtocol.IsXml(protocol) ? EveryProtocol.ErrorBody(protocol, "Unheard", "why"u8.ToArray())
            : protocol == "smithy-rpc-v2-cbor" ? (byte[])[0xA2, .. Text("__type"), .. Text("Unheard"), .. Text("message"), .. Text("why")]
            : Encoding.UTF8.GetBytes("{\"__type\":\"Unheard\",\"message\":\"why\"}");
        var exception = Assert.Throws<ServiceException>(() => EveryProtocol.Read<EmptyShape>(protocol, Response(400, body[..^3])));
        Assert.Equal("Unheard", exception.Code);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Response_without_a_word_is_named_by_its_status(string protocol)
    {
        foreach (var method in (string[])["HEAD", "GET"])
        {
            var exception = Assert.Throws<ServiceException>(() => EveryProtocol.Read<EmptyShape>(protocol, Response(404, ""), method));
            Assert.Equal("NotFound", exception.Code);
            Assert.Equal("Not Found", exception.ServiceMessage);
            Assert.Equal("Op: NotFound (HTTP 404): Not Found", exception.Message);
            Assert.Equal("", Assert.Throws<ServiceException>(() => EveryProtocol.Read<EmptyShape>(protocol, Response(599, ""), method)).Code);
        }
    }

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.UTF8.GetBytes(text)];
}
