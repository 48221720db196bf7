namespace SendEvent.Runtime;

/// <summary>The answers to a request that do not come out of an output.</summary>
/// <typeparam name="TProtocol">The protocol.</typeparam>
/// <param name="context">The request.</param>
/// <param name="options">What the server does where the model says nothing.</param>
internal readonly struct OperationAnswer<TProtocol>(ShapeRequestContext context, ShapeServerOptions options)
    where TProtocol : IShapeProtocol
{
    /// <summary>The answer to a request that does not fit the input.</summary>
    public ShapeHttpResponse OfMisfit(ShapeException exception) => exception.IsAbsence
        ? OfInvalid([new ShapeViolation(exception.Path, "is required") { Constraint = ConstraintText.NotNull }])
        : Of(UnmodelledError.Serialization(exception.Path));

    /// <summary>The answer to an input, or an event, that breaks constraints.</summary>
    public ShapeHttpResponse OfInvalid(IReadOnlyList<ShapeViolation> violations) =>
        options.OnInvalidInput?.Invoke(context, violations) is { } error && Of(error) is { } answer
            ? answer
            : TProtocol.ToErrorResponse(context.Operation, InvalidInput.Of(violations), context.RequestId);

    /// <summary>The answer of an error that the model gives to the operation, or the handler a code; null for another.</summary>
    public ShapeHttpResponse? Of(ServiceException exception)
    {
        foreach (var error in context.Operation.Errors)
        {
            if (error.Respond(context.Operation, exception, context.RequestId) is { } answer)
            {
                return answer;
            }
        }

        return UnmodelledError.Of(exception) is { } unmodelled ? Of(unmodelled) : null;
    }

    /// <summary>The answer of an error that no model describes.</summary>
    public ShapeHttpResponse Of(UnmodelledError error) => TProtocol.ToErrorResponse(context.Operation, error, context.RequestId);
}
