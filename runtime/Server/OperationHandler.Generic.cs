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
        var answer = new OperationAnswer<TProtocol>(context, options);
        if (_types?.Refuse(context.Request) is { } refusal)
        {
            return answer.Of(refusal);
        }

        TIn input;
        try
        {
            input = read(context.Request);
        }
        catch (ShapeException exception)
        {
            return answer.OfMisfit(exception);
        }

        if (options.ValidateInput && !ShapeValidation.TryValidate(input, !options.AllowUnknownEnumValues, out _, out var violations))
        {
            return answer.OfInvalid(violations);
        }

        try
        {
            var output = await handle(input, context, cancellationToken).ConfigureAwait(false);
            return TProtocol.ToHttpResponse(Operation, output, context.RequestId);
        }
        catch (ServiceException exception) when (answer.Of(exception) is { } error)
        {
            return error;
        }
    }
}
