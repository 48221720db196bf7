namespace SendEvent.Runtime;

/// <summary>Reads the output and then the events of an operation from the messages of a stream.</summary>
/// <typeparam name="TProtocol">The protocol.</typeparam>
/// <typeparam name="TEvent">The union that the stream is of.</typeparam>
/// <param name="operation">The operation.</param>
/// <param name="head">Status and headers of the response, which has no body.</param>
/// <param name="buffer">Receives the stream.</param>
/// <param name="strict">Whether a required member that is absent is an error.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class EventStreamResponseReader<TProtocol, TEvent>(
    OperationDescriptor operation, ShapeHttpResponse head, EventStreamBuffer buffer, bool strict, CancellationToken cancellation = default)
    : EventStreamReader<TEvent>(buffer, cancellation)
    where TProtocol : IShapeProtocol
    where TEvent : IShape<TEvent>
{
    /// <summary>
    /// Reads the output: from status and headers, or, in the protocols that have nothing there, from the first message. That is
    /// waited for only where the output has members.
    /// </summary>
    /// <exception cref="ServiceException">The first message is an error.</exception>
    /// <exception cref="ShapeException">Headers or message do not fit the output.</exception>
    public async ValueTask<TOut> ReadOutputAsync<TOut>(CancellationToken cancellationToken)
        where TOut : IShape<TOut> =>
        ReadOutput<TOut>(IsInStream(TOut.Shape_) ? await ReceiveInitialAsync(cancellationToken).ConfigureAwait(false) : null);

    /// <summary>Reads the output as <see cref="ReadOutputAsync"/> does, of a stream that has been received whole.</summary>
    public TOut ReadOutput<TOut>()
        where TOut : IShape<TOut> =>
        ReadOutput<TOut>(IsInStream(TOut.Shape_) ? TakeInitial() : null);

    protected override TEvent ReadEvent(in EventStreamMessage message) => message.Kind == EventStreamMessageKind.Event
        ? TProtocol.ReadEvent<TEvent>(message, strict)
        : throw EventStreamErrors.Read<TProtocol>(operation, head, message);

    private static bool IsInStream(ShapeDescriptor output) => TProtocol.HasInitialMessages && EventStreamRequest.HasMembers(output);

    private TOut ReadOutput<TOut>(byte[]? payload)
        where TOut : IShape<TOut> =>
        TProtocol.OfHttpResponse<TOut>(operation, new ShapeHttpResponse { StatusCode = head.StatusCode, Headers = head.Headers, Body = payload }, strict);
}
