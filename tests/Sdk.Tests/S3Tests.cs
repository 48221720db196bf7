using System.Net;
using System.Text;
using Amazon.S3;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Served.S3;
using Model = Amazon.S3.Model;

namespace SendEvent.Sdk.Tests;

/// <summary>The client of AWS for S3 calls a handler of ours (rest-xml): payloads in signed chunks, headers, operations that share a URI.</summary>
public sealed class S3Tests : IAsyncLifetime
{
    // The client encodes the slashes of a copy's source, which the published pattern wants, and ends the paths of buckets with one.
    private static readonly ShapeServerOptions Options = new() { ValidateInput = false, AllowTrailingSlash = true };

    private WebApplication _app = null!;
    private AmazonS3Client _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await AwsApp.Start(static builder => builder.Services.AddS3Handler<Objects>(ServiceLifetime.Singleton), static app => app.MapS3(Options));
        var config = AwsApp.For<AmazonS3Config>(_app);
        config.ForcePathStyle = true;
        _client = new AmazonS3Client(AwsApp.Credentials, config);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("a b/\u00e9+&=?#.txt", 0)]
    [InlineData("plain", 5)]
    [InlineData("large/x", 300_000)]
    public async Task Objects_come_back(string key, int size)
    {
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        var put = new Model.PutObjectRequest { BucketName = "shelf", Key = key, InputStream = new MemoryStream(bytes), ContentType = "text/x-a" };
        put.Metadata.Add("colour", "blue");
        await _client.PutObjectAsync(put, Token);
        using var got = await _client.GetObjectAsync("shelf", key, Token);
        using var content = new MemoryStream();
        await got.ResponseStream.CopyToAsync(content, Token);
        Assert.Equal(bytes, content.ToArray());
        Assert.Equal(("text/x-a", "blue", size), (got.Headers.ContentType, got.Metadata["colour"], got.ContentLength));
        Assert.Equal(new DateTime(2033, 5, 4, 3, 2, 1, DateTimeKind.Utc), got.LastModified!.Value.ToUniversalTime());

        var head = await _client.GetObjectMetadataAsync("shelf", key, Token);
        Assert.Equal((size, "text/x-a"), (head.ContentLength, head.Headers.ContentType));
    }

    [Fact]
    public async Task Operations_that_share_a_uri_are_told_apart()
    {
        await Put("from", "content");
        await _client.CopyObjectAsync("shelf", "from", "shelf", "to", Token);
        using var got = await _client.GetObjectAsync("shelf", "to", Token);
        using var reader = new StreamReader(got.ResponseStream);
        Assert.Equal("content", await reader.ReadToEndAsync(Token));
        var tagging = await _client.GetObjectTaggingAsync(new Model.GetObjectTaggingRequest { BucketName = "shelf", Key = "to" }, Token);
        Assert.Equal(("k", "v"), (Assert.Single(tagging.Tagging).Key, tagging.Tagging[0].Value));
    }

    [Fact]
    public async Task Lists_and_deletes_work()
    {
        await Put("l/1", "a");
        await Put("l/2 <&>", "b");
        var list = await _client.ListObjectsV2Async(new Model.ListObjectsV2Request { BucketName = "shelf", Prefix = "l/" }, Token);
        Assert.Equal(["l/1", "l/2 <&>"], list.S3Objects.Select(static found => found.Key).Order());
        var deleted = await _client.DeleteObjectsAsync(
            new Model.DeleteObjectsRequest { BucketName = "shelf", Objects = [new() { Key = "l/1" }, new() { Key = "l/2 <&>" }] }, Token);
        Assert.Equal(2, deleted.DeletedObjects.Count);
        Assert.Empty((await _client.ListObjectsV2Async(new Model.ListObjectsV2Request { BucketName = "shelf", Prefix = "l/" }, Token)).S3Objects ?? []);
    }

    [Fact]
    public async Task Errors_are_theirs()
    {
        var absent = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => _client.GetObjectAsync("shelf", "none", Token));
        Assert.Equal(("NoSuchKey", HttpStatusCode.NotFound), (absent.ErrorCode, absent.StatusCode));
        var head = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => _client.GetObjectMetadataAsync("shelf", "none", Token));
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
        var denied = await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => _client.GetObjectAsync("closed", "none", Token));
        Assert.Equal(("AccessDenied", HttpStatusCode.Forbidden, "The bucket is closed."), (denied.ErrorCode, denied.StatusCode, denied.Message));
    }

    private Task Put(string key, string text) =>
        _client.PutObjectAsync(new Model.PutObjectRequest { BucketName = "shelf", Key = key, ContentBody = text }, Token);

    private sealed class Objects : IS3Handler
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, PutObjectRequest> _objects = new(StringComparer.Ordinal);

        public async Task<PutObjectOutput> PutObjectAsync(PutObjectRequest input, CancellationToken cancellationToken)
        {
            _objects[input.Key.ToString()] = input with { Body = input.Body is { } body ? await body.ToBlobAsync(1 << 20, cancellationToken) : Blob.Empty };
            return new PutObjectOutput { ETag = "\"1\"" };
        }

        public Task<GetObjectOutput> GetObjectAsync(GetObjectRequest input, CancellationToken cancellationToken)
        {
            var found = Find(input.Bucket.ToString(), input.Key.ToString());
            return Task.FromResult(new GetObjectOutput
            {
                Body = found.Body,
                ContentType = found.ContentType,
                Metadata = found.Metadata,
                LastModified = new DateTimeOffset(2033, 5, 4, 3, 2, 1, TimeSpan.Zero),
            });
        }

        public Task<HeadObjectOutput> HeadObjectAsync(HeadObjectRequest input, CancellationToken cancellationToken)
        {
            var found = Find(input.Bucket.ToString(), input.Key.ToString());
            return Task.FromResult(new HeadObjectOutput { ContentType = found.ContentType, ContentLength = found.Body?.Length ?? 0 });
        }

        public Task<CopyObjectOutput> CopyObjectAsync(CopyObjectRequest input, CancellationToken cancellationToken)
        {
            var source = Uri.UnescapeDataString(input.CopySource.ToString()).TrimStart('/').Split('/', 2);
            _objects[input.Key.ToString()] = Find(source[0], source[1]);
            return Task.FromResult(new CopyObjectOutput { CopyObjectResult = new CopyObjectResult { ETag = "\"2\"" } });
        }

        public Task<GetObjectTaggingOutput> GetObjectTaggingAsync(GetObjectTaggingRequest input, CancellationToken cancellationToken) =>
            Task.FromResult(new GetObjectTaggingOutput { TagSet = [new Tag { Key = "k", Value = "v" }] });

        public Task<ListObjectsOutput> ListObjectsAsync(ListObjectsRequest input, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nothing calls the old list.");

        public Task<ListObjectsV2Output> ListObjectsV2Async(ListObjectsV2Request input, CancellationToken cancellationToken) =>
            Task.FromResult(new ListObjectsV2Output
            {
                Name = input.Bucket,
                Contents = [.. _objects.Keys.Where(key => key.StartsWith($"{input.Prefix}", StringComparison.Ordinal)).Select(static key => new Served.S3.Object { Key = key, Size = 1 })],
            });

        public Task<DeleteObjectsOutput> DeleteObjectsAsync(DeleteObjectsRequest input, CancellationToken cancellationToken)
        {
            var deleted = new List<DeletedObject>();
            foreach (var found in input.Delete.Objects)
            {
                _objects.TryRemove(found.Key.ToString(), out _);
                deleted.Add(new DeletedObject { Key = found.Key });
            }

            return Task.FromResult(new DeleteObjectsOutput { Deleted = [.. deleted] });
        }

        private PutObjectRequest Find(string bucket, string key) =>
            bucket == "closed" ? throw new ServiceException("AccessDenied", "The bucket is closed.", 403)
            : _objects.TryGetValue(key, out var found) ? found
            : throw new ServiceException<NoSuchKey>(new NoSuchKey());
    }
}
