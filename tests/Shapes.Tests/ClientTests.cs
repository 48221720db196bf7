using System.Net;

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

    private sealed class FakeHandler : HttpMessageHandler
    {
        public Func<HttpResponseMessage> Answer { get; set; } = static () => new HttpResponseMessage();

        public string? Line { get; private set; }

        public string? Bearer { get; private set; }

        public string? ContentType { get; private set; }

        public byte[]? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Line = $"{request.Method} {request.RequestUri}";
            Bearer = string.Join(", ", request.Headers.GetValues("X-Amz-Bearer"));
            ContentType = request.Content!.Headers.ContentType!.ToString();
            Body = await request.Content.ReadAsByteArrayAsync(cancellationToken);
            return Answer();
        }
    }
}
