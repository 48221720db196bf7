namespace SendEvent.Runtime;

/// <summary>Collects the entries of a map that is being read.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public ref struct ShapeMapBuilder<TKey, TValue>
    where TKey : notnull
{
    private ShapeListBuilder<KeyValuePair<TKey, TValue>> _entries;

    /// <summary>Adds an entry; of entries with the same key the last wins.</summary>
    public void Add(TKey key, TValue value) => _entries.Add(new KeyValuePair<TKey, TValue>(key, value));

    /// <summary>Gives the map of the entries added. The builder is empty afterwards.</summary>
    public ShapeMap<TKey, TValue> ToMap() => new(ShapeMapEntries<TKey, TValue>.OfOwned(_entries.ToList().AsArray()));
}
