using System.IO.Compression;
using System.Security.Cryptography;

namespace SendEvent.Runtime;

/// <summary>What is done to a request when its body is whole: compression, checksum, length.</summary>
internal static class RequestFinish
{
    private const string Gzip = "gzip";

    /// <summary>Compresses a large body where the operation allows it. See the requestCompression trait of the Smithy specification.</summary>
    /// <returns>Null where the body is to be sent as it is.</returns>
    public static byte[]? Compress(OperationDescriptor operation, ShapeHttpHeaders headers, ReadOnlySpan<byte> bytes)
    {
        if (operation.CompressionEncodings.Count == 0
            || bytes.Length < operation.MinCompressionSize
            || bytes.Length == 0
            || !operation.CompressionEncodings.Contains(Gzip, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        headers.Set(
            "Content-Encoding",
            headers.TryGetValue("Content-Encoding", out var encoding) && encoding.Length > 0 ? $"{encoding}, {Gzip}" : Gzip);
        return output.ToArray();
    }

    /// <summary>Adds the MD5 of what is sent (RFC 1864) where the operation asks for it and the input has no checksum of its own.</summary>
    public static void AddChecksum(OperationDescriptor operation, ShapeHttpHeaders headers, ReadOnlySpan<byte> bytes)
    {
        if (!NeedsChecksum(operation, headers))
        {
            return;
        }

#pragma warning disable CA5351 // The protocol asks for MD5; it guards against accidents, not against people.
        headers.Add("Content-MD5", Convert.ToBase64String(MD5.HashData(bytes)));
#pragma warning restore CA5351
    }

    /// <summary>Makes sure that nothing is needed which only a body in memory can give.</summary>
    /// <exception cref="ShapeException">The operation wants the MD5 of what is sent.</exception>
    public static void CheckStream(OperationDescriptor operation, ShapeHttpHeaders headers)
    {
        if (NeedsChecksum(operation, headers))
        {
            throw new ShapeException($"{operation.Name}: the checksum of the body goes before it, and that of a stream is not known. Give the blob in memory, or set a member for a checksum.");
        }
    }

    private static bool NeedsChecksum(OperationDescriptor operation, ShapeHttpHeaders headers) =>
        operation.HttpChecksumRequired
        && !headers.Contains("Content-MD5")
        && !headers.Any(static header => header.Key.StartsWith("x-amz-checksum-", StringComparison.OrdinalIgnoreCase));
}
