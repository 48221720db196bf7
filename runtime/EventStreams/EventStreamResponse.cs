namespace SendEvent.Runtime;

/// <summary>Makes <see cref="EventStreamResponse{TOutput, TEvent}"/> of responses.</summary>
public static class EventStreamResponse
{
    /// <summary>Reads a response that has been received whole. No event is read before it is enumerated.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TOut">The output.</typeparam>
    /// <typeparam name="TEvent">The union of the events.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The response; it must not change any more.</param>
    /// <param name="strict">Whether a required member that is absent is an error; else a stand-in takes its place.</param>
    /// <exception cref="ServiceException">The response is an error; a <see cref="ServiceException{TError}"/> where the model knows it.</exception>
    /// <exception cref="ShapeException">The response says success but does not fit the output.</exception>
    public static EventStreamResponse<TOut, TEvent> OfHttpResponse<TProtocol, TOut, TEvent>(
        OperationDescriptor operation, ShapeHttpResponse response, bool strict = false)
        where TProtocol : IShapeProtocol
        where TOut : IShape<TOut>
        where TEvent : IShape<TEvent>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(response);
        ThrowIfError<TProtocol>(operation, response);
        var head = new ShapeHttpResponse { StatusCode = response.StatusCode, Headers = response.Headers };
        var reader = new EventStreamResponseReader<TProtocol, TEvent>(
            operation, head, new EventStreamBuffer(TEvent.Shape_.Name, response.Body), strict);
        return new(reader.ReadOutput<TOut>(), reader.ReadAsync());
    }

    /// <summary>Makes a response, whose body asks for an event when its bytes are sent.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TOut">The output.</typeparam>
    /// <typeparam name="TEvent">The union of the events.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="response">
    /// Output and events. A <see cref="ServiceException{TError}"/> that the events throw ends the stream as the error that the model has for it;
    /// anything else breaks the response off.
    /// </param>
    /// <param name="requestId">What the client can call the request by, or null.</param>
    /// <exception cref="ShapeException">The output cannot be sent.</exception>
    public static ShapeHttpResponse ToHttpResponse<TProtocol, TOut, TEvent>(
        OperationDescriptor operation, EventStreamResponse<TOut, TEvent> response, string? requestId = null)
        where TProtocol : IShapeProtocol
        where TOut : IShape<TOut>
        where TEvent : IShape<TEvent>
    {
        ArgumentNullException.ThrowIfNull(operation);
        return ToHttpResponse(new EventStreamSource<TProtocol, TEvent>(operation), operation, response, requestId, CancellationToken.None);
    }

    /// <summary>Makes a response of a service.</summary>
    internal static ShapeHttpResponse ToHttpResponse<TProtocol, TOut, TEvent>(
        EventStreamSource<TProtocol, TEvent> source,
        OperationDescriptor operation,
        EventStreamResponse<TOut, TEvent> response,
        string? requestId,
        CancellationToken cancellationToken)
        where TProtocol : IShapeProtocol
        where TOut : IShape<TOut>
        where TEvent : IShape<TEvent>
    {
        ArgumentNullException.ThrowIfNull(response);
        var head = TProtocol.ToHttpResponse(operation, response.Output, requestId);
        var initial = TProtocol.HasInitialMessages && EventStreamRequest.HasMembers(TOut.Shape_)
            ? EventStreamSource<TProtocol, TEvent>.Initial("initial-response", head.Headers["Content-Type"], head.Body.Span)
            : default;
        return new ShapeHttpResponse
        {
            StatusCode = head.StatusCode,
            Headers = EventStreamType.In(head.Headers),
            BodyStream = source.Open(initial, response, cancellationToken),
        };
    }

    /// <summary>Reads a response whose body is yet to come.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="head">Status and headers of a response of success.</param>
    /// <param name="body">The body.</param>
    /// <param name="connection">What to dispose of at the end.</param>
    /// <param name="timeout">How long the output may take, where it is in the stream.</param>
    /// <param name="strict">Whether a required member that is absent is an error.</param>
    /// <param name="cancellationToken">Stops the reading, also that of the events.</param>
    internal static async Task<EventStreamResponse<TOut, TEvent>> ReadAsync<TProtocol, TOut, TEvent>(
        OperationDescriptor operation,
        ShapeHttpResponse head,
        Stream body,
        IDisposable connection,
        TimeSpan timeout,
        bool strict,
        CancellationToken cancellationToken)
        where TProtocol : IShapeProtocol
        where TOut : IShape<TOut>
        where TEvent : IShape<TEvent>
    {
        var buffer = new EventStreamBuffer(TEvent.Shape_.Name, body);
        var reader = new EventStreamResponseReader<TProtocol, TEvent>(operation, head, buffer, strict, cancellationToken);
        var output = await ResponseClock
            .RunAsync(operation, reader.ReadOutputAsync<TOut>, timeout, cancellationToken)
            .ConfigureAwait(false);
        return new(output, reader.ReadAsync(CancellationToken.None), connection);
    }

    private static void ThrowIfError<TProtocol>(OperationDescriptor operation, ShapeHttpResponse response)
        where TProtocol : IShapeProtocol
    {
        if (!response.IsSuccess)
        {
            TProtocol.OfHttpResponse<EmptyShape>(operation, response);
        }
    }
}
