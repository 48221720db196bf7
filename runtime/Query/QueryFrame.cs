namespace SendEvent.Runtime;

/// <summary>A structure, list or map that is being written.</summary>
internal struct QueryFrame
{
    public ShapeDescriptor? Shape;

    /// <summary>The length of the prefix around the shape.</summary>
    public int Start;

    /// <summary>The length of the prefix up to the index of an item or entry.</summary>
    public int Base;

    public int Index;
}
