using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Usage.Lending;
using Usage.Shelf;

namespace SendEvent.Usage.Tests;

/// <summary>A service that is answered in the same process: the client of the model calls a handler of it, without a socket.</summary>
public sealed class ServerTests : IDisposable
{
    private static readonly Uri Endpoint = new("http://shelf.test");

    private readonly ShelfHandler _handler = new();
    private readonly List<Exception> _unhandled = [];
    private readonly HttpClient _http;
    private readonly ShelfClient _client;

    public ServerTests()
    {
        var options = new ShapeServerOptions { RequestId = static _ => "r-1", OnUnhandledException = (_, exception) => _unhandled.Add(exception) };
        _http = new HttpClient(ShelfServer.Create(_handler, options).CreateHandler()) { BaseAddress = Endpoint };
        _client = new ShelfClient(_http);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    /// <summary>A request that a handler logs shows nothing of what the model calls sensitive.</summary>
    [Fact]
    public async Task What_is_sensitive_is_not_shown()
    {
        var client = new global::Usage.Vault.VaultClient(new HttpClient(global::Usage.Vault.VaultServer.Create(new VaultHandler()).CreateHandler()), new Uri("http://in.process"));
        var shown = (await client.UnlockAsync(new global::Usage.Vault.UnlockInput { Code = "4711", Key = "4711", Header = "4711" }, TestContext.Current.CancellationToken)).Shown;
        Assert.DoesNotContain("4711", shown, StringComparison.Ordinal);
        Assert.Contains("GET /locks/{code}?***", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_reaches_the_handler()
    {
        var put = await _client.PutBookAsync(new PutBookInput { Id = "b-1", Title = "A", Owner = "ann" }, Token);
        Assert.Equal(new Book { Id = "b-1", Title = "A", Pages = 1, Owner = "ann" }, put);
        Assert.Equal(put, await _client.GetBookAsync(new GetBookInput { Id = "b-1", Fields = ["a", "b c"] }, Token));
        Assert.Equal(["a", "b c"], _handler.Fields);
        Assert.Equal(("r-1", "GetBook"), (_handler.Last!.RequestId, _handler.Last.Operation.Name));
        Assert.Single((await _client.ListBooksAsync(Token)).Books);
        await _client.RemoveBookAsync(new RemoveBookInput { Id = "b-1" }, Token);
        Assert.Empty((await _client.ListBooksAsync(Token)).Books);
    }

    [Fact]
    public async Task The_most_specific_uri_is_meant()
    {
        await _client.PutBookAsync(new PutBookInput { Id = "b-1", Title = "A" }, Token);
        Assert.Equal("b-1", (await _client.FindLatestAsync(Token)).Id.Value);
        Assert.Equal(1, (await _client.CountBooksAsync(Token)).Count);
        Assert.Equal("b-1: a/b %/c", (await _client.GetPageAsync(new GetPageInput { Id = "b-1", Path = "a/b %/c" }, Token)).Text?.ToUtf8());
        Assert.Equal("""{"count":1}""", await _http.GetStringAsync("/books?x=1&count=", Token));
        Assert.StartsWith("""{"books":[""", await _http.GetStringAsync("/books?counts", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_the_model_are_theirs()
    {
        var exception = await Assert.ThrowsAsync<ServiceException<NoSuchBook>>(() => _client.GetBookAsync(new GetBookInput { Id = "none" }, Token));
        Assert.Equal(new NoSuchBook { Message = "No such book.", Id = "none" }, exception.Error);
        Assert.Equal((404, "r-1"), (exception.StatusCode, exception.RequestId));
        await Assert.ThrowsAsync<ServiceException<NoSuchBook>>(() => _client.RemoveBookAsync(new RemoveBookInput { Id = "none" }, Token));
    }

    [Fact]
    public async Task What_breaks_a_constraint_does_not_reach_the_handler()
    {
        var exception = await Assert.ThrowsAsync<ServiceException>(() => _client.PutBookAsync(new PutBookInput { Id = "B 1", Title = "", Pages = 0 }, Token));
        Assert.Equal(("ValidationException", 400), (exception.Code, exception.StatusCode));
        var body = JsonNode.Parse(exception.RawBody.Span)!;
        Assert.StartsWith("3 validation errors detected. Value at '/id' failed to satisfy constraint: Member must", (string?)body["message"], StringComparison.Ordinal);
        Assert.Equal(["/id", "/title", "/pages"], body["fieldList"]!.AsArray().Select(static field => (string?)field!["path"]));
        Assert.Equal(0, (await _client.CountBooksAsync(Token)).Count);

        using var absent = await Put("{}");
        Assert.Equal("ValidationException", absent.Headers.GetValues("X-Amzn-Errortype").Single());
    }

    [Theory]
    [InlineData("{", 400, "SerializationException")]
    [InlineData("""{"title":1}""", 400, "SerializationException")]
    [InlineData("""{"title":"a","pages":"x"}""", 400, "SerializationException")]
    [InlineData("""{"title":"a"}""", 201, null)]
    public async Task What_is_no_input_is_refused(string json, int status, string? error)
    {
        using var response = await Put(json);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(error, response.Headers.TryGetValues("X-Amzn-Errortype", out var values) ? values.Single() : null);
    }

    [Theory]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "/books/")]
    [InlineData("POST", "/books")]
    [InlineData("GET", "/books/a/b")]
    [InlineData("GET", "/books/a/pages/")]
    public async Task What_is_no_operation_is_not_found(string method, string uri)
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), uri);
        using var response = await _http.SendAsync(message, Token);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("UnknownOperationException", response.Headers.GetValues("X-Amzn-Errortype").Single());
    }

    [Fact]
    public async Task A_failure_of_the_handler_tells_the_client_nothing()
    {
        var exception = await Assert.ThrowsAsync<ServiceException>(() => _client.FindLatestAsync(Token));
        Assert.Equal(("InternalFailure", 500), (exception.Code, exception.StatusCode));
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(exception.RawBody.Span), StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(Assert.Single(_unhandled));
    }

    [Fact]
    public async Task A_body_may_be_too_large_and_an_error_ones_own()
    {
        var options = new ShapeServerOptions
        {
            MaxRequestSize = 20,
            OnInvalidInput = static (_, violations) => new ServiceException<NoSuchBook>(new NoSuchBook { Message = violations[0].Path }),
        };
        using var http = new HttpClient(ShelfServer.Create(_handler, options).CreateHandler()) { BaseAddress = Endpoint };
        var client = new ShelfClient(http);
        var large = await Assert.ThrowsAsync<ServiceException>(() => client.PutBookAsync(new PutBookInput { Id = "a", Title = "a title that is long" }, Token));
        Assert.Equal(413, large.StatusCode);
        var invalid = await Assert.ThrowsAsync<ServiceException<NoSuchBook>>(() => client.GetBookAsync(new GetBookInput { Id = "A" }, Token));
        Assert.Equal("GetBookInput.id", invalid.Error.Message);
    }

    [Theory]
    [InlineData(true, 10_000, 201)]
    [InlineData(true, 20_000_000, 413)]
    [InlineData(false, 100, 400)]
    public async Task A_compressed_body_is_read(bool isCompressed, int spaces, int status)
    {
        var json = Encoding.UTF8.GetBytes("{\"title\":\"a\"" + new string(' ', spaces) + "}");
        using var compressed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(json, Token);
        }

        using var content = new ByteArrayContent(isCompressed ? compressed.ToArray() : json);
        content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await _http.PutAsync("/books/b-1", content, Token);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("b;chunk-signature=00\r\n{\"title\":\"\r\n3\r\na\"}\r\n0\r\n\r\n", null, 400)]
    [InlineData("a;chunk-signature=00\r\n{\"title\":\"\r\n3\r\na\"}\r\n0\r\nx-amz-checksum-crc32: AAAAAA==\r\n\r\n", "13", 201)]
    [InlineData("d\r\n{\"title\":\"a\"}\r\n0\r\n\r\n", null, 201)]
    [InlineData("d\r\n{\"title\":\"a\"}\r\n0\r\n\r\n", "14", 400)]
    [InlineData("d\r\n{\"title\":\"a\"}\r\n", null, 400)]
    [InlineData("ffffffff\r\n{\"title\":\"a\"}\r\n0\r\n\r\n", null, 400)]
    [InlineData("x\r\n{\"title\":\"a\"}\r\n0\r\n\r\n", null, 400)]
    [InlineData("", null, 400)]
    public async Task A_body_in_signed_chunks_is_read(string framed, string? length, int status)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(framed));
        content.Headers.TryAddWithoutValidation("Content-Encoding", "aws-chunked");
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var message = new HttpRequestMessage(HttpMethod.Put, "/books/b-1") { Content = content };
        if (length is not null)
        {
            message.Headers.TryAddWithoutValidation("x-amz-decoded-content-length", length);
        }

        using var response = await _http.SendAsync(message, Token);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", null, 201)]
    [InlineData("APPLICATION/JSON", "text/html, application/*;q=0.8", 201)]
    [InlineData("application/json", "*/*", 201)]
    [InlineData("application/x-amz-json-1.0", null, 415)]
    [InlineData(null, null, 415)]
    [InlineData("application/json", "text/html, application/jsonl", 406)]
    [InlineData("application/json", "", 201)]
    public async Task Media_types_are_those_of_the_protocol(string? type, string? accept, int status)
    {
        using var content = new ByteArrayContent("{\"title\":\"a\"}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var message = new HttpRequestMessage(HttpMethod.Put, "/books/b-1") { Content = content };
        if (accept is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await _http.SendAsync(message, Token);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Errors_outside_of_the_model_have_a_code_and_a_status()
    {
        var exception = await Assert.ThrowsAsync<ServiceException>(() => _client.RemoveBookAsync(new RemoveBookInput { Id = "locked" }, Token));
        Assert.Equal(("Locked", 423, "It is lent."), (exception.Code, exception.StatusCode, exception.ServiceMessage));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ServiceException("Fine", "All is well.", 200));
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 404)]
    public async Task A_slash_at_the_end_is_an_option(bool isAllowed, int status)
    {
        using var http = new HttpClient(ShelfServer.Create(_handler, new ShapeServerOptions { AllowTrailingSlash = isAllowed }).CreateHandler()) { BaseAddress = Endpoint };
        using var response = await http.GetAsync("/books/", Token);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Constraints_can_be_left_to_the_handler()
    {
        using var http = new HttpClient(ShelfServer.Create(_handler, new ShapeServerOptions { ValidateInput = false }).CreateHandler()) { BaseAddress = Endpoint };
        Assert.Equal("B 1", (await new ShelfClient(http).PutBookAsync(new PutBookInput { Id = "B 1", Title = "" }, Token)).Id.Value);
    }

    [Fact]
    public async Task Other_protocols_have_routes_of_their_own()
    {
        using var http = new HttpClient(LendingServer.Create(new LendingHandler()).CreateHandler()) { BaseAddress = Endpoint };
        var client = new LendingClient(http);
        var loan = new Loan { Handover = new Handover.Desk(), Copies = System.Numerics.BigInteger.Pow(10, 30) };
        Assert.Equal(loan, await client.LendBookAsync(loan, Token));

        // A service fills in what a client leaves to it.
        Assert.Equal(14, (await client.PutPolicyAsync(new PutPolicyInput(), Token)).Days.Value);
        using var unknown = await http.PostAsync("/service/Lending/operation/Nothing", null, Token);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private Task<HttpResponseMessage> Put(string json) => _http.PutAsync("/books/b-1", new StringContent(json, Encoding.UTF8, "application/json"), Token);

    private sealed class LendingHandler : ILendingHandler
    {
        public Task<Loan> LendBookAsync(Loan input, CancellationToken cancellationToken) => Task.FromResult(input);

        public Task<PutPolicyOutput> PutPolicyAsync(PutPolicyInput input, CancellationToken cancellationToken) =>
            Task.FromResult(new PutPolicyOutput { Days = input.Days!.Value, Policy = input.Policy });
    }
}
