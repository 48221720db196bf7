namespace SendEvent.Runtime;

/// <summary>An error that the model gives to an operation.</summary>
public abstract class ErrorBinding
{
    private protected ErrorBinding()
    {
    }

    /// <summary>The error's shape.</summary>
    public abstract ShapeDescriptor Shape { get; }

    /// <summary>The code that a service sends: that of the model, or the shape's name.</summary>
    public string Code => (Shape as StructureDescriptor)?.Error?.Code ?? Shape.Name;

    /// <summary>Binds an error.</summary>
    /// <typeparam name="TError">The type of the error.</typeparam>
    public static ErrorBinding Of<TError>()
        where TError : IShape<TError> =>
        Binding<TError>.Instance;

    /// <summary>Throws the error that a response is.</summary>
    internal static ServiceException Read<TProtocol>(
        OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details)
        where TProtocol : IShapeProtocol
    {
        var binding = Find(operation, details.Code) ?? (details.Type is null ? null : Find(operation, details.Type));
        if (binding is null)
        {
            return new ServiceException(operation, response, details, null, details.Failure);
        }

        try
        {
            return binding.Make<TProtocol>(operation, response, details);
        }
        catch (ShapeException) when (details.MemberText is not null)
        {
            // The member of that name may be no text at all.
            return Read<TProtocol>(operation, response, details with { MemberText = null });
        }
        catch (ShapeException exception)
        {
            return new ServiceException(operation, response, details, binding.Shape as StructureDescriptor, exception);
        }
    }

    private protected abstract ServiceException Make<TProtocol>(
        OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details)
        where TProtocol : IShapeProtocol;

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

    private sealed class Binding<TError> : ErrorBinding
        where TError : IShape<TError>
    {
        public static readonly Binding<TError> Instance = new();

        public override ShapeDescriptor Shape => TError.Shape_;

        private protected override ServiceException Make<TProtocol>(
            OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details) =>
            new ServiceException<TError>(operation, response, details, TProtocol.ReadError<TError>(response, details.MemberText));
    }
}
