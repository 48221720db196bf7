namespace SendEvent.Runtime;

/// <content>Requests of the operation.</content>
internal sealed partial class RequestUriTemplate
{
    /// <summary>Finds the labels in the path of a request, still encoded.</summary>
    /// <returns>Whether the path is one of the operation.</returns>
    public bool TryMatch(string path, out string[] labels)
    {
        labels = _labels.Length == 0 ? [] : new string[_labels.Length];
        if (!path.StartsWith(_literals[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = _literals[0].Length;
        for (var i = 0; i < _labels.Length; i++)
        {
            var literal = _literals[i + 1];
            var end = EndOf(path, position, _labels[i].Greedy, literal, isLast: i == _labels.Length - 1);
            if (end <= position || string.CompareOrdinal(path, end, literal, 0, literal.Length) != 0)
            {
                return false;
            }

            labels[i] = path[position..end];
            position = end + literal.Length;
        }

        return position == path.Length;
    }

    /// <summary>Where a label ends: at the next slash, or before the literal behind it; one that is greedy takes all up to the last of these.</summary>
    private static int EndOf(string path, int start, bool isGreedy, string literal, bool isLast)
    {
        if (isGreedy)
        {
            return isLast ? path.Length - literal.Length : path.LastIndexOf(literal, StringComparison.Ordinal);
        }

        var slash = path.IndexOf('/', start);
        var end = slash < 0 ? path.Length : slash;
        if (literal.Length == 0 || literal[0] == '/')
        {
            return end;
        }

        var found = path.IndexOf(literal, start, StringComparison.Ordinal);
        return found >= 0 && found < end ? found : end;
    }

    /// <summary>The number of constant parameters of the query.</summary>
    public int ConstantCount => Query.Length == 0 ? 0 : Query.AsSpan().Count('&') + 1;

    /// <summary>Whether a request has the path, and the constant parameters of the query among its own.</summary>
    public bool Accepts(string path, string query)
    {
        if (!TryMatch(path, out _))
        {
            return false;
        }

        if (Query.Length == 0)
        {
            return true;
        }

        foreach (var range in Query.AsSpan().Split('&'))
        {
            if (!HasParameter(query, Query.AsSpan()[range]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a query has a parameter of a name.</summary>
    /// <param name="query">The query, still encoded.</param>
    /// <param name="name">The name, not encoded.</param>
    public static bool HasName(ReadOnlySpan<char> query, string name)
    {
        foreach (var range in query.Split('&'))
        {
            var parameter = query[range];
            var equals = parameter.IndexOf('=');
            if (Uri.UnescapeDataString(equals < 0 ? parameter : parameter[..equals]) == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a query has a parameter; one without a value may have an equals sign or none.</summary>
    private static bool HasParameter(ReadOnlySpan<char> query, ReadOnlySpan<char> parameter)
    {
        foreach (var range in query.Split('&'))
        {
            var candidate = query[range];
            if (candidate.SequenceEqual(parameter)
                || (!parameter.Contains('=') && candidate.Length == parameter.Length + 1 && candidate[^1] == '=' && candidate[..^1].SequenceEqual(parameter)))
            {
                return true;
            }
        }

        return false;
    }
}
