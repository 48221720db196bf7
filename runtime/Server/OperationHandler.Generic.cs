namespace SendEvent.Runtime;

/// <summary>Reads, checks, calls and writes. What a handler throws that is no error of the model is for the server.</summary>
internal sealed class OperationHandler<TProtocol, TIn, TOut>(
    OperationDescriptor operation, Func<ShapeHttpRequest, TIn> read, Func<TIn, ShapeRequestContext, CancellationToken, Task<TOut>> handle)
    : OperationHandler(operation, TIn.Shape_)
    where TProtocol : IShapeProtocol
    where TIn : IShape<TIn>
    where TOut : IShape<TOut>
{
    private readonly MediaTypes? _types = TProtocol.BodyType is { } type ? new MediaTypes(type, TIn.Shape_, TOut.Shape_) : null;

    internal override async Task<ShapeHttpResponse> HandleAsync(ShapeRequestContext context, ShapeServerOptions options, CancellationToken cancellationToken)
    {
        if (_types?.Refuse(context.Request) is { } refusal)
        {
            return TProtocol.ToErrorResponse(Operation, refusal, context.RequestId);
        }

        TIn input;
        try
        {
            input = read(context.Request);
        }
        catch (ShapeException exception) when (exception.IsAbsence)
        {
            return Invalid(context, options, [new ShapeViolation(exception.Path, "is required")]);
        }
        catch (ShapeException exception)
        {
            return TProtocol.ToErrorResponse(Operation, UnmodelledError.Serialization(exception.Path), context.RequestId);
        }

        if (options.ValidateInput && !ShapeValidation.TryValidate(input, out _, out var violations))
        {
            return Invalid(context, options, violations);
        }

        try
        {
            var output = await handle(input, context, cancellationToken).ConfigureAwait(false);
            return TProtocol.ToHttpResponse(Operation, output, context.RequestId);
        }
        catch (ServiceException exception) when (Answer(context, exception) is { } answer)
        {
            return answer;
        }
    }

    private ShapeHttpResponse Invalid(ShapeRequestContext context, ShapeServerOptions options, IReadOnlyList<ShapeViolation> violations) =>
        options.OnInvalidInput?.Invoke(context, violations) is { } error && Answer(context, error) is { } answer
            ? answer
            : TProtocol.ToErrorResponse(Operation, InvalidInput.Of(violations), context.RequestId);

    /// <summary>The response of an error that the model gives to the operation, or the handler a code; null for another.</summary>
    private ShapeHttpResponse? Answer(ShapeRequestContext context, ServiceException exception)
    {
        foreach (var error in Operation.Errors)
        {
            if (error.Respond(Operation, exception, context.RequestId) is { } answer)
            {
                return answer;
            }
        }

        // What another service told the handler, as a client of it, is nothing for ours.
        return exception is { Code.Length: > 0, Operation.Length: 0 }
            ? TProtocol.ToErrorResponse(Operation, new UnmodelledError(exception.Code, exception.StatusCode, exception.ServiceMessage ?? string.Empty), context.RequestId)
            : null;
    }
}
