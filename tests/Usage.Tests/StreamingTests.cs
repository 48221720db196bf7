using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Usage.Vault;

namespace SendEvent.Usage.Tests;

/// <summary>Blobs that are larger than the memory that they take, over a socket.</summary>
[Collection(MemoryTests.Name)]
public sealed class StreamingTests : LoopbackApp
{
    private const long Large = 1L << 30;

    private VaultClient Vault => new(Http);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_gigabyte_goes_up_and_down_in_little_memory(bool isChunked)
    {
        var before = GC.GetTotalAllocatedBytes();
        var source = new PatternStream(Large);
        var put = await Vault.PutFileAsync(new PutFileInput { Name = "a", Content = StreamingBlob.Of(source, isChunked ? null : Large) }, Token);
        Assert.Equal(Large, put.Size);
        Assert.True(source.IsDisposed);

        var got = await Vault.GetFileAsync(new GetFileInput { Name = "a", Size = Large, Chunked = isChunked }, Token);
        Assert.Equal("a", got.Name);
        Assert.Equal(isChunked ? null : Large, got.Content.Length);
        await using (var content = got.Content.OpenRead())
        {
            Assert.Equal(put.Hash, Convert.ToHexString(await SHA256.HashDataAsync(content, Token)));
        }

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, Large / 2);
    }

    [Fact]
    public async Task Bytes_files_and_streams_are_sent()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, new byte[100_000], Token);
        var hash = Convert.ToHexString(SHA256.HashData(new byte[100_000]));
        foreach (var content in new StreamingBlob[] { new byte[100_000], StreamingBlob.OfFile(path), new MemoryStream(new byte[100_000]), Blob.Wrap(new byte[100_000]) })
        {
            var put = await Vault.PutFileAsync(new PutFileInput { Name = "a", Content = content }, Token);
            Assert.Equal((100_000, hash), (put.Size, put.Hash));
        }

        File.Delete(path);
        Assert.Equal(0, (await Vault.PutFileAsync(new PutFileInput { Name = "a", Content = Array.Empty<byte>() }, Token)).Size);
        Assert.Equal(0, (await Vault.PutFileAsync(new PutFileInput { Name = "a", Content = new PatternStream(0) }, Token)).Size);
    }

    [Fact]
    public async Task What_is_received_is_empty_or_in_memory_when_asked_for()
    {
        var empty = await Vault.GetFileAsync(new GetFileInput { Name = "a" }, Token);
        Assert.Equal(Blob.Empty, await empty.Content.ToBlobAsync(0, Token));
        var small = await Vault.GetFileAsync(new GetFileInput { Name = "a", Size = 1000 }, Token);
        Assert.Throws<InvalidOperationException>(() => small.Content.ToBlob());
        Assert.Contains("ToBlobAsync", Assert.Throws<ShapeException>(() => (object)small.ToJson()).Message, StringComparison.Ordinal);
        Assert.Equal(1000, (await small.Content.ToBlobAsync(1000, Token)).Length);
        Assert.Equal(1000, small.Content.ToBlob().Length);
        Assert.Contains("AAAA", small.ToJson().GetRawText(), StringComparison.Ordinal);
        var large = await Vault.GetFileAsync(new GetFileInput { Name = "a", Size = 1001, Chunked = true }, Token);
        await Assert.ThrowsAsync<ShapeException>(() => large.Content.ToBlobAsync(1000, Token).AsTask());
        var error = await Assert.ThrowsAsync<ServiceException<NoSuchFile>>(() => Vault.GetFileAsync(new GetFileInput { Name = "none" }, Token));
        Assert.Equal("none", error.Error.Message);
    }

    /// <summary>A connection that a caller leaves does not keep the next call from being made.</summary>
    [Fact]
    public async Task What_is_not_read_to_its_end_is_let_go()
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = Http.BaseAddress };
        for (var i = 0; i < 20; i++)
        {
            await using var content = (await new VaultClient(http).GetFileAsync(new GetFileInput { Name = "a", Size = Large }, Token)).Content;
        }
    }

    [Fact]
    public async Task A_length_that_is_wanted_is_asked_for()
    {
        await Vault.SealFileAsync(new SealFileInput { Name = "a", Content = StreamingBlob.Of(new PatternStream(10), 10) }, Token);
        var refused = await Assert.ThrowsAsync<ShapeException>(() => Vault.SealFileAsync(new SealFileInput { Name = "a", Content = new PatternStream(10) }, Token));
        Assert.Contains("SealFileInput.content", refused.Message, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/sealed/a") { Content = new StreamContent(new PatternStream(10)) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await Http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.LengthRequired, response.StatusCode);
    }

    /// <summary>What is not of the length that was said breaks the connection off; nobody takes it for whole.</summary>
    [Fact]
    public async Task A_length_that_is_wrong_is_no_success()
    {
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Vault.PutFileAsync(new PutFileInput { Name = "a", Content = StreamingBlob.Of(new PatternStream(10), 20) }, Token));
        Assert.Equal(3, (await Vault.PutFileAsync(new PutFileInput { Name = "a", Content = new byte[3] }, Token)).Size);
    }

    protected override void AddServices(WebApplicationBuilder builder) => builder.Services.AddVaultHandler<VaultHandler>();

    protected override void Map(WebApplication app) => app.MapVault();
}
