using System.Collections;

namespace SendEvent.Runtime;

public readonly partial struct ShapeList<T>
{
    /// <summary>Goes through the items. It is no <c>ref struct</c>, so that a loop may hold <c>await</c> and <c>yield</c>.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly T[]? _items;
        private int _index;

        internal Enumerator(T[]? items)
        {
            _items = items;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly T Current => _items![_index];

        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => _items is { } all && ++_index < all.Length;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
