namespace SendEvent.Runtime;

/// <summary>
/// The body of a message that streams events. Events are asked for when their bytes are: what is read gets at least one of them, and as many more
/// as are there and have room. An error of the model ends the stream as a message.
/// </summary>
/// <typeparam name="TEvent">The union that the stream is of.</typeparam>
internal sealed class EventStreamBody<TEvent> : SentStream
{
    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<TEvent> _events;
    private readonly Func<TEvent, ReadOnlyMemory<byte>> _encode;
    private readonly Func<Exception, ReadOnlyMemory<byte>?> _encodeError;
    private ReadOnlyMemory<byte> _rest;
    private Task<bool>? _next;
    private bool _hasEnded;
    private int _isClosed;

    /// <summary>Makes a body.</summary>
    /// <param name="initial">The bytes before the events.</param>
    /// <param name="events">The events; they are asked for once.</param>
    /// <param name="encode">Makes the message of an event.</param>
    /// <param name="encodeError">Makes the message of what the events throw; null where it is to be thrown on.</param>
    /// <param name="cancellationToken">Stops the events.</param>
    public EventStreamBody(
        ReadOnlyMemory<byte> initial,
        IAsyncEnumerable<TEvent> events,
        Func<TEvent, ReadOnlyMemory<byte>> encode,
        Func<Exception, ReadOnlyMemory<byte>?> encodeError,
        CancellationToken cancellationToken)
    {
        _rest = initial;
        _encode = encode;
        _encodeError = encodeError;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _events = events.GetAsyncEnumerator(_stop.Token);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = 0;
        while (count < buffer.Length)
        {
            if (_rest.IsEmpty)
            {
                // What is there is sent before the next event is waited for, and before a failure is told.
                if (count == 0)
                {
                    Rethrow();
                }

                if (_hasEnded || !await TakeAsync(mayWait: count == 0, cancellationToken).ConfigureAwait(false))
                {
                    break;
                }

                continue;
            }

            var taken = Math.Min(_rest.Length, buffer.Length - count);
            _rest[..taken].CopyTo(buffer[count..]);
            _rest = _rest[taken..];
            count += taken;
        }

        return count;
    }

    public override async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Nobody waits for it, and so nobody hears what the events say to it.
            _ = CloseAsync().ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        base.Dispose(disposing);
    }

    private async Task CloseAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0)
        {
            return;
        }

        await _stop.CancelAsync().ConfigureAwait(false);
        if (_next is not null)
        {
            // Events cannot be disposed of while one is waited for; what comes of it is nothing to anybody.
            await _next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }

        await _events.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private async ValueTask<bool> TakeAsync(bool mayWait, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed != 0, this);
        try
        {
            _next ??= _events.MoveNextAsync().AsTask();
            if (!_next.IsCompleted)
            {
                if (!mayWait)
                {
                    return false;
                }

                await _next.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            var hasNext = await _next.ConfigureAwait(false);
            _next = null;
            _rest = hasNext ? _encode(_events.Current) : default;
            _hasEnded = !hasNext;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _next = null;
            _hasEnded = true;
            if (_encodeError(exception) is { } message)
            {
                _rest = message;
            }
            else
            {
                Failure = exception;
                if (mayWait)
                {
                    Rethrow();
                }
            }
        }

        return !_rest.IsEmpty;
    }
}
