namespace SendEvent.Runtime;

/// <summary>Bounds the time that what follows the headers may take; the timeout of an <see cref="HttpClient"/> ends with them.</summary>
internal static class ResponseClock
{
    /// <summary>Runs a piece of work, and stops it when its time is over.</summary>
    /// <param name="operation">The operation that the response belongs to.</param>
    /// <param name="work">The work; it must stop when its token says so.</param>
    /// <param name="timeout">The time that it may take.</param>
    /// <param name="cancellationToken">Stops the work too.</param>
    /// <exception cref="TaskCanceledException">The time is over.</exception>
    public static async Task<T> RunAsync<T>(
        OperationDescriptor operation, Func<CancellationToken, ValueTask<T>> work, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(timeout);
        try
        {
            return await work(clock.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(
                $"{operation.Name}: the body of the response took longer than the client's timeout.",
                new TimeoutException(exception.Message, exception));
        }
    }
}
