using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>Reads the events of a stream, and what comes before them in the protocols that have it there.</summary>
/// <typeparam name="TEvent">The union that the stream is of.</typeparam>
/// <param name="buffer">Receives the stream.</param>
/// <param name="cancellation">Stops the reading.</param>
internal abstract class EventStreamReader<TEvent>(EventStreamBuffer buffer, CancellationToken cancellation)
{
    private bool _hasFirst;
    private TEvent? _first;

    /// <summary>What the stream was found wrong with, or ended with; null while it was not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Reads the events. To be called once.</summary>
    public async IAsyncEnumerable<TEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var linked = cancellation.CanBeCanceled && cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellation, cancellationToken)
            : null;
        var token = linked?.Token ?? (cancellation.CanBeCanceled ? cancellation : cancellationToken);
        var isFilling = false;
        try
        {
            do
            {
                isFilling = false;
                while (TryReadEvent(out var read))
                {
                    yield return read;
                    token.ThrowIfCancellationRequested();
                }

                isFilling = true;
            }
            while (await FillAsync(token).ConfigureAwait(false));

            isFilling = false;
        }
        finally
        {
            // What broke off may still be writing into the memory.
            if (!isFilling)
            {
                buffer.Return();
            }
        }
    }

    /// <summary>Receives what comes before the events.</summary>
    /// <returns>Null where nothing does.</returns>
    /// <exception cref="ShapeException">The stream is damaged.</exception>
    protected async ValueTask<byte[]?> ReceiveInitialAsync(CancellationToken cancellationToken)
    {
        byte[]? payload;
        while (!TryTakeInitial(out payload))
        {
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return payload;
    }

    /// <summary>Takes what comes before the events, of a stream that has been received whole.</summary>
    /// <exception cref="ShapeException">The stream is damaged.</exception>
    protected byte[]? TakeInitial()
    {
        if (!TryTakeInitial(out var payload))
        {
            buffer.CheckEnd();
        }

        return payload;
    }

    /// <summary>Reads an event, or throws what the message says.</summary>
    protected abstract TEvent ReadEvent(in EventStreamMessage message);

    private bool TryTakeInitial(out byte[]? payload)
    {
        payload = null;
        if (!buffer.TryTake(out var message))
        {
            return false;
        }

        if (message.IsInitial)
        {
            payload = message.Payload.ToArray();
            return true;
        }

        // Who has no more to say than the events may begin with them.
        _first = ReadEvent(message);
        _hasFirst = true;
        return true;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await buffer.FillAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Failure = exception;
            throw;
        }
    }

    private bool TryReadEvent([MaybeNullWhen(false)] out TEvent read)
    {
        try
        {
            return TryRead(out read);
        }
        catch (Exception exception)
        {
            Failure = exception;
            throw;
        }
    }

    private bool TryRead([MaybeNullWhen(false)] out TEvent read)
    {
        if (_hasFirst)
        {
            read = _first!;
            _hasFirst = false;
            return true;
        }

        while (buffer.TryTake(out var message))
        {
            if (!message.IsInitial)
            {
                read = ReadEvent(message);
                return true;
            }
        }

        read = default;
        return false;
    }
}
