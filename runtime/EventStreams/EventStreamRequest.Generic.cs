namespace SendEvent.Runtime;

/// <summary>The request of an operation that is sent events: an input, and events that are received while they are enumerated, once.</summary>
/// <typeparam name="TInput">The input; the stream is no member of it.</typeparam>
/// <typeparam name="TEvent">The union of the events.</typeparam>
public sealed class EventStreamRequest<TInput, TEvent>
{
    /// <summary>Makes a request.</summary>
    /// <param name="input">The input.</param>
    /// <param name="events">The events.</param>
    public EventStreamRequest(TInput input, IAsyncEnumerable<TEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Input = input;
        Events = events;
    }

    /// <summary>The input of the operation: what came before the events.</summary>
    public TInput Input { get; }

    /// <summary>The events. Where the stream is damaged, cut off or of other events, their enumeration throws a <see cref="ShapeException"/>.</summary>
    public IAsyncEnumerable<TEvent> Events { get; }
}
