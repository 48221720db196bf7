namespace SendEvent.Runtime;

/// <summary>Finds the operation that a request is of: by what the protocol has for it, or by method and URI.</summary>
internal sealed class OperationRouter<TProtocol>
    where TProtocol : IShapeProtocol
{
    private readonly Dictionary<string, OperationHandler> _byRoute = new(StringComparer.Ordinal);
    private readonly UriRouter _byUri;

    public OperationRouter(IEnumerable<OperationHandler> handlers)
    {
        var withUris = new List<OperationHandler>();
        foreach (var handler in handlers)
        {
            if (TProtocol.RouteOf(handler.Operation) is { } route)
            {
                _byRoute[route] = handler;
            }
            else
            {
                withUris.Add(handler);
            }
        }

        _byUri = new UriRouter(withUris);
    }

    /// <summary>The handler of a request, or null.</summary>
    public OperationHandler? Find(ShapeHttpRequest request) =>
        TProtocol.RouteOf(request) is { } route && _byRoute.TryGetValue(route, out var handler) ? handler : _byUri.Find(request);
}
