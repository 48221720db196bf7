using System.IO.Compression;

namespace SendEvent.Runtime;

/// <summary>Undoes what a client did to a large body. See "requestCompression trait" in the Smithy specification.</summary>
internal static class RequestDecompression
{
    private const string Gzip = "gzip";

    /// <summary>Gives the request as it was before it was compressed; one that is not compressed as it is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The greatest size of a body in bytes.</param>
    /// <returns>Null where the body is larger than the limit.</returns>
    /// <exception cref="InvalidDataException">The body is not what its encoding says.</exception>
    public static ShapeHttpRequest? Undo(ShapeHttpRequest request, int limit)
    {
        if (request.Body.Length > limit)
        {
            return null;
        }

        if (request.Headers["Content-Encoding"] is not { } encodings || !encodings.AsSpan().TrimEnd().EndsWith(Gzip, StringComparison.OrdinalIgnoreCase))
        {
            return request;
        }

        using var gzip = new GZipStream(new MemoryStream(request.Body.ToArray(), writable: false), CompressionMode.Decompress);
        using var body = new MemoryStream();
        var buffer = new byte[Math.Min(limit, 64 * 1024)];
        for (var read = gzip.Read(buffer); read > 0; read = gzip.Read(buffer))
        {
            if (body.Length + read > limit)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        // What other encodings there were is up to the handler.
        var rest = encodings.AsSpan().TrimEnd()[..^Gzip.Length].TrimEnd(" ,\t").ToString();
        return request.WithBody(request.Headers.With(("Content-Encoding", rest.Length > 0 ? rest : null)), body.ToArray());
    }
}
