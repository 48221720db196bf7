namespace SendEvent.Runtime;

/// <summary>
/// Reads, checks, calls and writes where the operation takes events, answers with events, or both. <see cref="EmptyShape"/> stands for events that
/// there are none of.
/// </summary>
internal sealed class EventOperationHandler<TProtocol, TIn, TInEvent, TOut, TOutEvent>(
    OperationDescriptor operation,
    Func<ShapeHttpRequest, TIn> read,
    Func<TIn, IAsyncEnumerable<TInEvent>, ShapeRequestContext, CancellationToken, Task<EventStreamResponse<TOut, TOutEvent>>> handle)
    : OperationHandler(operation, TIn.Shape_)
    where TProtocol : IShapeProtocol
    where TIn : IShape<TIn>
    where TInEvent : IShape<TInEvent>
    where TOut : IShape<TOut>
    where TOutEvent : IShape<TOutEvent>
{
    private readonly MediaTypes? _types = TProtocol.BodyType is { } type
        ? new MediaTypes(type, TIn.Shape_, TOut.Shape_) { TakesEvents = operation.TakesEvents, GivesEvents = operation.StreamsEvents }
        : null;

    internal override async Task<ShapeHttpResponse> HandleAsync(ShapeRequestContext context, ShapeServerOptions options, CancellationToken cancellationToken)
    {
        var answer = new OperationAnswer<TProtocol>(context, options);
        if (_types?.Refuse(context.Request) is { } refusal)
        {
            return answer.Of(refusal);
        }

        var reader = ReaderOf(context.Request, options, cancellationToken);
        TIn input;
        try
        {
            input = Operation.TakesEvents ? await reader.ReadInputAsync(cancellationToken).ConfigureAwait(false) : read(context.Request);
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
            var response = await handle(input, reader.ReadAsync(CancellationToken.None), context, cancellationToken).ConfigureAwait(false);
            return Operation.StreamsEvents
                ? EventStreamResponse.ToHttpResponse(SourceOf(reader, context, options), Operation, response, context.RequestId, cancellationToken)
                : TProtocol.ToHttpResponse(Operation, response.Output, context.RequestId);
        }
        catch (ShapeValidationException exception) when (exception == reader.Failure)
        {
            return answer.OfInvalid(exception.Violations);
        }
        catch (ShapeException exception) when (exception == reader.Failure)
        {
            return answer.OfMisfit(exception);
        }
        catch (Exception exception) when (exception == reader.Failure && exception is not OperationCanceledException)
        {
            return answer.Of(UnmodelledError.ClientFailure);
        }
        catch (ServiceException exception) when (answer.Of(exception) is { } error)
        {
            return error;
        }
    }

    private EventStreamRequestReader<TProtocol, TIn, TInEvent> ReaderOf(ShapeHttpRequest request, ShapeServerOptions options, CancellationToken cancellationToken)
    {
        var name = TInEvent.Shape_.Name;
        var buffer = request.BodyStream is { } stream ? new EventStreamBuffer(name, stream) : new EventStreamBuffer(name, request.Body);
        return new(Operation, buffer, request, read, cancellationToken) { Check = options.ValidateInput ? value => ShapeValidation.Validate(value, !options.AllowUnknownEnumValues) : null };
    }

    /// <summary>What is sent when the events of an answer fail, which began as a success.</summary>
    private EventStreamSource<TProtocol, TOutEvent> SourceOf(
        EventStreamRequestReader<TProtocol, TIn, TInEvent> reader, ShapeRequestContext context, ShapeServerOptions options) => new(Operation)
    {
        OnFailure = exception =>
        {
            if (exception == reader.Failure)
            {
                return exception is ShapeValidationException invalid ? UnmodelledError.Validation(InvalidInput.Of(invalid.Violations).Message)
                    : exception is ShapeException misfit ? UnmodelledError.Serialization(misfit.Path)
                    : UnmodelledError.ClientFailure;
            }

            if (exception is ServiceException error && UnmodelledError.Of(error) is { } unmodelled)
            {
                return unmodelled;
            }

            options.OnUnhandledException?.Invoke(context, exception);
            return UnmodelledError.Internal;
        },
    };
}
