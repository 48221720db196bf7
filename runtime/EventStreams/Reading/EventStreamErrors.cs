namespace SendEvent.Runtime;

/// <summary>Makes exceptions of the messages that end a stream with an error.</summary>
internal static class EventStreamErrors
{
    /// <summary>Makes the exception of a message.</summary>
    /// <typeparam name="TProtocol">The protocol of the stream.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The response that the stream is the body of.</param>
    /// <param name="message">The message.</param>
    public static ServiceException Read<TProtocol>(OperationDescriptor operation, ShapeHttpResponse response, in EventStreamMessage message)
        where TProtocol : IShapeProtocol
    {
        var failed = new ShapeHttpResponse
        {
            StatusCode = response.StatusCode,
            Headers = response.Headers,
            Body = message.Payload.ToArray(),
        };
        var details = new ErrorDetails
        {
            Code = message.TextOf(":error-code"u8) ?? string.Empty,
            Message = message.TextOf(":error-message"u8),
            RequestId = ErrorDetails.RequestIdOf(response.Headers),
            InStream = true,
        };
        if (message.Kind == EventStreamMessageKind.Error)
        {
            return new ServiceException(operation, failed, details, null);
        }

        try
        {
            var text = TProtocol.ReadEventError<EventErrorText>(message, null);
            details = details with { Message = text.Text ?? details.Message, MemberText = text.MemberText };
        }
        catch (ShapeException exception)
        {
            details = details with { Failure = exception };
        }

        return ErrorBinding.ReadEvent(
            operation, failed, details with { Code = message.TextOf(":exception-type"u8) ?? details.Code }, message);
    }
}
