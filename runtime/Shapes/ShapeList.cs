using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>
/// A list: immutable, in order, equal when the items are equal. The default value is an empty list. Arrays, <see cref="List{T}"/> and
/// collection expressions become one by a copy; a null array or list is an empty list, or null where null is allowed.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ShapeList), nameof(ShapeList.Create))]
[DebuggerDisplay("Count = {Count}")]
public readonly partial struct ShapeList<T> : IReadOnlyList<T>, IEquatable<ShapeList<T>>
{
    private readonly T[]? _items;

    internal ShapeList(T[]? items) => _items = items;

    /// <summary>The number of items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The item at an index, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such item.</exception>
    public T this[int index] => AsSpan()[index];

    /// <summary>Copies an array.</summary>
    public static implicit operator ShapeList<T>(T[]? items) => ShapeList.Create<T>(items.AsSpan());

    /// <summary>Copies an array; null stays null.</summary>
    public static implicit operator ShapeList<T>?(T[]? items) => items is null ? default(ShapeList<T>?) : ShapeList.Create<T>(items.AsSpan());

    /// <summary>Copies a list.</summary>
    public static implicit operator ShapeList<T>(List<T>? items) => items is { Count: > 0 } ? new ShapeList<T>([.. items]) : default;

    /// <summary>Copies a list; null stays null.</summary>
    public static implicit operator ShapeList<T>?(List<T>? items) => items is null ? default(ShapeList<T>?) : (ShapeList<T>)items;

    /// <summary>Whether the items are equal, one by one.</summary>
    public static bool operator ==(ShapeList<T> left, ShapeList<T> right) => left.Equals(right);

    /// <summary>Whether the items differ.</summary>
    public static bool operator !=(ShapeList<T> left, ShapeList<T> right) => !left.Equals(right);

    /// <summary>The items as a span: the fastest way through them, where neither <c>await</c> nor <c>yield</c> is in the way.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Copies the items into an array.</summary>
    public T[] ToArray() => AsSpan().ToArray();

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The items are nested some ten thousand levels deep.</exception>
    public bool Equals(ShapeList<T> other)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return AsSpan().SequenceEqual(other.AsSpan());
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ShapeList<T> other && Equals(other);

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The items are nested some ten thousand levels deep.</exception>
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var hash = default(HashCode);
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Says how many items there are; the items may hold what must not be shown.</summary>
    public override string ToString() => Count == 1 ? "1 item" : string.Create(null, $"{Count} items");

    /// <summary>Gives the array behind the list, which nobody may change.</summary>
    internal T[] AsArray() => _items ?? [];

    /// <summary>Enumerates without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)AsArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => AsArray().GetEnumerator();
}
