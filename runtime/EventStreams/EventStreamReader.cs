using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>Reads the output and then the events of an operation from the messages of a stream.</summary>
/// <typeparam name="TProtocol">The protocol.</typeparam>
/// <typeparam name="TEvent">The union that the stream is of.</typeparam>
internal sealed class EventStreamReader<TProtocol, TEvent>
    where TProtocol : IShapeProtocol
    where TEvent : IShape<TEvent>
{
    private readonly OperationDescriptor _operation;
    private readonly ShapeHttpResponse _head;
    private readonly EventStreamBuffer _buffer;
    private readonly bool _strict;
    private readonly CancellationToken _cancellation;
    private bool _hasFirst;
    private TEvent? _first;

    /// <summary>Makes a reader.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="head">Status and headers of the response, which has no body.</param>
    /// <param name="buffer">Receives the stream.</param>
    /// <param name="strict">Whether a required member that is absent is an error.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public EventStreamReader(
        OperationDescriptor operation, ShapeHttpResponse head, EventStreamBuffer buffer, bool strict, CancellationToken cancellation = default)
    {
        _operation = operation;
        _head = head;
        _buffer = buffer;
        _strict = strict;
        _cancellation = cancellation;
    }

    /// <summary>
    /// Reads the output: from status and headers, or, in the protocols that have nothing there, from the first message. That is
    /// waited for only where the output has members.
    /// </summary>
    /// <exception cref="ServiceException">The first message is an error.</exception>
    /// <exception cref="ShapeException">Headers or message do not fit the output.</exception>
    public async ValueTask<TOut> ReadOutputAsync<TOut>(CancellationToken cancellationToken)
        where TOut : IShape<TOut>
    {
        TOut? output;
        while (!TryReadOutput<TOut>(out output))
        {
            if (!await _buffer.FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return ReadOutput<TOut>(_head);
            }
        }

        return output;
    }

    /// <summary>Reads the output as <see cref="ReadOutputAsync"/> does, of a stream that has been received whole.</summary>
    public TOut ReadOutput<TOut>()
        where TOut : IShape<TOut>
    {
        if (TryReadOutput<TOut>(out var output))
        {
            return output;
        }

        _buffer.CheckEnd();
        return ReadOutput<TOut>(_head);
    }

    /// <summary>Reads the events. To be called once.</summary>
    public async IAsyncEnumerable<TEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var linked = _cancellation.CanBeCanceled && cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(_cancellation, cancellationToken)
            : null;
        var token = linked?.Token ?? (_cancellation.CanBeCanceled ? _cancellation : cancellationToken);
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
            while (await _buffer.FillAsync(token).ConfigureAwait(false));

            isFilling = false;
        }
        finally
        {
            // What broke off may still be writing into the memory.
            if (!isFilling)
            {
                _buffer.Return();
            }
        }
    }

    private bool TryReadOutput<TOut>([MaybeNullWhen(false)] out TOut output)
        where TOut : IShape<TOut>
    {
        if (!TProtocol.HasInitialResponse || TOut.Shape_ is not StructureDescriptor { Members.Length: > 0 })
        {
            output = ReadOutput<TOut>(_head);
            return true;
        }

        if (!_buffer.TryTake(out var message))
        {
            output = default;
            return false;
        }

        if (message.IsInitialResponse)
        {
            output = ReadOutput<TOut>(new ShapeHttpResponse
            {
                StatusCode = _head.StatusCode,
                Headers = _head.Headers,
                Body = message.Payload.ToArray(),
            });
            return true;
        }

        // A service that has no more to say than the events may begin with them.
        _first = ReadEvent(message);
        _hasFirst = true;
        output = ReadOutput<TOut>(_head);
        return true;
    }

    private bool TryReadEvent([MaybeNullWhen(false)] out TEvent read)
    {
        if (_hasFirst)
        {
            read = _first!;
            _hasFirst = false;
            return true;
        }

        while (_buffer.TryTake(out var message))
        {
            if (!message.IsInitialResponse)
            {
                read = ReadEvent(message);
                return true;
            }
        }

        read = default;
        return false;
    }

    private TEvent ReadEvent(in EventStreamMessage message) => message.Kind == EventStreamMessageKind.Event
        ? TProtocol.ReadEvent<TEvent>(message, _strict)
        : throw EventStreamErrors.Read<TProtocol>(_operation, _head, message);

    private TOut ReadOutput<TOut>(ShapeHttpResponse response)
        where TOut : IShape<TOut> =>
        TProtocol.OfHttpResponse<TOut>(_operation, response, _strict);
}
