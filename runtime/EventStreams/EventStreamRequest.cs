namespace SendEvent.Runtime;

/// <summary>Makes and reads the requests of operations that are sent events.</summary>
public static class EventStreamRequest
{
    /// <summary>Makes a request, whose body asks for an event when its bytes are sent.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TIn">The input.</typeparam>
    /// <typeparam name="TEvent">The union of the events.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="input">The input.</param>
    /// <param name="events">
    /// The events. A <see cref="ServiceException{TError}"/> that they throw ends the stream as the error that the model has for it; anything else
    /// breaks the request off.
    /// </param>
    /// <param name="cancellationToken">Stops the events.</param>
    /// <exception cref="ShapeException">The input cannot be sent.</exception>
    public static ShapeHttpRequest ToHttpRequest<TProtocol, TIn, TEvent>(
        OperationDescriptor operation, TIn input, IAsyncEnumerable<TEvent> events, CancellationToken cancellationToken = default)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TEvent : IShape<TEvent>
    {
        ArgumentNullException.ThrowIfNull(events);
        var request = TProtocol.ToHttpRequest(operation, input);
        var initial = TProtocol.HasInitialMessages && HasMembers(TIn.Shape_)
            ? EventStreamSource<TProtocol, TEvent>.Initial("initial-request", request.Headers["Content-Type"], request.Body.Span)
            : default;
        return request.WithStream(EventStreamType.In(request.Headers), new EventStreamSource<TProtocol, TEvent>(operation).Open(initial, events, cancellationToken));
    }

    /// <summary>Reads a request that has been received whole. No event is read before it is enumerated.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TIn">The input.</typeparam>
    /// <typeparam name="TEvent">The union of the events.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request; it must not change any more.</param>
    /// <exception cref="ShapeException">The request does not fit the input.</exception>
    public static EventStreamRequest<TIn, TEvent> OfHttpRequest<TProtocol, TIn, TEvent>(OperationDescriptor operation, ShapeHttpRequest request)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TEvent : IShape<TEvent>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        var reader = new EventStreamRequestReader<TProtocol, TIn, TEvent>(
            operation, new EventStreamBuffer(TEvent.Shape_.Name, request.Body), request, head => TProtocol.OfHttpRequest<TIn>(operation, head));
        return new(reader.ReadInput(), reader.ReadAsync());
    }

    /// <summary>Whether there is something to send before the events.</summary>
    internal static bool HasMembers(ShapeDescriptor shape) => shape is StructureDescriptor { Members.Length: > 0 };
}
