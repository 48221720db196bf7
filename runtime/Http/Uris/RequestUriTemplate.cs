using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>The request URI of an operation, taken apart once: literals, labels and constant query parameters.</summary>
internal sealed partial class RequestUriTemplate
{
    // What RFC 3986 allows in a path or a query as it stands. '%' is for what the model has encoded already.
    private const string AllowedCharacters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(AllowedCharacters);

    private readonly string[] _literals;
    private readonly Label[] _labels;

    private RequestUriTemplate(string[] literals, Label[] labels, string query)
    {
        _literals = literals;
        _labels = labels;
        Query = query;
    }

    public static RequestUriTemplate Root { get; } = new(["/"], [], string.Empty);

    /// <summary>The constant query parameters, without the question mark.</summary>
    public string Query { get; }

    public ReadOnlySpan<Label> Labels => _labels;

    public static RequestUriTemplate Parse(string requestUri)
    {
        ArgumentNullException.ThrowIfNull(requestUri);
        var mark = requestUri.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? requestUri : requestUri[..mark];
        var query = mark < 0 ? string.Empty : requestUri[(mark + 1)..];
        var literals = new List<string>();
        var labels = new List<Label>();
        var start = 0;
        for (var open = path.IndexOf('{', StringComparison.Ordinal); open >= 0; open = path.IndexOf('{', start))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"A label of the request URI {requestUri} is not closed.");
            }

            literals.Add(Literal(path[start..open]));
            var name = path[(open + 1)..close];
            labels.Add(name.EndsWith('+') ? new Label(name[..^1], true) : new Label(name, false));
            start = close + 1;
        }

        literals.Add(Literal(path[start..]));
        if (!literals[0].StartsWith('/'))
        {
            literals[0] = "/" + literals[0];
        }

        return new RequestUriTemplate([.. literals], [.. labels], Literal(query));
    }

    /// <summary>The place of a label, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < _labels.Length; i++)
        {
            if (_labels[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a constant query parameter has the name.</summary>
    public bool HasParameter(string encodedName)
    {
        // Splitting nothing gives one part, which is no parameter without a name.
        if (Query.Length == 0)
        {
            return false;
        }

        foreach (var range in Query.AsSpan().Split('&'))
        {
            var parameter = Query.AsSpan()[range];
            var equals = parameter.IndexOf('=');
            if ((equals < 0 ? parameter : parameter[..equals]).SequenceEqual(encodedName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes the path; <paramref name="values"/> are encoded and in the order of the labels.</summary>
    public string Expand(ReadOnlySpan<string?> values)
    {
        switch (_labels.Length)
        {
            case 0:
                return _literals[0];
            case 1:
                return string.Concat(_literals[0], values[0], _literals[1]);
            default:
                var parts = new string?[(_labels.Length * 2) + 1];
                for (var i = 0; i < _labels.Length; i++)
                {
                    parts[i * 2] = _literals[i];
                    parts[(i * 2) + 1] = values[i];
                }

                parts[^1] = _literals[^1];
                return string.Concat(parts);
        }
    }

    private static string Literal(string text) =>
        text.AsSpan().ContainsAnyExcept(Allowed) ? PercentEncoding.Encode(text, AllowedCharacters) : text;

    /// <summary>A place in the path for a member.</summary>
    /// <param name="Name">The name at the member's location.</param>
    /// <param name="Greedy">Whether slashes in the value stay.</param>
    public readonly record struct Label(string Name, bool Greedy);
}
