namespace SendEvent.Shapes.Tests;

/// <summary>The bytes of SendEvent on the wire.</summary>
public sealed class RequestTests : IDisposable
{
    private readonly Func<string> _provider = IdempotencyTokens.Provider;

    public void Dispose() => IdempotencyTokens.Provider = _provider;

    [Fact]
    public void With_a_token_of_ones_own() => Check(
        SendEventOperation.ToHttpRequest(Samples.Full),
        "a+token/==",
        """{"ContentType":"application/vnd.amazonaws.connect.event.typing","Content":"{\"messageId\":\"é\"}","ClientToken":"once"}""");

    [Fact]
    public void With_a_token_of_the_provider()
    {
        var next = 0;
        IdempotencyTokens.Provider = () => $"made-{++next}";
        Check(
            SendEventOperation.ToHttpRequest(Samples.Least),
            "token",
            """{"ContentType":"application/vnd.amazonaws.connect.event.typing","ClientToken":"made-1"}""");
        Check(
            SendEventOperation.ToHttpRequest(Samples.Least),
            "token",
            """{"ContentType":"application/vnd.amazonaws.connect.event.typing","ClientToken":"made-2"}""");
    }

    [Fact]
    public void An_empty_token_is_a_token()
    {
        IdempotencyTokens.Provider = () => throw new InvalidOperationException("Not asked for.");
        Check(
            SendEventOperation.ToHttpRequest(Samples.Least with { ClientToken = "" }),
            "token",
            """{"ContentType":"application/vnd.amazonaws.connect.event.typing","ClientToken":""}""");
    }

    [Fact]
    public void Tokens_are_uuids_unless_replaced()
    {
        var body = SendEventOperation.ToHttpRequest(Samples.Least).Body;
        var token = System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("ClientToken").GetString()!;
        Assert.Equal(token, Guid.ParseExact(token, "D").ToString());
        Assert.Equal('4', token[14]);
    }

    [Fact]
    public void Other_verbs_fill_no_token_in()
    {
        Assert.DoesNotContain("ClientToken", Samples.Json(Samples.Least), StringComparison.Ordinal);
        Assert.Null(Samples.Least.ToXml().Element("ClientToken"));
        Assert.False(Samples.Least.ToValue().TryGet("ClientToken", out _));
        Assert.DoesNotContain("ClientToken", Samples.Least.ToQuery().ToString(), StringComparison.Ordinal);
        Assert.Null(Samples.Least.ClientToken);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0b")]
    public void A_header_cannot_be_broken_out_of(string token)
    {
        var request = Samples.Least with { ConnectionToken = token };
        var exception = Assert.Throws<ShapeException>(() => SendEventOperation.ToHttpRequest(request));
        Assert.Equal("SendEventRequest", exception.Shape);
        Assert.Equal("SendEventRequest.ConnectionToken", exception.Path);
        Assert.DoesNotContain("Evil", exception.Message, StringComparison.Ordinal);
    }

    private static void Check(ShapeHttpRequest request, string token, string body)
    {
        Assert.Equal("POST", request.Method);
        Assert.Equal("/participant/event", request.PathAndQuery);
        Assert.Equal("", request.HostPrefix);
        Assert.Equal(
            [$"Content-Length: {Encoding.UTF8.GetByteCount(body)}", "Content-Type: application/json", $"X-Amz-Bearer: {token}"],
            request.Headers.Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(body, Encoding.UTF8.GetString(request.Body.Span));
    }
}
