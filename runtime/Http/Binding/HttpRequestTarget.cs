namespace SendEvent.Runtime;

/// <summary>Path and query of a request, as the operation takes them apart.</summary>
internal sealed class HttpRequestTarget
{
    private readonly RequestUriTemplate _template;
    private readonly string[] _labels;

    private HttpRequestTarget(RequestUriTemplate template, string[] labels, Query query)
    {
        _template = template;
        _labels = labels;
        Query = query;
    }

    /// <summary>The parameters of the query, decoded.</summary>
    public Query Query { get; }

    /// <summary>Takes the target of a request apart. What is raw is read here: nothing may have decoded it before.</summary>
    /// <exception cref="ShapeException">The path is not that of the operation, or something in it is not encoded as it must be.</exception>
    public static HttpRequestTarget Of(OperationDescriptor operation, ShapeHttpRequest request)
    {
        var template = operation.Template;
        if (!template.TryMatch(request.Path, out var labels))
        {
            throw new ShapeException($"{operation.Name}: the path of the request is not that of the operation.");
        }

        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = QueryParser.DecodePath(labels[i]);
        }

        return new HttpRequestTarget(template, labels, request.Query.Length == 0 ? Query.Empty : Query.Parse(request.Query));
    }

    /// <summary>The text of a label, decoded; null where the path has none of the name.</summary>
    public string? Label(string name) => _template.IndexOf(name) is >= 0 and var index ? _labels[index] : null;
}
