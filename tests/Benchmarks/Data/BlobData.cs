using SendEvent.Benchmarks.Blobs;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Data;

/// <summary>A message of a megabyte.</summary>
internal static class BlobData
{
    public const int Length = 1 << 20;

    public static Upload Upload { get; } = MakeUpload();

    private static Upload MakeUpload()
    {
        var bytes = new byte[Length];
        new Random(1).NextBytes(bytes);
        return new Upload { Data = Blob.Wrap(bytes) };
    }
}
