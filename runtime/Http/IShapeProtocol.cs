namespace SendEvent.Runtime;

/// <summary>A protocol: how an operation becomes an HTTP request and a response becomes an output or an error.</summary>
public interface IShapeProtocol
{
    /// <summary>Makes the request of an operation.</summary>
    /// <typeparam name="TIn">The input; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <exception cref="ShapeException">The input cannot be sent, for example because a label is empty.</exception>
    static abstract ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>;

    /// <summary>Reads the response to an operation.</summary>
    /// <typeparam name="TOut">The output; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <exception cref="ServiceException">The response is an error; a <see cref="ServiceException{TError}"/> where the model knows it.</exception>
    /// <exception cref="ShapeException">The response says success but does not fit the output.</exception>
    static abstract TOut OfHttpResponse<TOut>(OperationDescriptor operation, ShapeHttpResponse response)
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
}
