namespace SendEvent.Runtime;

/// <summary>
/// Finds operations by method and URI. Where several fit, the most specific is meant: a literal before a label, a label before one that is
/// greedy, more constant parameters of the query before fewer, and of operations with one URI that whose required headers and parameters are
/// all there (S3 copies and puts objects at the same place). See "httpTrait" in the Smithy specification.
/// </summary>
internal sealed class UriRouter
{
    private readonly Dictionary<string, UriRoute> _roots = new(StringComparer.Ordinal);

    public UriRouter(IEnumerable<OperationHandler> handlers)
    {
        foreach (var handler in handlers)
        {
            if (!_roots.TryGetValue(handler.Operation.Method, out var root))
            {
                _roots.Add(handler.Operation.Method, root = new UriRoute());
            }

            root.Add(handler);
        }
    }

    /// <summary>The handler of a request, or null.</summary>
    public OperationHandler? Find(ShapeHttpRequest request) => _roots.TryGetValue(request.Method, out var root) ? root.Find(request, 0) : null;
}
