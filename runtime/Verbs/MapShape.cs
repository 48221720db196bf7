namespace SendEvent.Runtime;

/// <summary>The base of the class of a map shape: its verbs.</summary>
/// <typeparam name="TSelf">The class of the shape.</typeparam>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public abstract class MapShape<TSelf, TKey, TValue> : CollectionShape<TSelf, ShapeMap<TKey, TValue>>
    where TSelf : MapShape<TSelf, TKey, TValue>, ICollectionShape<ShapeMap<TKey, TValue>>
    where TKey : notnull
{
    /// <summary>Nobody makes one: all is static.</summary>
    protected MapShape()
    {
    }

    /// <summary>Makes a map and checks every constraint of it and its entries.</summary>
    /// <exception cref="ShapeValidationException">At least one constraint is broken; all of them are listed.</exception>
    public static ShapeMap<TKey, TValue> Make(IEnumerable<KeyValuePair<TKey, TValue>> entries) => Validate(ShapeMap.Create(entries));

    /// <summary>Makes a map if it breaks no constraint; else gives all violations.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="made">The map.</param>
    /// <param name="violations">All constraints that are broken, in order.</param>
    /// <returns>Whether none is broken.</returns>
    public static bool TryMake(IEnumerable<KeyValuePair<TKey, TValue>> entries, out ShapeMap<TKey, TValue> made, out IReadOnlyList<ShapeViolation> violations) =>
        TryMakeOf(ShapeMap.Create(entries), out made, out violations);
}
