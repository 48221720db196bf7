namespace SendEvent.Runtime;

/// <summary>A part of the names of a form's parameters, with what is below it: <c>A.member.1=x</c> is three nodes.</summary>
internal sealed class QueryNode(string name)
{
    /// <summary>What is nested deeper is in no model, and would cost stack.</summary>
    private const int MostSegments = 256;

    /// <summary>With fewer children, looking at each is faster than an index.</summary>
    private const int Few = 8;

    private readonly List<QueryNode> _children = [];
    private Dictionary<string, QueryNode>? _index;

    /// <summary>The part of the name.</summary>
    public string Name { get; } = name;

    /// <summary>The value of the parameter with the name that ends here; null where there is none.</summary>
    public string? Value { get; private set; }

    /// <summary>The nodes below, in the order of the form.</summary>
    public IReadOnlyList<QueryNode> Children => _children;

    /// <summary>Makes a tree of a form. Of parameters with the same name the last counts.</summary>
    /// <exception cref="ShapeException">A name has too many parts.</exception>
    public static QueryNode Of(Query form, string shape)
    {
        var root = new QueryNode(string.Empty);
        foreach (var parameter in form.Span)
        {
            var node = root;
            var segments = 0;
            foreach (var range in parameter.Name.AsSpan().Split('.'))
            {
                if (++segments > MostSegments)
                {
                    throw new ShapeException(shape, shape, $"the name of a parameter has more than {MostSegments} parts");
                }

                node = node.GetOrAdd(parameter.Name[range]);
            }

            node.Value = parameter.Value;
        }

        return root;
    }

    /// <summary>The node of a name below, or null.</summary>
    public QueryNode? Child(string name)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(name);
        }

        foreach (var child in _children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The value without a shape.</summary>
    public Value ToValue()
    {
        if (_children.Count == 0)
        {
            return new Value.String(Value ?? string.Empty);
        }

        var members = default(ShapeMapBuilder<string, Value>);
        foreach (var child in _children)
        {
            members.Add(child.Name, child.ToValue());
        }

        return new Value.Structure(members.ToMap());
    }

    private QueryNode GetOrAdd(string name)
    {
        if (Child(name) is { } found)
        {
            return found;
        }

        var child = new QueryNode(name);
        _children.Add(child);
        if (_index is not null)
        {
            _index.Add(name, child);
        }
        else if (_children.Count > Few)
        {
            _index = _children.ToDictionary(static node => node.Name, StringComparer.Ordinal);
        }

        return child;
    }
}
