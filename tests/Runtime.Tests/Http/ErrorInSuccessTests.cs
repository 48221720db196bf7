using System.Text;
using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

/// <summary>A service that began its answer before it failed sends an error with a status of success. However that is written, it is an error.</summary>
public class ErrorInSuccessTests
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    public static TheoryData<string, string> Writings()
    {
        var data = new TheoryData<string, string>();
        foreach (var protocol in EveryProtocol.OfXml)
        {
            foreach (var writing in new[] { "plain", "declared", "white", "white, then declared", "declared, then white", "comment", "instruction", "byte order mark", "UTF-16", "prefix" })
            {
                data.Add(protocol, writing);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void It_is_an_error(string protocol, string writing)
    {
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(
            () => EveryProtocol.Read<HttpListing>(protocol, Response(200, Written(writing, Body(protocol, "HttpSecretError")))));
        Assert.Equal("why", exception.Error.message);
        Assert.Equal(200, exception.StatusCode);
        Assert.True(exception.IsFault);
        Assert.Throws<ServiceException>(() => EveryProtocol.Read<EmptyShape>(protocol, Response(200, Written(writing, Body(protocol, "Unheard")))));
    }

    [Theory]
    [InlineData("<Error><Message>why</Message></Error>")]
    [InlineData("<ErrorResponse><Error><Message>why</Message></Error></ErrorResponse>")]
    public void It_needs_no_code(string body)
    {
        foreach (var protocol in EveryProtocol.OfXml)
        {
            Assert.Equal("why", Assert.ThrowsAny<ServiceException>(() => EveryProtocol.Read<HttpListing>((string)protocol, Response(200, body))).ServiceMessage);
        }
    }

    [Theory]
    [InlineData("<Response><Names>a</Names><Message>b</Message></Response>")]
    [InlineData("<Response><Names>a</Names></Response>")]
    [InlineData("<Error><Names>a</Names></Error>")]
    [InlineData("<ErrorResponse><Names>a</Names></ErrorResponse>")]
    [InlineData("<Result><Error><Code>c</Code></Error><Names>a</Names></Result>")]
    [InlineData("<error><Code>c</Code><Names>a</Names></error>")]
    public void What_only_looks_like_one_is_none(string body)
    {
        foreach (var protocol in EveryProtocol.OfXml)
        {
            Assert.Equal(["a"], EveryProtocol.Read<HttpListing>((string)protocol, Response(200, body)).Names);
        }
    }

    private static string Body(string protocol, string code) => Encoding.UTF8.GetString(EveryProtocol.ErrorBody(protocol, code, "why"u8.ToArray()));

    private static byte[] Written(string how, string body) => how switch
    {
        "plain" => Encoding.UTF8.GetBytes(body),
        "declared" => Encoding.UTF8.GetBytes(Declaration + body),
        "white" => Encoding.UTF8.GetBytes(new string(' ', 1000) + "\r\n\t" + body),
        "white, then declared" => Encoding.UTF8.GetBytes(new string('\n', 1000) + Declaration + body),
        "declared, then white" => Encoding.UTF8.GetBytes(Declaration + new string('\n', 1000) + body),
        "comment" => Encoding.UTF8.GetBytes($"<!-- - {new string('x', 1000)} <Result/> -->{body}"),
        "instruction" => Encoding.UTF8.GetBytes($"<?note {new string('x', 1000)}?>{body}"),
        "byte order mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Declaration + body)],
        "UTF-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + body)],
        "prefix" => Encoding.UTF8.GetBytes(body.Replace("</", "</s:", StringComparison.Ordinal).Replace("<", "<s:", StringComparison.Ordinal)
            .Replace("<s:/s:", "</s:", StringComparison.Ordinal) is var named
            ? $"{named[..named.IndexOf('>', StringComparison.Ordinal)]} xmlns:s=\"urn:s\"{named[named.IndexOf('>', StringComparison.Ordinal)..]}"
            : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };
}
