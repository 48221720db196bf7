namespace SendEvent.Runtime;

/// <summary>Reads the input and then the events of an operation from the messages of a stream, as a service does.</summary>
/// <typeparam name="TProtocol">The protocol.</typeparam>
/// <typeparam name="TIn">The input.</typeparam>
/// <typeparam name="TEvent">The union that the stream is of.</typeparam>
/// <param name="operation">The operation.</param>
/// <param name="buffer">Receives the stream.</param>
/// <param name="request">The request; its body is not looked at.</param>
/// <param name="read">Reads the input of a request whose body is what comes before the events.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class EventStreamRequestReader<TProtocol, TIn, TEvent>(
    OperationDescriptor operation, EventStreamBuffer buffer, ShapeHttpRequest request, Func<ShapeHttpRequest, TIn> read, CancellationToken cancellation = default)
    : EventStreamReader<TEvent>(buffer, cancellation)
    where TProtocol : IShapeProtocol
    where TIn : IShape<TIn>
    where TEvent : IShape<TEvent>
{
    /// <summary>Checks an event before anybody sees it, and throws where it is none that may be.</summary>
    public Action<TEvent>? Check { get; init; }

    private static bool IsInStream => TProtocol.HasInitialMessages && EventStreamRequest.HasMembers(TIn.Shape_);

    /// <summary>Reads the input: from the request's URI and headers, or, in the protocols that have nothing there, from the first message.</summary>
    /// <exception cref="ShapeException">The request does not fit the input.</exception>
    public async ValueTask<TIn> ReadInputAsync(CancellationToken cancellationToken) =>
        ReadInput(IsInStream ? await ReceiveInitialAsync(cancellationToken).ConfigureAwait(false) : null);

    /// <summary>Reads the input as <see cref="ReadInputAsync"/> does, of a request that has been received whole.</summary>
    public TIn ReadInput() => ReadInput(IsInStream ? TakeInitial() : null);

    protected override TEvent ReadEvent(in EventStreamMessage message)
    {
        if (message.Kind != EventStreamMessageKind.Event)
        {
            throw EventStreamErrors.Read<TProtocol>(operation, new ShapeHttpResponse { StatusCode = 400, Headers = request.Headers }, message);
        }

        var value = TProtocol.ReadEvent<TEvent>(message, strict: true);
        Check?.Invoke(value);
        return value;
    }

    private TIn ReadInput(byte[]? payload) => read(request.WithBody(request.Headers, payload));
}
