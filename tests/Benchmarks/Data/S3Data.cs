using System.Globalization;
using System.Text;
using SendEvent.Benchmarks.S3;

namespace SendEvent.Benchmarks.Data;

/// <summary>What an application sends to a store of objects and gets from it.</summary>
internal static class S3Data
{
    private const int Count = 1000;

    /// <summary>A page of 1,000 keys, the way the service writes it.</summary>
    public static byte[] Page { get; } = MakePage();

    public static CompleteMultipartUploadRequest Completion { get; } = new()
    {
        Key = "backups/2025/01/31/database.tar",
        UploadId = "VXBsb2FkIElEIGZvciBiYWNrdXBzLzIwMjU",
        MultipartUpload = new CompletedMultipartUpload { Parts = [.. Enumerable.Range(1, Count).Select(Part)] },
    };

    private static CompletedPart Part(int number) => new() { PartNumber = number, ETag = ETag(number) };

    private static string ETag(int number) => $"\"{number:x8}5a0b4c559d0e3f1a2b4c5d6e\"";

    private static byte[] MakePage()
    {
        var xml = new StringBuilder();
        xml.Append("""<?xml version="1.0" encoding="UTF-8"?>""").Append('\n');
        xml.Append("""<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">""");
        xml.Append("<Name>releases</Name><Prefix>photos/</Prefix><NextContinuationToken>1ueGcxLPRx1Tr/XYExHnhbYLgveDs2J</NextContinuationToken>");
        xml.Append(CultureInfo.InvariantCulture, $"<KeyCount>{Count}</KeyCount><MaxKeys>{Count}</MaxKeys><IsTruncated>true</IsTruncated>");
        for (var i = 0; i < Count; i++)
        {
            var time = new DateTime(2025, 1, 31, 9, 0, 0, DateTimeKind.Utc).AddSeconds(i);
            xml.Append(CultureInfo.InvariantCulture, $"<Contents><Key>photos/2025/01/picture &amp; text-{i:00000}.jpg</Key>");
            xml.Append(CultureInfo.InvariantCulture, $"<LastModified>{time:yyyy-MM-ddTHH:mm:ss}.000Z</LastModified>");
            xml.Append(CultureInfo.InvariantCulture, $"<ETag>{ETag(i).Replace("\"", "&quot;", StringComparison.Ordinal)}</ETag>");
            xml.Append(CultureInfo.InvariantCulture, $"<Size>{100_000 + i}</Size><StorageClass>STANDARD</StorageClass></Contents>");
        }

        xml.Append("</ListBucketResult>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }
}
