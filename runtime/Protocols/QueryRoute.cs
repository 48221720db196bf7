namespace SendEvent.Runtime;

/// <summary>Finds the operation that a request of the query protocols names.</summary>
internal static class QueryRoute
{
    /// <summary>The parameter <c>Action</c> of the form, or of the query of a request without a body.</summary>
    public static string? Of(ShapeHttpRequest request)
    {
        try
        {
            var form = request.Body.IsEmpty ? Query.Parse(request.Query) : QueryParser.Parse(request.Body.Span);
            return form.TryGet("Action", out var action) ? action : null;
        }
        catch (ShapeException)
        {
            return null;
        }
    }
}
