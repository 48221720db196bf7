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
}
