using System.Collections;

namespace SendEvent.Runtime;

/// <summary>A list shape as the collection that it is. What a list shows only through interfaces is here, once for all of them.</summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
public interface IShapeList<TItem> : IReadOnlyList<TItem>
{
    /// <summary>The store of the items.</summary>
    ShapeList<TItem> Items { get; }

    IEnumerator<TItem> IEnumerable<TItem>.GetEnumerator() => ((IEnumerable<TItem>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}
