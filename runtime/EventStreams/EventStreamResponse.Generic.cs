namespace SendEvent.Runtime;

/// <summary>
/// The response to an operation that streams events: an output, and events that are received while they are enumerated. It
/// holds a connection until the events have ended, their enumerator is disposed of, or the response itself is.
/// </summary>
/// <remarks>
/// The events can be enumerated once. While they are, these exceptions come: a <see cref="ServiceException"/> where the service
/// ends the stream with an error, a <see cref="ServiceException{TError}"/> where the model knows it; a <see cref="ShapeException"/>
/// where the stream is damaged or cut off, or an event does not fit its shape; an <see cref="IOException"/> where the connection
/// breaks; an <see cref="OperationCanceledException"/> when the enumeration, or the call that the response came from, is cancelled.
/// </remarks>
/// <typeparam name="TOutput">The output; the stream is no member of it.</typeparam>
/// <typeparam name="TEvent">The union of the events.</typeparam>
public sealed class EventStreamResponse<TOutput, TEvent> : IAsyncEnumerable<TEvent>, IAsyncDisposable
{
    private readonly IAsyncEnumerable<TEvent> _events;
    private readonly IDisposable? _connection;
    private volatile bool _isDisposed;
    private int _isTaken;

    /// <summary>Makes a response, for tests and for servers of one's own.</summary>
    /// <param name="output">The output.</param>
    /// <param name="events">The events.</param>
    public EventStreamResponse(TOutput output, IAsyncEnumerable<TEvent> events)
        : this(output, events, null)
    {
    }

    internal EventStreamResponse(TOutput output, IAsyncEnumerable<TEvent> events, IDisposable? connection)
    {
        ArgumentNullException.ThrowIfNull(events);
        Output = output;
        _events = events;
        _connection = connection;
    }

    /// <summary>The output of the operation: what came before the events.</summary>
    public TOutput Output { get; }

    /// <summary>Receives the events. When the enumerator is disposed of, so is the response.</summary>
    /// <param name="cancellationToken">Stops the enumeration, also while it waits for an event.</param>
    /// <exception cref="InvalidOperationException">The events have been enumerated, or are being enumerated.</exception>
    /// <exception cref="ObjectDisposedException">The response has been disposed of.</exception>
    public IAsyncEnumerator<TEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed && _isTaken == 0, this);
        return Interlocked.Exchange(ref _isTaken, 1) == 0
            ? EnumerateAsync(cancellationToken)
            : throw new InvalidOperationException("The events of a response can be enumerated once.");
    }

    /// <summary>Closes the connection. What is being received ends with an <see cref="ObjectDisposedException"/>.</summary>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        _connection?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerator<TEvent> EnumerateAsync(CancellationToken cancellationToken)
    {
        var events = _events.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await MoveNextAsync(events).ConfigureAwait(false))
            {
                yield return events.Current;
            }
        }
        finally
        {
            await events.DisposeAsync().ConfigureAwait(false);
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<TEvent> events)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (_isDisposed && exception is not (ObjectDisposedException or OperationCanceledException))
        {
            // A closed connection looks like a broken one, or like a stream that is cut off.
            throw new ObjectDisposedException(GetType().Name, exception);
        }
        catch (Exception) when (_connection is HttpExchange)
        {
            ((HttpExchange)_connection).RethrowFailure();
            throw;
        }
    }
}
