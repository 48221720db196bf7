namespace SendEvent.Runtime;

/// <summary>A structure, list or map that is being read from a form.</summary>
internal struct QueryOpenShape(ShapeDescriptor shape, QueryNode node, List<QueryNode> items)
{
    public readonly ShapeDescriptor Shape = shape;

    public readonly QueryNode Node = node;

    /// <summary>The items of a list or the entries of a map.</summary>
    public readonly List<QueryNode> Items = items;

    /// <summary>The index of the item or entry that is being read, -1 before the first.</summary>
    public int Index = -1;

    /// <summary>The member that is being read, or null.</summary>
    public MemberDescriptor? Member;

    /// <summary>The key of the entry that is being read, or null.</summary>
    public string? Key;
}
