using System.IO.Compression;

namespace SendEvent.Runtime;

/// <summary>Undoes what a client did to a large body. See "requestCompression trait" in the Smithy specification.</summary>
internal static class RequestDecompression
{
    private const string Gzip = "gzip";

    /// <summary>
    /// Gives the request as it was before it was compressed, with a body that is decompressed while it is read; one that is not compressed as it is.
    /// </summary>
    public static ShapeHttpRequest Undo(ShapeHttpRequest request)
    {
        if (request.Headers["Content-Encoding"] is not { } encodings || !encodings.AsSpan().TrimEnd().EndsWith(Gzip, StringComparison.OrdinalIgnoreCase))
        {
            return request;
        }

        // What other encodings there were is up to the handler.
        var rest = encodings.AsSpan().TrimEnd()[..^Gzip.Length].TrimEnd(" ,\t").ToString();
        return request.WithStream(
            request.Headers.With(("Content-Encoding", rest.Length > 0 ? rest : null), ("Content-Length", null)),
            new GZipStream(request.BodyStream!, CompressionMode.Decompress));
    }
}
