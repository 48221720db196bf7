namespace SendEvent.Runtime;

/// <summary>Makes map stores.</summary>
public static class ShapeMap
{
    /// <summary>Copies entries into a map; of entries with the same key the last wins.</summary>
    public static ShapeMap<TKey, TValue> Create<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull =>
        new(ShapeMapEntries<TKey, TValue>.Of(entries));

    /// <summary>Copies entries into a map; of entries with the same key the last wins.</summary>
    public static ShapeMap<TKey, TValue> Create<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new ShapeMap<TKey, TValue>(ShapeMapEntries<TKey, TValue>.Of(entries.ToArray()));
    }
}
