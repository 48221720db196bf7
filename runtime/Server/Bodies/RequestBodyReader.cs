using System.Runtime.InteropServices;

namespace SendEvent.Runtime;

/// <summary>Brings out the body of a request as it was before it was framed and compressed.</summary>
internal static class RequestBodyReader
{
    /// <summary>Reads a body into memory, with a bound on its size.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The greatest size in bytes, on the wire and decompressed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The request with its body in memory, or null and why not.</returns>
    /// <exception cref="IOException">The body cannot be received.</exception>
    public static async ValueTask<(ShapeHttpRequest? Request, UnmodelledError? Refusal)> ReadAsync(
        ShapeHttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (ContentLength.Of(request.Headers) > limit || request.Body.Length > limit)
        {
            return (null, UnmodelledError.TooLarge);
        }

        var wire = request.BodyStream is { } stream ? new LimitedStream(stream, limit) : null;
        var open = Open(wire is null ? request : request.WithStream(request.Headers, wire));
        if (open.BodyStream is not { } body)
        {
            return (request, null);
        }

        try
        {
            var received = await ReceivedBytes.OfAsync(body, ContentLength.Of(open.Headers), limit, cancellationToken).ConfigureAwait(false);
            return received is { } bytes ? (open.WithBody(open.Headers, bytes), null) : (null, UnmodelledError.TooLarge);
        }
        catch (InvalidDataException)
        {
            return (null, wire is { IsExceeded: true } ? UnmodelledError.TooLarge : UnmodelledError.Serialization());
        }
    }

    /// <summary>Gives the request with a body that is to be read, where it has one that is a stream, framed or compressed.</summary>
    public static ShapeHttpRequest Open(ShapeHttpRequest request)
    {
        if (request.BodyStream is null && !request.Body.IsEmpty && (request.Headers.Contains("Content-Encoding") || request.Headers.Contains("x-amz-content-sha256")))
        {
            request = request.WithStream(request.Headers, new MemoryStream(ToArray(request.Body), writable: false));
        }

        return request.BodyStream is null ? request : RequestDecompression.Undo(AwsChunked.Undo(request));
    }

    private static byte[] ToArray(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && array.Length == bytes.Length ? array : bytes.ToArray();
}
