using System.Buffers;
using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>Brings the body of a request into memory, as it was before it was framed and compressed, with a bound on its size.</summary>
internal static class RequestBodyReader
{
    private const int FirstSize = 4096;

    /// <summary>Reads a body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">The greatest size in bytes, on the wire and decompressed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The request with its body in memory, or null and why not.</returns>
    /// <exception cref="IOException">The body cannot be received.</exception>
    public static async ValueTask<(ShapeHttpRequest? Request, UnmodelledError? Refusal)> ReadAsync(
        ShapeHttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.BodyStream is { } stream)
        {
            var received = await ReceiveAsync(stream, LengthOf(request), limit, cancellationToken).ConfigureAwait(false);
            if (received is not { } body)
            {
                return (null, UnmodelledError.TooLarge);
            }

            request = request.WithBody(request.Headers, body);
        }

        try
        {
            request = AwsChunked.Undo(request);
            return RequestDecompression.Undo(request, limit) is { } whole ? (whole, null) : (null, UnmodelledError.TooLarge);
        }
        catch (InvalidDataException)
        {
            return (null, UnmodelledError.Serialization());
        }
    }

    /// <summary>What the request says of the length of its body in bytes; -1 where it says nothing.</summary>
    private static long LengthOf(ShapeHttpRequest request) =>
        long.TryParse(request.Headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1;

    /// <summary>Receives a body; null where it is larger than the limit. Memory grows with what arrives, not with what is announced.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(Stream stream, long length, int limit, CancellationToken cancellationToken)
    {
        if (length > limit)
        {
            return null;
        }

        // One byte more than there may be shows the end without another array.
        var buffer = new byte[length is >= 0 and < 64 * FirstSize ? (int)length + 1 : FirstSize];
        var count = 0;
        while (await stream.ReadAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            count += read;
            if (count > limit)
            {
                return null;
            }

            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, Math.Min((long)limit + 1, Array.MaxLength)));
            }
        }

        return buffer.AsMemory(0, count);
    }
}
