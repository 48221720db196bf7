namespace SendEvent.Runtime;

/// <summary>Makes the messages of a stream that is sent.</summary>
/// <typeparam name="TProtocol">The protocol.</typeparam>
/// <typeparam name="TEvent">The union that the stream is of.</typeparam>
/// <param name="operation">The operation.</param>
internal sealed class EventStreamSource<TProtocol, TEvent>(OperationDescriptor operation)
    where TProtocol : IShapeProtocol
    where TEvent : IShape<TEvent>
{
    /// <summary>Makes what answers the failure of a stream beside the errors of the model; null where the failure is not to be sent.</summary>
    public Func<Exception, UnmodelledError?>? OnFailure { get; init; }

    /// <summary>Makes the body of a message out of events.</summary>
    /// <param name="initial">What comes before the events; empty where nothing does.</param>
    /// <param name="events">The events.</param>
    /// <param name="cancellationToken">Stops them.</param>
    public Stream Open(ReadOnlyMemory<byte> initial, IAsyncEnumerable<TEvent> events, CancellationToken cancellationToken) =>
        new EventStreamBody<TEvent>(initial, events, TProtocol.ToEventMessage, ErrorOf, cancellationToken);

    /// <summary>The message of what came before the events, in the protocols that have it in the stream.</summary>
    /// <param name="type">What kind of message it is.</param>
    /// <param name="contentType">The type of its payload, or null.</param>
    /// <param name="payload">Its payload.</param>
    public static ReadOnlyMemory<byte> Initial(string type, string? contentType, ReadOnlySpan<byte> payload)
    {
        var message = new EventStreamFrameBuilder();
        message.Add(":message-type", "event");
        message.Add(":event-type", type);
        if (contentType is not null)
        {
            message.Add(":content-type", contentType);
        }

        return message.ToFrame(payload);
    }

    private ReadOnlyMemory<byte>? ErrorOf(Exception exception)
    {
        if (exception is ServiceException error)
        {
            foreach (var binding in operation.EventErrors.Concat(operation.Errors))
            {
                if (binding.ToEventMessage(error) is { } message)
                {
                    return message;
                }
            }
        }

        return OnFailure?.Invoke(exception) is { } failure ? Unmodelled(failure.Code, failure.Message) : default(ReadOnlyMemory<byte>?);
    }

    private static byte[] Unmodelled(string code, string text)
    {
        var message = new EventStreamFrameBuilder();
        message.Add(":message-type", "error");
        message.Add(":error-code", code);
        message.Add(":error-message", text);
        return message.ToFrame(default);
    }
}
