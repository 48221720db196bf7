using System.Collections;

namespace SendEvent.Runtime;

public readonly partial struct ShapeMap<TKey, TValue>
{
    /// <summary>Goes through the entries. It is no <c>ref struct</c>, so that a loop may hold <c>await</c> and <c>yield</c>.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly KeyValuePair<TKey, TValue>[]? _entries;
        private int _index;

        internal Enumerator(KeyValuePair<TKey, TValue>[] entries)
        {
            _entries = entries;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly KeyValuePair<TKey, TValue> Current => _entries![_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => _entries is { } all && ++_index < all.Length;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
