using System.Net;
using SendEvent.Runtime;

namespace SendEvent.Shapes.Tests;

/// <summary>The client, over a handler that stands in for the network.</summary>
public sealed class ClientTests : IDisposable
{
    private readonly FakeHandler _handler = new();
    private readonly HttpClient _http;
    private readonly ConnectParticipantClient _client;

    public ClientTests()
    {
        _http = new HttpClient(_handler);
        _client = new ConnectParticipantClient(_http, new Uri("https://chat.example/base/"));
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public async Task Sends_the_request_and_reads_the_response()
    {
        _handler.Answer = static () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"Id":"1"}""") };
        var response = await _client.SendEventAsync(Samples.Full, TestContext.Current.CancellationToken);
        Assert.Equal(SendEventResponse.Make(id: "1"), response);
        Assert.Equal("POST https://chat.example/base/participant/event", _handler.Line);
        Assert.Equal("a+token/==", _handler.Bearer);
        Assert.Equal("application/json", _handler.ContentType);
        Assert.Equal(SendEventOperation.ToHttpRequest(Samples.Full).Body.ToArray(), _handler.Body);
    }

    [Fact]
    public async Task Throws_the_error_of_the_model()
    {
        _handler.Answer = static () => new HttpResponseMessage(HttpStatusCode.Conflict)
        {
            Content = new StringContent("""{"Message":"two only"}"""),
            Headers = { { "X-Amzn-ErrorType", "ConflictException" } },
        };
        var exception = await Assert.ThrowsAsync<ServiceException<ConflictException>>(() => _client.SendEventAsync(Samples.Full));
        Assert.Equal("two only", exception.Error.Message);
    }

    [Fact]
    public async Task Lets_failures_of_the_network_through()
    {
        _handler.Answer = static () => throw new HttpRequestException("down");
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.SendEventAsync(Samples.Full));
    }

    [Fact]
    public async Task Can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.SendEventAsync(Samples.Full, source.Token));
    }

    [Fact]
    public async Task Refuses_null() => await Assert.ThrowsAsync<ArgumentNullException>(() => _client.SendEventAsync(null!));

    [Fact]
    public void Has_a_method_for_each_operation() => Assert.Equal(
        [
            "CancelParticipantAuthenticationAsync", "CompleteAttachmentUploadAsync", "CreateParticipantConnectionAsync", "DescribeViewAsync",
            "DisconnectParticipantAsync", "GetAttachmentAsync", "GetAuthenticationUrlAsync", "GetTranscriptAsync", "SendEventAsync",
            "SendMessageAsync", "StartAttachmentUploadAsync",
        ],
        typeof(ConnectParticipantClient).GetMethods().Select(method => method.Name).Where(name => name.EndsWith("Async", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Can_be_stood_in_for()
    {
        IConnectParticipantClient client = _client;
        _handler.Answer = static () => new HttpResponseMessage { Content = new StringContent("""{"Id":"1"}""") };
        Assert.Equal("1", (await client.SendEventAsync(Samples.Full, TestContext.Current.CancellationToken)).Id?.Value);
        Assert.Equal(
            typeof(ConnectParticipantClient).GetMethods().Where(static m => m.Name.EndsWith("Async", StringComparison.Ordinal)).Select(static m => m.ToString()).Order(StringComparer.Ordinal),
            typeof(IConnectParticipantClient).GetMethods().Select(static m => m.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Takes_the_address_of_its_http_client()
    {
        _http.BaseAddress = new Uri("https://base.example/stage/");
        await new ConnectParticipantClient(_http).SendEventAsync(Samples.Full, TestContext.Current.CancellationToken);
        Assert.Equal("POST https://base.example/stage/participant/event", _handler.Line);
        using var none = new HttpClient();
        Assert.Contains("BaseAddress", Assert.Throws<ArgumentException>(() => new ConnectParticipantClient(none)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_handlers_the_operation()
    {
        await _client.SendEventAsync(Samples.Full, TestContext.Current.CancellationToken);
        Assert.Same(SendEventOperation.Operation_, _handler.Operation);
        Assert.Same(ConnectParticipantClient.Service_, _handler.Operation!.Service);
    }

    [Fact]
    public async Task Gives_what_a_response_tells_beside_its_output()
    {
        _handler.Answer = static () => new HttpResponseMessage(HttpStatusCode.Created)
        {
            Content = new StringContent("""{"Id":"1"}"""),
            Headers = { { "x-amzn-RequestId", "r-7" }, { "X-Left", "3" } },
        };
        var (output, response) = await ResponseMetadata.OfAsync(() => _client.SendEventAsync(Samples.Full));
        Assert.Equal("1", output.Id?.Value);
        Assert.Equal((201, "r-7", "3"), (response.StatusCode, response.RequestId, response.Headers["x-left"]));
        var none = await ResponseMetadata.OfAsync(() => _client.DisconnectParticipantAsync(DisconnectParticipantRequest.Make(connectionToken: "t")));
        Assert.Equal(201, none.Response.StatusCode);
        Assert.Equal(0, (await ResponseMetadata.OfAsync(static () => Task.FromResult(1))).Response.StatusCode);
    }

    [Fact]
    public async Task Calls_at_one_time_have_each_its_own_response()
    {
        var next = 0;
        _handler.Answer = () => new HttpResponseMessage { Content = new StringContent($$"""{"Id":"{{next}}"}"""), Headers = { { "X-Call", $"{next++}" } } };
        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ResponseMetadata.OfAsync(() => _client.SendEventAsync(Samples.Full))));
        Assert.All(calls, static call => Assert.Equal(call.Output.Id?.Value, call.Response.Headers["X-Call"]));
        Assert.Equal(20, calls.Select(static call => call.Response.Headers["X-Call"]).Distinct().Count());
    }

    private sealed class FakeHandler : HttpMessageHandler
    {
        public Func<HttpResponseMessage> Answer { get; set; } = static () => new HttpResponseMessage();

        public string? Line { get; private set; }

        public string? Bearer { get; private set; }

        public OperationDescriptor? Operation { get; private set; }

        public string? ContentType { get; private set; }

        public byte[]? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Line = $"{request.Method} {request.RequestUri}";
            Operation = request.Options.TryGetValue(OperationDescriptor.RequestKey, out var operation) ? operation : null;
            Bearer = string.Join(", ", request.Headers.GetValues("X-Amz-Bearer"));
            ContentType = request.Content!.Headers.ContentType!.ToString();
            Body = await request.Content.ReadAsByteArrayAsync(cancellationToken);
            return Answer();
        }
    }
}
