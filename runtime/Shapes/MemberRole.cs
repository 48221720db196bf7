namespace SendEvent.Runtime;

/// <summary>What a <see cref="MemberDescriptor"/> is a part of.</summary>
public enum MemberRole
{
    /// <summary>A member of a structure or union.</summary>
    Member,

    /// <summary>The item of a list.</summary>
    Item,

    /// <summary>The key of a map.</summary>
    Key,

    /// <summary>The value of a map.</summary>
    Value,

    /// <summary>A shape that stands alone.</summary>
    Root,
}
