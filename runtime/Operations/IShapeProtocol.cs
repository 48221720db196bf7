namespace SendEvent.Runtime;

/// <summary>A protocol: how an operation becomes an HTTP request and a response becomes an output or an error.</summary>
public interface IShapeProtocol
{
    /// <summary>
    /// Whether input and output of an operation that streams events are in the first messages of the streams. Else they are in the URI, the
    /// status and the headers.
    /// </summary>
    static abstract bool HasInitialMessages { get; }

    /// <summary>Makes the request of an operation.</summary>
    /// <typeparam name="TIn">The input; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <exception cref="ShapeException">The input cannot be sent, for example because a label is empty.</exception>
    static abstract ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>;

    /// <summary>What requests of an operation are told by; null where method and URI tell.</summary>
    static abstract string? RouteOf(OperationDescriptor operation);

    /// <summary>What tells the operation of a request; null where nothing does, or where method and URI do.</summary>
    static abstract string? RouteOf(ShapeHttpRequest request);

    /// <summary>Whether <see cref="RouteOf(ShapeHttpRequest)"/> looks into the body.</summary>
    static virtual bool RoutesByBody => false;

    /// <summary>The media type of bodies that requests must have and accept; null where something else tells it.</summary>
    static virtual string? BodyType => null;

    /// <summary>Where requests of an operation go: a path with labels, without constant parameters.</summary>
    static virtual string PathOf(OperationDescriptor operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.Path;
    }

    /// <summary>Reads the request of an operation, as a service does. A service is strict: what does not fit is refused.</summary>
    /// <typeparam name="TIn">The input; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request; its path and query are as they came, still percent-encoded.</param>
    /// <exception cref="ShapeException">The request does not fit the input.</exception>
    static abstract TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request)
        where TIn : IShape<TIn>;

    /// <summary>Makes the response that says success.</summary>
    /// <typeparam name="TOut">The output; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="output">The output.</param>
    /// <param name="requestId">What the client can call the request by, or null.</param>
    /// <exception cref="ShapeException">A member cannot be sent where the operation wants it.</exception>
    static abstract ShapeHttpResponse ToHttpResponse<TOut>(OperationDescriptor operation, TOut output, string? requestId = null)
        where TOut : IShape<TOut>;

    /// <summary>Makes the response that is an error of the model.</summary>
    /// <typeparam name="TError">The error.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="error">The error.</param>
    /// <param name="requestId">What the client can call the request by, or null.</param>
    /// <exception cref="ShapeException">A member cannot be sent where the model wants it.</exception>
    static abstract ShapeHttpResponse ToErrorResponse<TError>(OperationDescriptor operation, TError error, string? requestId = null)
        where TError : IShape<TError>;

    /// <summary>Reads the response to an operation.</summary>
    /// <typeparam name="TOut">The output; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The response.</param>
    /// <param name="strict">Whether a required member that is absent is an error; else a stand-in takes its place, such as an empty text.</param>
    /// <exception cref="ServiceException">The response is an error; a <see cref="ServiceException{TError}"/> where the model knows it.</exception>
    /// <exception cref="ShapeException">The response says success but does not fit the output.</exception>
    static abstract TOut OfHttpResponse<TOut>(OperationDescriptor operation, ShapeHttpResponse response, bool strict = false)
        where TOut : IShape<TOut>;

    /// <summary>Reads an error of the model from a response.</summary>
    /// <typeparam name="TError">The error.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="message">
    /// What the body says in <c>message</c> or <c>Message</c>, for the member that has this name in the model but for
    /// the case of its first letter; null where the body says nothing.
    /// </param>
    /// <exception cref="ShapeException">The response does not fit the error.</exception>
    static abstract TError ReadError<TError>(ShapeHttpResponse response, string? message)
        where TError : IShape<TError>;

    /// <summary>Makes the message of an event.</summary>
    /// <typeparam name="TEvent">The union that the stream is of.</typeparam>
    /// <param name="value">The event.</param>
    /// <exception cref="ShapeException">The event is none of the model, or too large.</exception>
    static abstract ReadOnlyMemory<byte> ToEventMessage<TEvent>(TEvent value)
        where TEvent : IShape<TEvent>;

    /// <summary>Makes the message of an error of the model, which ends a stream.</summary>
    /// <typeparam name="TError">The error.</typeparam>
    /// <param name="type">What the stream calls the error.</param>
    /// <param name="error">The error.</param>
    /// <exception cref="ShapeException">The error is too large.</exception>
    static abstract ReadOnlyMemory<byte> ToEventErrorMessage<TError>(string type, TError error)
        where TError : IShape<TError>;

    /// <summary>Reads an event from a message of a stream.</summary>
    /// <typeparam name="TEvent">The union that the stream is of.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="strict">Whether a required member that is absent is an error; else a stand-in takes its place.</param>
    /// <exception cref="ShapeException">The message does not fit the union.</exception>
    static abstract TEvent ReadEvent<TEvent>(in EventStreamMessage message, bool strict = false)
        where TEvent : IShape<TEvent>;

    /// <summary>Reads an error of the model from a message of a stream.</summary>
    /// <typeparam name="TError">The error.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="text">What the payload says in <c>message</c> or <c>Message</c>, or null; see <see cref="ReadError{TError}"/>.</param>
    /// <exception cref="ShapeException">The message does not fit the error.</exception>
    static abstract TError ReadEventError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError>;
}
