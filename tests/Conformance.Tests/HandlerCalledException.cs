namespace SendEvent.Conformance.Tests;

/// <summary>A request has come as far as to the handler.</summary>
public sealed class HandlerCalledException : Exception;
