namespace SendEvent.Runtime;

/// <summary>What is known of a map.</summary>
public sealed partial class MapDescriptor : ShapeDescriptor
{
    /// <summary>Describes a map.</summary>
    /// <param name="name">The shape's name in the model.</param>
    /// <param name="key">Its key, with <see cref="MemberRole.Key"/>.</param>
    /// <param name="value">Its value, with <see cref="MemberRole.Value"/>.</param>
    public MapDescriptor(string name, MemberDescriptor key, MemberDescriptor value)
        : base(name, ShapeKind.Map)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        Key = key;
        Value = value;
    }

    /// <summary>The key, always a string on the wire.</summary>
    public MemberDescriptor Key { get; }

    /// <summary>The value.</summary>
    public MemberDescriptor Value { get; }

    /// <summary>Whether values can be null.</summary>
    public bool Sparse { get; init; }

    /// <summary>Whether the shape itself is flattened in XML and in query strings.</summary>
    public bool Flattened { get; init; }

    /// <summary>The least number of entries, or null.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest number of entries, or null.</summary>
    public int? Max { get; init; }
}
