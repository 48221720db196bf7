namespace SendEvent.Runtime;

/// <summary>What is known of a list.</summary>
public sealed partial class ListDescriptor : ShapeDescriptor
{
    /// <summary>Describes a list.</summary>
    /// <param name="name">The shape's name in the model.</param>
    /// <param name="item">Its item, with <see cref="MemberRole.Item"/>.</param>
    public ListDescriptor(string name, MemberDescriptor item)
        : base(name, ShapeKind.List)
    {
        ArgumentNullException.ThrowIfNull(item);
        Item = item;
    }

    /// <summary>The item.</summary>
    public MemberDescriptor Item { get; }

    /// <summary>Whether items can be null.</summary>
    public bool Sparse { get; init; }

    /// <summary>Whether the shape itself is flattened in XML and in query strings.</summary>
    public bool Flattened { get; init; }

    /// <summary>Whether no two items may be equal.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The least number of items, or null.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest number of items, or null.</summary>
    public int? Max { get; init; }
}
