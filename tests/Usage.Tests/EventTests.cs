using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Usage.Talk;

namespace SendEvent.Usage.Tests;

/// <summary>Streams of events between a client and a service over a socket.</summary>
public abstract class EventTests : LoopbackApp
{
    protected TalkClient Talk => new(Http);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static Said Line(string text) => new Said.Line(new Line { Text = text });

    [Fact]
    public async Task A_service_is_sent_events()
    {
        var answer = await Talk.CountWordsAsync(new CountWordsInput { Room = "a b" }, new[] { Line("one"), new Said.Pause(new Pause()), Line("two three") }.ToAsyncEnumerable(), Token);
        Assert.Equal(3, answer.Count);
        var many = Enumerable.Repeat(Line("one two three"), 20_000);
        Assert.Equal(60_000, (await Talk.CountWordsAsync(new CountWordsInput { Room = "a" }, many.ToAsyncEnumerable(), Token)).Count);
    }

    [Fact]
    public async Task A_client_is_sent_events_and_the_error_that_ends_them()
    {
        await using var response = await Talk.ReciteAsync(new ReciteInput { Room = "r" }, Token);
        Assert.Equal("r", response.Output.Room);
        var received = new List<Said>();
        var closed = await Assert.ThrowsAsync<ServiceException<RoomClosed>>(async () =>
        {
            await foreach (var said in response)
            {
                received.Add(said);
            }
        });
        Assert.Equal("r", closed.Error.Message);
        Assert.Equal([Line("line 0"), Line("line 1"), Line("line 2")], received);
    }

    [Fact]
    public async Task A_client_may_leave()
    {
        await using (var response = await Talk.ReciteAsync(new ReciteInput { Room = "endless" }, Token))
        {
            await foreach (var _ in response.Take(5))
            {
            }
        }

        Assert.Equal(0, (await Talk.CountWordsAsync(new CountWordsInput { Room = "a" }, AsyncEnumerable.Empty<Said>(), Token)).Count);
    }

    /// <summary>An event is checked when the handler asks for it.</summary>
    [Fact]
    public async Task An_event_that_breaks_a_constraint_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ServiceException>(
            () => Talk.CountWordsAsync(new CountWordsInput { Room = "a" }, new[] { Line("fine"), Line(new string('x', 21)) }.ToAsyncEnumerable(), Token));
        Assert.Equal(("ValidationException", 400), (refused.Code, refused.StatusCode));
        Assert.Contains("/text", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_events_throw_reaches_the_caller()
    {
        static async IAsyncEnumerable<Said> Failing(Exception exception)
        {
            yield return Line("one");
            await Task.Yield();
            throw exception;
        }

        var own = new FormatException("own");
        Assert.Same(own, await Assert.ThrowsAsync<FormatException>(() => Talk.CountWordsAsync(new CountWordsInput { Room = "a" }, Failing(own), Token)));
        var told = await Assert.ThrowsAsync<ServiceException>(
            () => Talk.CountWordsAsync(new CountWordsInput { Room = "a" }, Failing(new ServiceException<RoomClosed>(new RoomClosed { Message = "m" })), Token));
        Assert.Equal(400, told.StatusCode);
    }

    protected override void AddServices(WebApplicationBuilder builder) => builder.Services.AddTalkHandler<TalkHandler>();

    protected override void Map(WebApplication app) => app.MapTalk();
}

/// <summary>By HTTP/1.1, in which the answer comes after the request.</summary>
public sealed class Http1EventTests : EventTests
{
    /// <summary>Kestrel cuts off a request that sends less than 240 bytes a second for 5 seconds; a conversation may be silent.</summary>
    [Fact]
    public async Task Silence_is_no_attack()
    {
        static async IAsyncEnumerable<Said> Slow()
        {
            yield return Line("one");
            await Task.Delay(TimeSpan.FromSeconds(7), Token);
            yield return Line("two");
        }

        Assert.Equal(2, (await Talk.CountWordsAsync(new CountWordsInput { Room = "a" }, Slow(), Token)).Count);
    }
}

/// <summary>By HTTP/2, in which both directions are open at once.</summary>
public sealed class Http2EventTests : EventTests
{
    public Http2EventTests()
    {
        Http.DefaultRequestVersion = HttpVersion.Version20;
        Http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
    }

    [Fact]
    public async Task Each_line_is_answered_before_the_next_is_said()
    {
        using var heard = new SemaphoreSlim(1);
        async IAsyncEnumerable<Said> Speak()
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.True(await heard.WaitAsync(TimeSpan.FromSeconds(30), Token));
                yield return Line($"line {i}");
            }
        }

        await using var response = await Talk.ConverseAsync(new ConverseInput { Room = "r" }, Speak(), Token);
        Assert.Equal("r", response.Output.Room);
        var count = 0;
        await foreach (var said in response)
        {
            Assert.Equal(new Said.Line(new Line { Text = $"line {count++}", Speaker = "r" }), said);
            heard.Release();
        }

        Assert.Equal(5, count);
    }

    /// <summary>An answer that comes while there is more to say is not waited for until all is said; an HttpClient reads none by HTTP/1.1 before it has sent everything.</summary>
    [Fact]
    public async Task A_refusal_is_heard_before_all_is_said()
    {
        var hasStopped = new TaskCompletionSource();
        async IAsyncEnumerable<Said> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                yield return Line(new string('x', 21));
                while (true)
                {
                    await Task.Delay(10, cancellationToken);
                    yield return Line("more");
                }
            }
            finally
            {
                hasStopped.SetResult();
            }
        }

        var refused = await Assert.ThrowsAsync<ServiceException>(
            () => Talk.CountWordsAsync(new CountWordsInput { Room = "a" }, Endless(), Token).WaitAsync(TimeSpan.FromSeconds(20), Token));
        Assert.Equal("ValidationException", refused.Code);
        await hasStopped.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
    }

    protected override void AddServices(WebApplicationBuilder builder)
    {
        base.AddServices(builder);
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.ConfigureEndpointDefaults(static endpoint => endpoint.Protocols = HttpProtocols.Http2));
    }
}
