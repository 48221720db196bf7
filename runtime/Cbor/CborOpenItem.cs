namespace SendEvent.Runtime;

/// <summary>A map or array that is being read.</summary>
internal struct CborOpenItem
{
    /// <summary>The shape that it is read as; null outside of all.</summary>
    public ShapeDescriptor? Shape;

    /// <summary>How many entries or items are still to come; -1 if only a break tells.</summary>
    public int Remaining;

    /// <summary>Where the key of the current entry begins, or the index of the current item; -1 before the first.</summary>
    public int Position;
}
