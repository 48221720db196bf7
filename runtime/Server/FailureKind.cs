namespace SendEvent.Runtime;

/// <summary>What goes wrong before a handler is called, or in it.</summary>
internal enum FailureKind
{
    /// <summary>The request does not fit the input.</summary>
    Serialization,

    /// <summary>No operation has the request.</summary>
    UnknownOperation,

    /// <summary>The body is too large.</summary>
    TooLarge,

    /// <summary>The handler failed.</summary>
    Internal,
}
