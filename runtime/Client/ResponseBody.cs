using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>Reads the body of a response whole, with bounds on its size and on the time it takes.</summary>
internal static class ResponseBody
{
    private const int FirstSize = 16 * 1024;

    /// <summary>Reads a body.</summary>
    /// <param name="operation">The operation that the response belongs to.</param>
    /// <param name="content">The content.</param>
    /// <param name="limit">The greatest size in bytes.</param>
    /// <param name="timeout">The time that the body may take; the client's own timeout ends with the headers.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ShapeException">The body is larger than the limit.</exception>
    /// <exception cref="TaskCanceledException">The time is over.</exception>
    public static Task<ReadOnlyMemory<byte>> ReadAsync(
        OperationDescriptor operation, HttpContent content, int limit, TimeSpan timeout, CancellationToken cancellationToken) =>
        content.Headers.ContentLength is { } length && length > limit
            ? throw TooLarge(operation, limit)
            : ResponseClock.RunAsync(operation, token => ReadAsync(operation, content, limit, token), timeout, cancellationToken);

    private static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        OperationDescriptor operation, HttpContent content, int limit, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        try
        {
            var count = 0;
            while (true)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(count), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return count == 0 ? ReadOnlyMemory<byte>.Empty : buffer.AsSpan(0, count).ToArray();
                }

                count += read;
                if (count > limit)
                {
                    throw TooLarge(operation, limit);
                }

                if (count == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(checked(count * 2));
                    buffer.AsSpan(0, count).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ShapeException TooLarge(OperationDescriptor operation, int limit) =>
        new($"{operation.Name}: the body of the response has more than {limit} bytes.");
}
