using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SendEvent.Runtime;

/// <summary>
/// The store behind an emitted map type: immutable, in the order of insertion, equal when the same keys have equal
/// values in whatever order. The default value is an empty map.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public readonly struct ShapeMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IEquatable<ShapeMap<TKey, TValue>>
    where TKey : notnull
{
    private readonly ShapeMapEntries<TKey, TValue>? _entries;

    internal ShapeMap(ShapeMapEntries<TKey, TValue>? entries) => _entries = entries;

    /// <summary>The number of entries.</summary>
    public int Count => _entries?.Count ?? 0;

    /// <summary>The entries in the order of insertion.</summary>
    public ReadOnlySpan<KeyValuePair<TKey, TValue>> Span => _entries is null ? default : _entries.Span;

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

    /// <summary>The value of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public TValue this[TKey key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException("The map has no such key.");

    /// <summary>Whether the same keys have equal values.</summary>
    public static bool operator ==(ShapeMap<TKey, TValue> left, ShapeMap<TKey, TValue> right) => left.Equals(right);

    /// <summary>Whether keys or values differ.</summary>
    public static bool operator !=(ShapeMap<TKey, TValue> left, ShapeMap<TKey, TValue> right) => !left.Equals(right);

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

        value = Span[index].Value;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ShapeMap<TKey, TValue> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        foreach (var (key, value) in Span)
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
    public override int GetHashCode()
    {
        var sum = Count;
        foreach (var (key, value) in Span)
        {
            sum = unchecked(sum + HashCode.Combine(key, value));
        }

        return sum;
    }

    /// <summary>Enumerates without allocating.</summary>
    public ReadOnlySpan<KeyValuePair<TKey, TValue>>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<TKey, TValue>>)(_entries?.Items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_entries?.Items ?? []).GetEnumerator();
}
