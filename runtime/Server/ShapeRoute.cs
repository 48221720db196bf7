namespace SendEvent.Runtime;

/// <summary>A method and a path where operations of a service are, for a host that routes by itself.</summary>
public abstract class ShapeRoute
{
    private protected ShapeRoute(string method, string path, IReadOnlyList<OperationHandler> handlers)
    {
        Method = method;
        Path = path;
        Operations = [.. handlers.Select(static handler => handler.Operation)];
        StreamsBody = handlers.Any(static handler => handler.StreamsBody || handler.Operation.TakesEvents);
    }

    /// <summary>The method.</summary>
    public string Method { get; }

    /// <summary>
    /// The path, with labels such as <c>{room}</c>, or <c>{path+}</c> where one takes slashes; without constant parameters of the query.
    /// </summary>
    public string Path { get; }

    /// <summary>The operations that requests there are told apart to.</summary>
    public IReadOnlyList<OperationDescriptor> Operations { get; }

    /// <summary>
    /// Whether an operation reads the body while it arrives, a stream of events or a blob: it may be of any size and take any time, and limits of a
    /// host on that are not for it.
    /// </summary>
    public bool StreamsBody { get; }

    /// <summary>Answers a request with one of the operations, and with none other.</summary>
    /// <param name="request">The request; its path begins where the path of the service does, still percent-encoded.</param>
    /// <param name="host">What the handler gets as <see cref="ShapeRequestContext.Host"/>.</param>
    /// <param name="cancellationToken">Stops the handler.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The body cannot be received.</exception>
    public abstract Task<ShapeHttpResponse> HandleAsync(ShapeHttpRequest request, object? host = null, CancellationToken cancellationToken = default);
}
