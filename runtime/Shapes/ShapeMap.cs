using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>
/// A map: immutable, in the order of insertion, equal when the same keys have equal values in whatever order. The default value is an
/// empty map. A <see cref="Dictionary{TKey, TValue}"/>, a collection expression of pairs and <c>new() { [key] = value }</c> become one; a
/// null dictionary is an empty map, or null where null is allowed.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[CollectionBuilder(typeof(ShapeMap), nameof(ShapeMap.Create))]
[DebuggerDisplay("Count = {Count}")]
public readonly partial struct ShapeMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IEquatable<ShapeMap<TKey, TValue>>
    where TKey : notnull
{
    private readonly ShapeMapEntries<TKey, TValue>? _entries;

    internal ShapeMap(ShapeMapEntries<TKey, TValue>? entries) => _entries = entries;

    /// <summary>The number of entries.</summary>
    public int Count => _entries?.Count ?? 0;

    /// <inheritdoc/>
    public IEnumerable<TKey> Keys
    {
        get
        {
            foreach (var entry in (IEnumerable<KeyValuePair<TKey, TValue>>)this)
            {
                yield return entry.Key;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<TValue> Values
    {
        get
        {
            foreach (var entry in (IEnumerable<KeyValuePair<TKey, TValue>>)this)
            {
                yield return entry.Value;
            }
        }
    }

    /// <summary>The value of a key. An object initializer sets it; of values of the same key the last wins.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TValue this[TKey key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException("The map has no such key.");
        init => _entries = ShapeMapEntries<TKey, TValue>.OfOwned([.. AsSpan(), new(key, value)]);
    }

    /// <summary>Copies a dictionary.</summary>
    public static implicit operator ShapeMap<TKey, TValue>(Dictionary<TKey, TValue>? entries) => entries is null ? default : ShapeMap.Create(entries);

    /// <summary>Copies a dictionary; null stays null.</summary>
    public static implicit operator ShapeMap<TKey, TValue>?(Dictionary<TKey, TValue>? entries) => entries is null ? default(ShapeMap<TKey, TValue>?) : ShapeMap.Create(entries);

    /// <summary>Copies pairs; of pairs with the same key the last wins.</summary>
    /// <remarks>
    /// Two conversions from classes are better than one: with one alone, <c>condition ? null : map</c> would be an empty map and not
    /// null; with two it does not compile, and <c>default(ShapeMap&lt;…&gt;?)</c> in place of null does.
    /// </remarks>
    public static implicit operator ShapeMap<TKey, TValue>(KeyValuePair<TKey, TValue>[]? entries) => ShapeMap.Create<TKey, TValue>(entries.AsSpan());

    /// <summary>Copies pairs; null stays null.</summary>
    public static implicit operator ShapeMap<TKey, TValue>?(KeyValuePair<TKey, TValue>[]? entries) =>
        entries is null ? default(ShapeMap<TKey, TValue>?) : ShapeMap.Create<TKey, TValue>(entries.AsSpan());

    /// <summary>Whether the same keys have equal values.</summary>
    public static bool operator ==(ShapeMap<TKey, TValue> left, ShapeMap<TKey, TValue> right) => left.Equals(right);

    /// <summary>Whether keys or values differ.</summary>
    public static bool operator !=(ShapeMap<TKey, TValue> left, ShapeMap<TKey, TValue> right) => !left.Equals(right);

    /// <summary>
    /// The entries in the order of insertion, as a span: the fastest way through them, where neither <c>await</c> nor <c>yield</c> is
    /// in the way.
    /// </summary>
    public ReadOnlySpan<KeyValuePair<TKey, TValue>> AsSpan() => _entries is null ? default : _entries.Span;

    /// <inheritdoc/>
    public bool ContainsKey(TKey key) => _entries is not null && _entries.IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var index = _entries?.IndexOf(key) ?? -1;
        if (index < 0)
        {
            value = default;
            return false;
        }

        value = AsSpan()[index].Value;
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The values are nested some ten thousand levels deep.</exception>
    public bool Equals(ShapeMap<TKey, TValue> other)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Count != other.Count)
        {
            return false;
        }

        foreach (var (key, value) in AsSpan())
        {
            if (!other.TryGetValue(key, out var theirs) || !EqualityComparer<TValue>.Default.Equals(value, theirs))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ShapeMap<TKey, TValue> other && Equals(other);

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The values are nested some ten thousand levels deep.</exception>
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var sum = Count;
        foreach (var (key, value) in AsSpan())
        {
            sum = unchecked(sum + HashCode.Combine(key, value));
        }

        return sum;
    }

    /// <summary>Says how many entries there are; they may hold what must not be shown.</summary>
    public override string ToString() => Count == 1 ? "1 entry" : string.Create(null, $"{Count} entries");

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(AsArray());

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<TKey, TValue>>)AsArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => AsArray().GetEnumerator();

    private KeyValuePair<TKey, TValue>[] AsArray() => _entries?.Items ?? [];
}
