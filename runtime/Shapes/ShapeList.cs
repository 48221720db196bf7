using System.Collections;

namespace SendEvent.Runtime;

/// <summary>
/// The store behind an emitted list type: immutable, in order, equal when the items are equal. The default value is
/// an empty list.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public readonly struct ShapeList<T> : IReadOnlyList<T>, IEquatable<ShapeList<T>>
{
    private readonly T[]? _items;

    internal ShapeList(T[]? items) => _items = items;

    /// <summary>The number of items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The items.</summary>
    public ReadOnlySpan<T> Span => _items;

    /// <summary>The item at an index, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such item.</exception>
    public T this[int index] => Span[index];

    /// <summary>Whether the items are equal, one by one.</summary>
    public static bool operator ==(ShapeList<T> left, ShapeList<T> right) => left.Equals(right);

    /// <summary>Whether the items differ.</summary>
    public static bool operator !=(ShapeList<T> left, ShapeList<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ShapeList<T> other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ShapeList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Span)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Gives the array behind the list, which nobody may change.</summary>
    internal T[] AsArray() => _items ?? [];

    /// <summary>Enumerates without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();
}
