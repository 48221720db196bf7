using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class HttpHostileTests
{
    private static readonly Uri Endpoint = new("https://example.com/base/");

    private static readonly OperationDescriptor Hosted = new("Op", Service) { HostPrefix = "{AccountId}.data-" };

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0080b")]
    [InlineData("na\u00efve")]
    [InlineData("\u20ac")]
    [InlineData("text/plain; charset=\u00fctf-8")]
    [InlineData("\U0001F600")]
    [InlineData("\ud800")]
    public void Header_value_is_ascii_and_cannot_leave_its_line(string value)
    {
        foreach (var (member, input) in new[]
        {
            ("Bearer", Input with { Bearer = value }),
            ("Names", Input with { Names = HttpNames.Of("ok", value) }),
            ("Meta", Input with { Meta = HttpTags.Of(("k", value)) }),
            ("Encoding", Input with { Encoding = value }),
            ("Type", Input with { Type = value }),
        })
        {
            foreach (var send in new Func<ShapeHttpRequest>[] { () => Rest(input), () => RestXmlProtocol.ToHttpRequest(Operation, input) })
            {
                var exception = Assert.Throws<ShapeException>(() => send());
                Assert.Equal("HttpInput." + member, exception.Path);
                Assert.DoesNotContain(value, exception.Message, StringComparison.Ordinal);
            }
        }

        Assert.Throws<ArgumentException>(() => new ShapeHttpHeaders().Add("a", value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: b\r\nc")]
    [InlineData("a b")]
    [InlineData("a:")]
    [InlineData("ä")]
    public void Header_name_must_be_a_token(string key)
    {
        Assert.Throws<ShapeException>(() => Rest(Input with { Meta = HttpTags.Of(("x" + key + (key.Length == 0 ? " " : ""), "v")) }));
        Assert.Throws<ArgumentException>(() => new ShapeHttpHeaders().Add(key, "v"));
    }

    [Theory]
    [InlineData("..", "/things/%2E%2E")]
    [InlineData(".", "/things/%2E")]
    [InlineData("../../admin", "/things/..%2F..%2Fadmin")]
    [InlineData("a/b", "/things/a%2Fb")]
    [InlineData("?x=1#f", "/things/%3Fx%3D1%23f")]
    [InlineData("%2e%2e", "/things/%252e%252e")]
    public void Label_cannot_leave_its_segment(string id, string path)
    {
        var request = Rest(Input with { Id = id });
        Assert.Equal(path, request.Path);
        using var message = request.ToHttpRequestMessage(Endpoint);
        Assert.StartsWith("https://example.com/base" + path + "?v=2", message.RequestUri!.AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith("/base" + path + "?", message.RequestUri.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public void Unpaired_surrogate_is_replaced() =>
        Assert.Equal("/things/%EF%BF%BD", Rest(Input with { Id = "\ud800" }).Path);

    [Fact]
    public void Greedy_label_cannot_climb()
    {
        var request = RestJsonProtocol.ToHttpRequest(Greedy, new HttpInput { Id = "a", Key = "../x/./..y/.." });
        Assert.Equal("/a/%2E%2E/x/%2E/..y/%2E%2E/end", request.Path);
        Assert.Equal("/base/a/%2E%2E/x/%2E/..y/%2E%2E/end", request.ToUri(Endpoint).AbsolutePath);
    }

    [Fact]
    public void Label_must_have_a_value()
    {
        Assert.Equal("HttpInput.Id", Assert.Throws<ShapeException>(() => Rest(new HttpInput { Id = "" })).Path);
        Assert.Equal("HttpInput.id", Assert.Throws<ShapeException>(() => Rest(new HttpInput())).Path);
    }

    [Theory]
    [InlineData("evil.com/")]
    [InlineData("evil.com#")]
    [InlineData("evil.com?")]
    [InlineData("evil.com:80@")]
    [InlineData("a.b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nb")]
    [InlineData("ä")]
    [InlineData("x123456789012345678901234567890123456789012345678901234567890123")]
    public void Host_label_cannot_change_the_host(string account)
    {
        var exception = Assert.Throws<ShapeException>(
            () => RestJsonProtocol.ToHttpRequest(Hosted, new HttpHostInput { AccountId = account }));
        Assert.Equal("HttpHostInput.AccountId", exception.Path);
    }

    [Fact]
    public void Host_prefix_goes_before_the_host_in_every_protocol()
    {
        var input = new HttpHostInput { AccountId = "123" };
        foreach (var request in new[] { RestJsonProtocol.ToHttpRequest(Hosted, input), JsonProtocol.ToHttpRequest(Hosted, input) })
        {
            Assert.Equal("123.data-", request.HostPrefix);
            Assert.Equal("https://123.data-example.com/base/", request.ToUri(Endpoint).AbsoluteUri);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:8000")]
    [InlineData("http://[::1]:8000")]
    public void Host_prefix_cannot_go_before_an_address(string endpoint) =>
        Assert.Throws<ShapeException>(() => RestJsonProtocol
            .ToHttpRequest(Hosted, new HttpHostInput { AccountId = "123" })
            .ToHttpRequestMessage(new Uri(endpoint)));

    [Theory]
    [InlineData("example.com/", UriKind.Relative)]
    [InlineData("ftp://example.com", UriKind.Absolute)]
    [InlineData("https://example.com/?q", UriKind.Absolute)]
    [InlineData("https://example.com/#f", UriKind.Absolute)]
    [InlineData("https://user@example.com/", UriKind.Absolute)]
    public void Endpoint_must_be_an_address_alone(string endpoint, UriKind kind) =>
        Assert.Throws<ArgumentException>(() => Rest(Input).ToHttpRequestMessage(new Uri(endpoint, kind)));

    [Theory]
    [InlineData("https://example.com", "https://example.com/things/1?v=2&list")]
    [InlineData("https://example.com:8443/a/b/", "https://example.com:8443/a/b/things/1?v=2&list")]
    [InlineData("http://[::1]:8000", "http://[::1]:8000/things/1?v=2&list")]
    public void Path_of_the_endpoint_goes_before_that_of_the_request(string endpoint, string expected)
    {
        IdempotencyTokenTests.WithProvider(() => "t", () =>
        {
            using var message = Rest(Input).ToHttpRequestMessage(new Uri(endpoint));
            Assert.Equal(expected + "&token=t", message.RequestUri!.AbsoluteUri);
        });
    }
}
