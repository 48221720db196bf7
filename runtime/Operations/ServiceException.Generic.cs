namespace SendEvent.Runtime;

/// <summary>A service answered with an error that the model gives to the operation.</summary>
/// <typeparam name="TError">The error's shape.</typeparam>
public sealed class ServiceException<TError> : ServiceException
    where TError : IShape<TError>
{
    /// <summary>Makes an exception without details.</summary>
    public ServiceException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public ServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    public ServiceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception of an error, for tests and for servers of one's own.</summary>
    public ServiceException(TError error)
        : base(TError.Shape_.Name) =>
        Error = error;

    internal ServiceException(OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details, TError error)
        : base(operation, response, details, TError.Shape_ as StructureDescriptor) =>
        Error = error;

    /// <summary>The error as the service described it. Required members that it left out are empty.</summary>
    public TError Error { get; } = default!;
}
