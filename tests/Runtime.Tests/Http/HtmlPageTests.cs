using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

/// <summary>A page of a proxy or a login, with a status of success, is not an output without members.</summary>
public class HtmlPageTests
{
    public static TheoryData<string> Protocols => EveryProtocol.Names;

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Page_is_refused(string protocol)
    {
        foreach (var page in (string[])["<html><body><p>Sign in</p></body></html>", "\n<HTML xmlns=\"http://www.w3.org/1999/xhtml\"/>", "<?xml version=\"1.0\"?><!-- x --><h:html xmlns:h=\"u\"/>"])
        {
            Refuses(protocol, Response(200, page));
        }

        foreach (var type in (string[])["text/html", "TEXT/HTML; charset=utf-8", "application/xhtml+xml"])
        {
            Refuses(protocol, Response(200, EveryProtocol.IsXml(protocol) ? "<Result/>" : "{}", ("Content-Type", type)));
            Refuses(protocol, Response(200, "<!DOCTYPE html><html><br></html>", ("Content-Type", type)));
        }
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Where_there_is_no_page_nothing_is_thrown_and_caught(string protocol)
    {
        var body = protocol switch
        {
            "smithy-rpc-v2-cbor" => (byte[])[0xA0],
            "json" or "rest-json" or "smithy-rpc-v2-json" => "{}"u8.ToArray(),
            _ => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Result><Names>a</Names></Result>"u8.ToArray(),
        };
        var thread = Environment.CurrentManagedThreadId;
        var thrown = 0;
        void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs e) => thrown += Environment.CurrentManagedThreadId == thread ? 1 : 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            EveryProtocol.Read<HttpListing>(protocol, Response(200, body));
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        Assert.Equal(0, thrown);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Type_of_a_body_that_is_not_there_means_nothing(string protocol) =>
        Assert.NotNull(EveryProtocol.Read<EmptyShape>(protocol, Response(200, "", ("Content-Type", "text/html"))));

    [Theory]
    [InlineData("rest-json")]
    [InlineData("rest-xml")]
    public void Payload_may_be_a_page(string protocol)
    {
        const string Page = "<html></html>";
        Assert.Equal(Page, EveryProtocol.Read<HttpBlobBody>(protocol, Response(200, Page, ("Content-Type", "text/html"))).Data!.Value.ToUtf8());
    }

    private static void Refuses(string protocol, ShapeHttpResponse response)
    {
        var exception = Assert.Throws<ShapeException>(() => EveryProtocol.Read<EmptyShape>(protocol, response));
        Assert.StartsWith("Op: the response is an HTML page.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(exception.Message, Assert.Throws<ShapeException>(() => EveryProtocol.Read<HttpListing>(protocol, response)).Message);
    }
}
