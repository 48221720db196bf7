namespace SendEvent.Runtime;

/// <summary>What a server does where the model says nothing.</summary>
public sealed record ShapeServerOptions
{
    /// <summary>Gives a request the id that its answer has; by default 32 random hexadecimal digits.</summary>
    public Func<ShapeHttpRequest, string> RequestId { get; init; } = static _ => Guid.NewGuid().ToString("N");

    /// <summary>
    /// Gives the error for an input that breaks constraints, as the exception that a handler would throw. Where it is null or gives null, the
    /// answer is Smithy's <c>ValidationException</c>.
    /// </summary>
    public Func<ShapeRequestContext, IReadOnlyList<ShapeViolation>, ServiceException?>? OnInvalidInput { get; init; }

    /// <summary>
    /// Whether inputs are checked against the constraints of the model before a handler sees them. What AWS publishes has patterns that its own
    /// clients do not keep to.
    /// </summary>
    public bool ValidateInput { get; init; } = true;

    /// <summary>
    /// Whether an enum takes values that the model does not name. By default they are violations, as Smithy has it for servers: a client is never
    /// ahead of the model.
    /// </summary>
    public bool AllowUnknownEnumValues { get; init; }

    /// <summary>
    /// Whether a path that is of no operation may have a slash too many at its end. Off, since a client that has nothing to put into a last label
    /// would reach another operation; the clients of S3 want it.
    /// </summary>
    public bool AllowTrailingSlash { get; init; }

    /// <summary>Told of what a handler throws that is no error of the model. The client gets an answer that says nothing of it.</summary>
    public Action<ShapeRequestContext, Exception>? OnUnhandledException { get; init; }

    /// <summary>The greatest size in bytes of a body, decompressed; what is larger is answered with the status 413.</summary>
    public int MaxRequestSize { get; init; } = 10 * 1024 * 1024;
}
