namespace SendEvent.Runtime;

/// <summary>The operations whose URIs begin with the same segments.</summary>
internal sealed class UriRoute
{
    private readonly Dictionary<string, UriRoute> _literals = new(StringComparer.Ordinal);
    private readonly List<OperationHandler> _here = [];
    private readonly List<OperationHandler> _greedy = [];
    private UriRoute? _label;

    /// <summary>Adds an operation.</summary>
    public void Add(OperationHandler handler)
    {
        var route = this;
        var path = handler.Operation.Path;
        foreach (var range in path.AsSpan().TrimStart('/').Split('/'))
        {
            var segment = path.AsSpan().TrimStart('/')[range];
            if (segment.Contains("+}", StringComparison.Ordinal))
            {
                Insert(route._greedy, handler);
                return;
            }

            // A label is a whole segment in Smithy; elsewhere it may be a part of one.
            route = segment.Contains('{') ? route._label ??= new UriRoute() : route.Literal(segment.ToString());
        }

        Insert(route._here, handler);
    }

    /// <summary>Finds the most specific operation of a request; null where there is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="position">Where in the path the next segment is, behind its slash.</param>
    public OperationHandler? Find(ShapeHttpRequest request, int position)
    {
        var path = request.Path;
        if (position > path.Length)
        {
            return First(_here, request);
        }

        var start = position == 0 && path.StartsWith('/') ? 1 : position;
        var slash = path.IndexOf('/', start);
        var end = slash < 0 ? path.Length : slash;
        return (_literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan(start, end - start), out var literal) ? literal.Find(request, end + 1) : null)
            ?? (end > start ? _label?.Find(request, end + 1) : null)
            ?? First(_greedy, request);
    }

    private UriRoute Literal(string segment)
    {
        if (!_literals.TryGetValue(segment, out var route))
        {
            _literals.Add(segment, route = new UriRoute());
        }

        return route;
    }

    /// <summary>The first whose input can be in the request; where none's can, the last, which wants the least of it.</summary>
    private static OperationHandler? First(List<OperationHandler> handlers, ShapeHttpRequest request)
    {
        OperationHandler? accepting = null;
        for (var i = 0; i < handlers.Count; i++)
        {
            var handler = handlers[i];
            if (!handler.Operation.Template.Accepts(request.Path, request.Query))
            {
                continue;
            }

            accepting = handler;
            if (i == handlers.Count - 1 || handler.HasWanted(request))
            {
                break;
            }
        }

        return accepting;
    }

    /// <summary>Inserts an operation before those with fewer constant parameters, and of as many before those with fewer required ones.</summary>
    private static void Insert(List<OperationHandler> handlers, OperationHandler handler)
    {
        var rank = RankOf(handler);
        var index = handlers.FindIndex(other => RankOf(other).CompareTo(rank) < 0);
        handlers.Insert(index < 0 ? handlers.Count : index, handler);
    }

    private static (int Constants, int Wanted) RankOf(OperationHandler handler) => (handler.Operation.Template.ConstantCount, handler.WantedCount);
}
