namespace SendEvent.Runtime;

/// <summary>
/// Answers the requests of a service: finds the operation, reads and checks the input, calls the handler and writes what comes of it. It
/// knows no host: <see cref="CreateHandler"/> makes one for tests, without a socket.
/// </summary>
public abstract class ShapeServer
{
    private protected ShapeServer(ServiceDescriptor service, ShapeServerOptions options)
    {
        Service = service;
        Options = options;
    }

    /// <summary>The service.</summary>
    public ServiceDescriptor Service { get; }

    /// <summary>What it does where the model says nothing.</summary>
    public ShapeServerOptions Options { get; }

    /// <summary>Where requests of the service go, for hosts that route by themselves. Together they have all operations.</summary>
    public abstract IReadOnlyList<ShapeRoute> Routes { get; }

    /// <summary>Makes a server. Emitted code calls it with all operations of a service.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <param name="service">The service.</param>
    /// <param name="handlers">The handlers of its operations.</param>
    /// <param name="options">What it does where the model says nothing.</param>
    public static ShapeServer Create<TProtocol>(ServiceDescriptor service, IReadOnlyList<OperationHandler> handlers, ShapeServerOptions? options = null)
        where TProtocol : IShapeProtocol
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(handlers);
        return new ShapeServer<TProtocol>(service, handlers, options ?? new ShapeServerOptions());
    }

    /// <summary>Answers a request. It throws nothing but what a cancellation throws, and what the stream of a body does.</summary>
    /// <param name="request">The request; its path and query are as they came, still percent-encoded.</param>
    /// <param name="cancellationToken">Stops the handler.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The body cannot be received.</exception>
    public abstract Task<ShapeHttpResponse> HandleAsync(ShapeHttpRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a handler that brings the requests of an <see cref="HttpClient"/> to this server in the same process:
    /// <c>new ChatClient(new HttpClient(server.CreateHandler()), endpoint)</c> needs no socket.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(this);
}
