namespace SendEvent.Runtime;

/// <summary>A map or array that is being read. It holds no references, so that it is copied without write barriers.</summary>
internal struct CborOpenItem
{
    /// <summary>How many entries or items are still to come; -1 if only a break tells.</summary>
    public int Remaining;

    /// <summary>Where the key of the current entry begins, or the index of the current item; -1 before the first.</summary>
    public int Position;

    /// <summary>Where it begins.</summary>
    public int Start;

    /// <summary>The members that were given, a bit each; those from the 65th on share them.</summary>
    public ulong Given;
}
