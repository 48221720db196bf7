namespace SendEvent.Runtime;

/// <summary>An error that the model gives to an operation.</summary>
public abstract class ErrorBinding
{
    private protected ErrorBinding()
    {
    }

    /// <summary>The error's shape.</summary>
    public abstract ShapeDescriptor Shape { get; }

    /// <summary>The member of a stream's union that stands for the error, or null.</summary>
    public string? EventType { get; private init; }

    /// <summary>The code that a service sends: that of the model, or the shape's name.</summary>
    public string Code => (Shape as StructureDescriptor)?.Error?.Code ?? Shape.Name;

    /// <summary>Binds an error.</summary>
    /// <typeparam name="TError">The type of the error.</typeparam>
    /// <typeparam name="TProtocol">The protocol that it comes by.</typeparam>
    public static ErrorBinding Of<TError, TProtocol>()
        where TError : IShape<TError>
        where TProtocol : IShapeProtocol =>
        Binding<TError, TProtocol>.Instance;

    /// <summary>Binds an error to the member of a stream's union that stands for it.</summary>
    /// <typeparam name="TError">The type of the error.</typeparam>
    /// <typeparam name="TProtocol">The protocol that it comes by.</typeparam>
    /// <param name="eventType">The name of the member.</param>
    public static ErrorBinding OfEvent<TError, TProtocol>(string eventType)
        where TError : IShape<TError>
        where TProtocol : IShapeProtocol
    {
        ArgumentNullException.ThrowIfNull(eventType);
        return new Binding<TError, TProtocol> { EventType = eventType };
    }

    /// <summary>Makes the exception of an error that ends a stream of events.</summary>
    internal static ServiceException ReadEvent(
        OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details, in EventStreamMessage message)
    {
        var binding = FindEvent(operation, details.Code) ?? Find(operation, details.Code);
        if (binding is null)
        {
            return new ServiceException(operation, response, details, null, details.Failure);
        }

        // The member of the union may have another name than the error, which is known by its own everywhere else.
        details = details with { Code = binding.Code };
        try
        {
            return binding.Make(operation, response, details, message);
        }
        catch (ShapeException exception)
        {
            return new ServiceException(operation, response, details, binding.Shape as StructureDescriptor, exception);
        }
    }

    /// <summary>Throws the error that a response is.</summary>
    internal static ServiceException Read(OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details)
    {
        var binding = Find(operation, details.Code) ?? (details.Type is null ? null : Find(operation, details.Type));
        if (binding is null && details.Code.Length == 0)
        {
            binding = details.Failure is null ? FindByStatus(operation, response.StatusCode) : null;
            details = binding is null ? StatusName.Stand(details, response.StatusCode) : details with { Code = binding.Code };
            binding ??= response.Body.IsEmpty && Find(operation, details.Code) is { } named && StatusOf(named) == 0 ? named : null;
        }

        if (binding is null)
        {
            return new ServiceException(operation, response, details, null, details.Failure);
        }

        try
        {
            return binding.Make(operation, response, details);
        }
        catch (ShapeException) when (details.MemberText is not null)
        {
            // The member of that name may be no text at all.
            return Read(operation, response, details with { MemberText = null });
        }
        catch (ShapeException exception)
        {
            return new ServiceException(operation, response, details, binding.Shape as StructureDescriptor, exception);
        }
    }

    /// <summary>Makes the response of an exception that holds this error; null for another.</summary>
    internal abstract ShapeHttpResponse? Respond(OperationDescriptor operation, ServiceException exception, string? requestId);

    /// <summary>Makes the message of an exception that holds this error, which ends a stream; null for another.</summary>
    internal abstract ReadOnlyMemory<byte>? ToEventMessage(ServiceException exception);

    // Not a method with a type parameter: of a virtual one, Native AOT does not find out what it is to compile.
    private protected abstract ServiceException Make(
        OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details);

    private protected abstract ServiceException Make(
        OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details, in EventStreamMessage message);

    private static ErrorBinding? FindEvent(OperationDescriptor operation, string eventType)
    {
        foreach (var binding in operation.EventErrors)
        {
            if (binding.EventType == eventType)
            {
                return binding;
            }
        }

        return null;
    }

    private static ErrorBinding? Find(OperationDescriptor operation, string code)
    {
        if (code.Length == 0)
        {
            return null;
        }

        foreach (var binding in operation.Errors)
        {
            if (binding.Code == code)
            {
                return binding;
            }
        }

        foreach (var binding in operation.Errors)
        {
            if (binding.Shape.Name == code)
            {
                return binding;
            }
        }

        return null;
    }

    // A plain REST service tells by the status alone which of its errors it means; that is clear where no other has the same.
    private static ErrorBinding? FindByStatus(OperationDescriptor operation, int status)
    {
        ErrorBinding? found = null;
        foreach (var binding in operation.Errors)
        {
            if (StatusOf(binding) == status)
            {
                if (found is not null)
                {
                    return null;
                }

                found = binding;
            }
        }

        return found;
    }

    // What the model says, or 0.
    private static int StatusOf(ErrorBinding binding) => (binding.Shape as StructureDescriptor)?.Error?.HttpStatusCode ?? 0;

    private sealed class Binding<TError, TProtocol> : ErrorBinding
        where TError : IShape<TError>
        where TProtocol : IShapeProtocol
    {
        public static readonly Binding<TError, TProtocol> Instance = new();

        public override ShapeDescriptor Shape => TError.Shape_;

        internal override ShapeHttpResponse? Respond(OperationDescriptor operation, ServiceException exception, string? requestId) =>
            exception is ServiceException<TError> { Error: { } error } ? TProtocol.ToErrorResponse(operation, error, requestId) : null;

        internal override ReadOnlyMemory<byte>? ToEventMessage(ServiceException exception) =>
            exception is ServiceException<TError> { Error: { } error } ? TProtocol.ToEventErrorMessage(EventType ?? Code, error) : default(ReadOnlyMemory<byte>?);

        private protected override ServiceException Make(
            OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details) =>
            new ServiceException<TError>(operation, response, details, TProtocol.ReadError<TError>(response, details.MemberText));

        private protected override ServiceException Make(
            OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details, in EventStreamMessage message) =>
            new ServiceException<TError>(operation, response, details, TProtocol.ReadEventError<TError>(message, details.MemberText));
    }
}
