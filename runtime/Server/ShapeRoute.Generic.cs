namespace SendEvent.Runtime;

/// <summary>A route of a server.</summary>
internal sealed class ShapeRoute<TProtocol> : ShapeRoute
    where TProtocol : IShapeProtocol
{
    private readonly ShapeServer<TProtocol> _server;
    private readonly OperationRouter<TProtocol> _router;

    private ShapeRoute(ShapeServer<TProtocol> server, string method, string path, List<OperationHandler> handlers)
        : base(method, path, handlers)
    {
        _server = server;
        _router = new OperationRouter<TProtocol>(handlers);
    }

    /// <summary>Makes the routes of a server. Operations whose paths differ in the names of labels alone have one.</summary>
    public static IReadOnlyList<ShapeRoute> AllOf(ShapeServer<TProtocol> server, IReadOnlyList<OperationHandler> handlers)
    {
        var groups = handlers.GroupBy(static handler => (handler.Operation.Method, Shape: WithoutNames(TProtocol.PathOf(handler.Operation))));
        return [.. groups.Select(group => new ShapeRoute<TProtocol>(server, group.Key.Method, TProtocol.PathOf(group.First().Operation), [.. group]))];
    }

    /// <inheritdoc/>
    public override Task<ShapeHttpResponse> HandleAsync(ShapeHttpRequest request, object? host = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _server.HandleAsync(_router, request, host, cancellationToken);
    }

    private static string WithoutNames(string path)
    {
        var template = RequestUriTemplate.Parse(path);
        return template.Expand([.. template.Labels.ToArray().Select(static label => label.Greedy ? "{+}" : "{}")]);
    }
}
