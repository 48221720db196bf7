using System.Security.Cryptography;
using Usage.Vault;

namespace SendEvent.Usage.Tests;

/// <summary>Counts what it is sent and makes up what it sends.</summary>
public sealed class VaultHandler : IVaultHandler
{
    public async Task<PutFileOutput> PutFileAsync(PutFileInput input, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var size = 0L;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var content = input.Content.OpenRead();
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            hash.AppendData(buffer, 0, count);
            size += count;
        }

        return new PutFileOutput { Size = size, Hash = Convert.ToHexString(hash.GetHashAndReset()) };
    }

    public Task<GetFileOutput> GetFileAsync(GetFileInput input, CancellationToken cancellationToken) => input.Name switch
    {
        "none" => throw new ServiceException<NoSuchFile>(new NoSuchFile { Message = "none" }),
        _ => Task.FromResult(new GetFileOutput
        {
            Name = input.Name,
            Content = StreamingBlob.Of(new PatternStream(input.Size ?? 0), input.Chunked == true ? null : input.Size ?? 0),
        }),
    };

    public Task SealFileAsync(SealFileInput input, CancellationToken cancellationToken) => input.Content.ToBlobAsync(100, cancellationToken).AsTask();

    public Task<UnlockOutput> UnlockAsync(UnlockInput input, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<UnlockOutput> UnlockAsync(UnlockInput input, ShapeRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new UnlockOutput { Shown = context.Request + input.ToString() });

    public Task DescribeAsync(DescribeInput input, CancellationToken cancellationToken) => Task.CompletedTask;
}
