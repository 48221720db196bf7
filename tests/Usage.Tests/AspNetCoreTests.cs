using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SendEvent.AspNetCore;
using Usage.Lending;
using Usage.Shelf;

namespace SendEvent.Usage.Tests;

/// <summary>Services in an application of ASP.NET Core, over a socket.</summary>
public sealed class AspNetCoreTests : LoopbackApp
{
    private ShelfClient Shelf => new(Http);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_reaches_the_handler()
    {
        var put = await Shelf.PutBookAsync(new PutBookInput { Id = "b-1", Title = "A", Owner = "ann" }, Token);
        Assert.Equal(put, await Shelf.GetBookAsync(new GetBookInput { Id = "b-1", Fields = ["a", "b c"] }, Token));
        Assert.Equal(1, (await Shelf.CountBooksAsync(Token)).Count);
        Assert.Single((await Shelf.ListBooksAsync(Token)).Books);
        Assert.Equal("b-1: a/b %/c", (await Shelf.GetPageAsync(new GetPageInput { Id = "b-1", Path = "a/b %/c" }, Token)).Text?.ToUtf8());
        await Shelf.RemoveBookAsync(new RemoveBookInput { Id = "b-1" }, Token);
        await Assert.ThrowsAsync<ServiceException<NoSuchBook>>(() => Shelf.GetBookAsync(new GetBookInput { Id = "b-1" }, Token));
    }

    [Fact]
    public async Task A_group_has_a_prefix_and_conventions()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Http.BaseAddress!, "/branches/north%2Feast") };
        var client = new ShelfClient(http);
        await client.PutBookAsync(new PutBookInput { Id = "b-2", Title = "B" }, Token);
        Assert.Equal("b-2", (await client.FindLatestAsync(Token)).Id.Value);
        Assert.Equal("b-2: x/y", (await client.GetPageAsync(new GetPageInput { Id = "b-2", Path = "x/y" }, Token)).Text?.ToUtf8());
        using var closed = new HttpClient { BaseAddress = new Uri(Http.BaseAddress!, "/closed") };
        var refused = await Assert.ThrowsAsync<ServiceException>(() => new ShelfClient(closed).ListBooksAsync(Token));
        Assert.Equal(418, refused.StatusCode);
    }

    [Fact]
    public async Task Another_protocol_works_too()
    {
        var loan = new Loan { Handover = new Handover.Desk(), Copies = 7 };
        Assert.Equal(loan, await new LendingClient(Http, new Uri(Http.BaseAddress!, "/lending")).LendBookAsync(loan, Token));
    }

    [Theory]
    [InlineData("GET /nowhere", 404)]
    [InlineData("GET /books/", 404)]
    [InlineData("GET /BOOKS", 404)]
    [InlineData("POST /books", 405)]
    [InlineData("GET /books/B-1", 400)]
    [InlineData("GET /books/%62-1", 200)]
    [InlineData("GET http://other.test/books/b-1?x=%20", 200)]
    [InlineData("GET /%62ooks/b-1", 404)]
    [InlineData("GET /books/b-1/pages/../../b-1", 404)]
    public async Task Paths_are_read_as_they_come(string request, int status)
    {
        await Shelf.PutBookAsync(new PutBookInput { Id = "b-1", Title = "A" }, Token);
        using var socket = new TcpClient();
        await socket.ConnectAsync(Http.BaseAddress!.Host, Http.BaseAddress.Port, Token);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{request} HTTP/1.1\r\nHost: {(request.Contains("other.test", StringComparison.Ordinal) ? "other.test" : "a")}\r\nConnection: close\r\n\r\n"), Token);
        using var reader = new StreamReader(stream);
        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadToEndAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoints_have_the_operations_and_real_routes()
    {
        var endpoints = App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var page = endpoints.First(static endpoint => endpoint.Metadata.GetMetadata<OperationDescriptor>() is { Name: "GetPage" });
        Assert.Equal("/books/{id}/pages/{*path}", "/" + string.Join('/', page.RoutePattern.PathSegments.Select(static segment => string.Concat(segment.Parts.Select(Text)))));
        Assert.Equal(["GET"], page.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods);
        Assert.Equal("Shelf: GetPage", page.DisplayName);
        var list = endpoints.First(static endpoint => endpoint.Metadata.GetMetadata<OperationDescriptor>() is { Name: "CountBooks" or "ListBooks" });
        Assert.Equal(["CountBooks", "ListBooks"], list.Metadata.GetOrderedMetadata<OperationDescriptor>().Select(static operation => operation.Name).Order());

        static string Text(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) =>
            part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { } parameter
                ? parameter.IsCatchAll ? $"{{*{parameter.Name}}}" : $"{{{parameter.Name}}}"
                : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)part).Content;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_body_is_refused(bool chunked)
    {
        using var content = new ByteArrayContent(new byte[11 * 1024 * 1024]);
        using var message = new HttpRequestMessage(HttpMethod.Put, "/books/b-1") { Content = content };
        message.Headers.TransferEncodingChunked = chunked;
        using var response = await Http.SendAsync(message, Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_failure_is_logged_and_not_told()
    {
        var exception = await Assert.ThrowsAsync<ServiceException>(() => new ShelfClient(Http, new Uri(Http.BaseAddress!, "/empty")).FindLatestAsync(Token));
        Assert.Equal(("InternalFailure", 500), (exception.Code, exception.StatusCode));
        var entry = Assert.Single(App.Services.GetRequiredService<Log>().Entries, entry => entry.Contains(exception.RequestId!, StringComparison.Ordinal));
        Assert.StartsWith("Error The handler of FindLatest failed", entry, StringComparison.Ordinal);
        Assert.EndsWith("InvalidOperationException", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_the_handler()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = App.Services.GetRequiredService<Waiting>();
        var call = new LendingClient(Http, new Uri(Http.BaseAddress!, "/lending")).PutPolicyAsync(new PutPolicyInput(), stop.Token);
        await waiting.Begun.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await waiting.Cancelled.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);
    }

    protected override void AddServices(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddShelfHandler<ShelfHandler>(ServiceLifetime.Singleton);
        builder.Services.AddLendingHandler<LendingHandler>();
        builder.Services.AddSingleton<Waiting>();
        builder.Services.AddSingleton<Log>();
        builder.Services.AddSingleton<ILoggerProvider>(static services => services.GetRequiredService<Log>());
    }

    protected override void Map(WebApplication app)
    {
        app.MapShelf();
        app.MapGroup("/branches/{branch}").MapShelf();
        app.MapGroup("/lending").MapLending();
        app.MapGroup("/closed").MapShelf().AddEndpointFilter(static (_, _) => ValueTask.FromResult<object?>(Results.StatusCode(418)));

        // Another instance than the one that the other tests fill.
        ShapeEndpoints.Map<IShelfHandler>(app.MapGroup("/empty"), static (_, options) => ShelfServer.Create(static _ => new ShelfHandler(), options), null);
    }

    /// <summary>Is made anew for each request.</summary>
    private sealed class LendingHandler(Waiting waiting) : ILendingHandler
    {
        public Task<Loan> LendBookAsync(Loan input, CancellationToken cancellationToken) => Task.FromResult(input);

        public async Task<PutPolicyOutput> PutPolicyAsync(PutPolicyInput input, CancellationToken cancellationToken)
        {
            waiting.Begun.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                waiting.Cancelled.SetResult();
            }

            return new PutPolicyOutput { Days = 1 };
        }
    }

    private sealed class Waiting
    {
        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource Cancelled { get; } = new();
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Entries { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Enqueue($"{logLevel} {formatter(state, exception)} {exception?.GetType().Name}");
    }
}
