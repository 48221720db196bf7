using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>
/// Reads shapes from the parameters of a form. See "AWS query protocol" and "AWS EC2 query protocol" in the Smithy specification. It
/// reads what <see cref="QueryShapeWriter"/> writes; parameters that the shape does not know are passed over.
/// </summary>
/// <remarks>
/// The protocols have no nulls: one in a sparse list or map is an empty text. They have no documents either: what is written as one is read as
/// structures of texts.
/// </remarks>
internal partial struct QueryShapeReader : IShapeReader
{
    private const int MaxDepth = 64;

    private readonly ShapeDescriptor _root;
    private readonly bool _ec2;
    private QueryOpenShape[] _open = new QueryOpenShape[4];
    private int _depth;

    // The value that is read next, and what it is a part of.
    private QueryNode _node;
    private MemberDescriptor? _member;

    /// <summary>Makes a reader.</summary>
    /// <param name="form">The parameters.</param>
    /// <param name="root">The shape to read.</param>
    /// <param name="ec2">Whether names and lists are those of the EC2 query protocol.</param>
    /// <exception cref="ShapeException">The name of a parameter has too many parts.</exception>
    public QueryShapeReader(Query form, ShapeDescriptor root, bool ec2)
    {
        _root = root;
        _ec2 = ec2;
        _node = QueryNode.Of(form, root.Name);
    }

    private readonly ref QueryOpenShape Top => ref _open[_depth - 1];

    public void BeginStructure(StructureDescriptor shape) => Open(shape, []);

    public bool NextMember(StructureDescriptor shape, ref int member)
    {
        ref var open = ref Top;
        for (var i = member + 1; i < shape.Members.Length; i++)
        {
            var candidate = shape.Members[i];
            if (Find(open.Node, candidate) is not { } node)
            {
                continue;
            }

            if (shape.IsUnion && member >= 0)
            {
                throw Invalid(shape, ShapeException.SeveralMembers);
            }

            open.Member = candidate;
            (_node, _member, member) = (node, candidate, i);
            return true;
        }

        if (shape.IsUnion && member < 0 && open.Node.Children.Count > 0)
        {
            open.Member = null;
            (_node, member) = (open.Node.Children[0], shape.Members.Length);
            return true;
        }

        Close();
        return false;
    }

    public void BeginList(ListDescriptor shape)
    {
        var node = _depth == 0 ? _node.Child(NameOf(shape.Root)) : _node;
        var isFlat = _ec2 || shape.Flattened || _member is { Flattened: true };
        Open(shape, Numbered(isFlat ? node : node?.Child(NameOf(shape.Item)), shape));
    }

    public bool NextItem(ListDescriptor shape)
    {
        ref var open = ref Top;
        if (++open.Index < open.Items.Count)
        {
            (_node, _member) = (open.Items[open.Index], shape.Item);
            return true;
        }

        Close();
        return false;
    }

    public void BeginMap(MapDescriptor shape)
    {
        var node = _depth == 0 ? _node.Child(NameOf(shape.Root)) : _node;
        var isFlat = shape.Flattened || _member is { Flattened: true };
        Open(shape, Numbered(isFlat ? node : node?.Child("entry"), shape));
    }

    public bool NextEntry(MapDescriptor shape, out string key)
    {
        ref var open = ref Top;
        if (++open.Index >= open.Items.Count)
        {
            Close();
            key = string.Empty;
            return false;
        }

        var entry = open.Items[open.Index];
        key = entry.Child(NameOf(shape.Key))?.Value ?? throw Invalid(shape, "an entry has no key");
        open.Key = key;
        (_node, _member) = (entry.Child(NameOf(shape.Value)) ?? throw Invalid(shape, "an entry has no value"), shape.Value);
        return true;
    }

    public readonly bool TryReadNull() => false;

    public readonly Value ReadUnknown(out string name)
    {
        name = _node.Name;
        return _node.ToValue();
    }

    public readonly T Missing<T>(MemberDescriptor member) => throw MissingMember(member);

    public readonly T MissingShape<T>(MemberDescriptor member)
        where T : IShape<T> => throw MissingMember(member);

    public readonly ShapeException Invalid(ShapeDescriptor shape, string problem) => new(shape.Name, PathOf(null), problem);

    /// <summary>The node of a member: under its name, or of a flat list under that of the items.</summary>
    private readonly QueryNode? Find(QueryNode node, MemberDescriptor member) =>
        node.Child(NameOf(member))
        ?? (!_ec2 && member.LocationName is null && (member.ElementName ?? member.ItemName) is { } name ? node.Child(name) : null);

    private readonly string NameOf(MemberDescriptor member) => _ec2 ? member.Ec2Name : member.QueryNameText;

    /// <summary>The nodes whose names are numbers, in the order of these.</summary>
    private readonly List<QueryNode> Numbered(QueryNode? node, ShapeDescriptor shape)
    {
        if (node is null)
        {
            return [];
        }

        var items = new List<(int Number, QueryNode Node)>(node.Children.Count);
        foreach (var child in node.Children)
        {
            items.Add(int.TryParse(child.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? (number, child)
                : throw Invalid(shape, "an item or entry has no number"));
        }

        items.Sort(static (left, right) => left.Number.CompareTo(right.Number));
        return items.ConvertAll(static item => item.Node);
    }

    private void Open(ShapeDescriptor shape, List<QueryNode> items)
    {
        if (_depth == MaxDepth)
        {
            throw new ShapeException(shape.Name, PathOf(null), $"is nested more than {MaxDepth} levels deep");
        }

        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = new QueryOpenShape(shape, _node, items);
    }

    private void Close() => _open[--_depth] = default;

    private readonly ShapeException MissingMember(MemberDescriptor member) => ShapeException.Absent(_root.Name, PathOf(member));

    /// <summary>The path to where the reader stands, or to a member that the shape just left lacks.</summary>
    private readonly string PathOf(MemberDescriptor? missing)
    {
        var path = new PathText(_root.Name);
        for (var i = 0; i < _depth; i++)
        {
            ref readonly var open = ref _open[i];
            switch (open.Shape)
            {
                case StructureDescriptor structure:
                    path.Add(structure, open.Member);
                    break;
                case ListDescriptor list:
                    path.Add(list, open.Index);
                    break;
                case MapDescriptor map:
                    path.Add(map, open.Key);
                    break;
            }
        }

        return missing is null ? path.ToString() : $"{path.ToString()}.{missing.Name}";
    }
}
