namespace SendEvent.Runtime;

/// <summary>An object or array that is being read.</summary>
internal struct JsonOpenItem
{
    /// <summary>The members that were given, a bit each; those from the 65th on share them.</summary>
    public ulong Given;

    /// <summary>Where it begins.</summary>
    public int Start;
}
