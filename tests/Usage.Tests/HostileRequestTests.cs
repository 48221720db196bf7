using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Usage.Vault;

namespace SendEvent.Usage.Tests;

/// <summary>Requests that want to cost a server time or memory, over a socket: each ends soon, and takes little.</summary>
[Collection(MemoryTests.Name)]
public sealed class HostileRequestTests : LoopbackApp
{
    private const long Gigabyte = 1L << 30;
    private const int LittleMemory = 100 << 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_without_an_end_is_not_read_to_its_end(bool isChunked)
    {
        var before = GC.GetTotalAllocatedBytes();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/descriptions") { Content = new StreamContent(new PatternStream(Gigabyte)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.ContentLength = isChunked ? null : Gigabyte;
        try
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusOf(request));
        }
        catch (HttpRequestException exception) when (isChunked && exception.InnerException is IOException)
        {
            // The server has closed the connection, and the client has noticed that before it has read the answer.
        }

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, LittleMemory);
    }

    /// <summary>A gigabyte of zeros is a megabyte on the wire.</summary>
    [Fact]
    public async Task A_compressed_body_is_not_unpacked_beyond_the_limit()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            await new PatternStream(Gigabyte / 4).CopyToAsync(gzip, Token);
        }

        var before = GC.GetTotalAllocatedBytes();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/descriptions") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusOf(request));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, LittleMemory);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"text\":")]
    [InlineData("{\"x\":[")]
    public async Task What_is_nested_a_million_deep_is_refused(string piece)
    {
        var clock = Stopwatch.StartNew();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/descriptions")
        {
            Content = new StringContent(string.Concat(Enumerable.Repeat(piece, 1_000_000)), Encoding.UTF8, "application/json"),
        };
        Assert.Equal(HttpStatusCode.BadRequest, await StatusOf(request));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "It hangs.");
    }

    [Fact]
    public async Task A_flood_of_headers_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/descriptions") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        for (var i = 0; i < 5000; i++)
        {
            request.Headers.TryAddWithoutValidation("x-flood-" + i, "x");
        }

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, await StatusOf(request));
    }

    /// <summary>Parameters without end are as many as the line of a request holds; none of them is a reason to be slow.</summary>
    [Fact]
    public async Task A_flood_of_parameters_is_read_in_one_go()
    {
        var query = string.Join('&', Enumerable.Range(0, 1500).Select(static i => $"a{i}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/files/a?" + query);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(request));
    }

    /// <summary>A body that comes byte by byte: the host ends it where the whole of it is waited for.</summary>
    [Fact]
    public async Task A_body_that_trickles_is_cut_off()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Http.BaseAddress!.Host, Http.BaseAddress.Port, Token);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("POST /descriptions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), Token);
        using var reader = new StreamReader(stream);
        var answer = reader.ReadToEndAsync(Token);
        for (var i = 0; i < 60 && !answer.IsCompleted; i++)
        {
            await Task.WhenAny(answer, Task.Delay(500, Token));
            try
            {
                await stream.WriteAsync(" "u8.ToArray(), Token);
            }
            catch (IOException)
            {
                break;
            }
        }

        string text;
        try
        {
            text = await answer.WaitAsync(TimeSpan.FromSeconds(30), Token);
        }
        catch (IOException)
        {
            text = string.Empty;
        }

        Assert.DoesNotContain(" 200 ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" 500 ", text, StringComparison.Ordinal);
    }

    protected override void AddServices(WebApplicationBuilder builder) => builder.Services.AddVaultHandler<VaultHandler>();

    protected override void Map(WebApplication app) => app.MapVault();

    // A server that has said no does not wait for the rest, and the client may notice that first.
    private async Task<HttpStatusCode> StatusOf(HttpRequestMessage request)
    {
        request.Headers.ExpectContinue = true;
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        return response.StatusCode;
    }
}
