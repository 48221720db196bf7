namespace SendEvent.Runtime;

/// <summary>What a message of an event stream is.</summary>
internal enum EventStreamMessageKind
{
    /// <summary>An event, or the initial response.</summary>
    Event,

    /// <summary>An error that the model gives, as a rule; it ends the stream.</summary>
    Exception,

    /// <summary>An error with a code and a message alone; it ends the stream.</summary>
    Error,
}
