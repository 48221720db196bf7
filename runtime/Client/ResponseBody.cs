namespace SendEvent.Runtime;

/// <summary>Reads the body of a response whole, with bounds on its size and on the time it takes.</summary>
internal static class ResponseBody
{
    /// <summary>Reads a body.</summary>
    /// <param name="operation">The operation that the response belongs to.</param>
    /// <param name="response">The response.</param>
    /// <param name="limit">The greatest size in bytes, of what a handler has decompressed too.</param>
    /// <param name="timeout">The time that the body may take; the client's own timeout ends with the headers.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ShapeException">The body is larger than the limit.</exception>
    /// <exception cref="TaskCanceledException">The time is over.</exception>
    public static Task<ReadOnlyMemory<byte>> ReadAsync(
        OperationDescriptor operation, HttpResponseMessage response, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var length = LengthOf(operation, response);
        return length > limit
            ? throw new ShapeException($"{operation.Name}: the response announces a body of {length} bytes, and no more than {limit} bytes are read.")
            : ResponseClock.RunAsync(
                operation, token => ReadAsync(operation, response.Content, length, limit, token), timeout, cancellationToken);
    }

    // A response to HEAD, and one of 204 or 304, has the length of a body that does not follow (RFC 9110, section 8.6).
    private static long? LengthOf(OperationDescriptor operation, HttpResponseMessage response) =>
        operation.Method == "HEAD" || (int)response.StatusCode is 204 or 304 ? null : response.Content.Headers.ContentLength;

    private static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        OperationDescriptor operation, HttpContent content, long? length, int limit, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return await ReceivedBytes.OfAsync(stream, length, limit, cancellationToken).ConfigureAwait(false)
            ?? throw new ShapeException($"{operation.Name}: the body of the response has more than {limit} bytes.");
    }
}
