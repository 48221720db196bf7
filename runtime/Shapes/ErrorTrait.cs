namespace SendEvent.Runtime;

/// <summary>How a service reports an error that is described by a structure.</summary>
public sealed record ErrorTrait
{
    /// <summary>The code that the service sends where it differs from the shape's name, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The absolute id of the shape in Smithy (<c>namespace#Name</c>), which the RPC v2 protocols send, or null.</summary>
    public string? ShapeId { get; init; }

    /// <summary>The HTTP status code that the model gives, or 0.</summary>
    public int HttpStatusCode { get; init; }

    /// <summary>Whether the fault is the server's.</summary>
    public bool Fault { get; init; }

    /// <summary>Whether the model says that the request may be sent again.</summary>
    public bool Retryable { get; init; }

    /// <summary>Whether the error says that there were too many requests.</summary>
    public bool Throttling { get; init; }
}
