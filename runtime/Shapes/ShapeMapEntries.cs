namespace SendEvent.Runtime;

/// <summary>
/// The entries of a map. Few are searched one by one; many get a table of chained buckets. Keys are unique.
/// </summary>
internal sealed class ShapeMapEntries<TKey, TValue>
    where TKey : notnull
{
    private const int MostToSearch = 8;

    private readonly int[]? _buckets;
    private readonly int[]? _next;

    private ShapeMapEntries(KeyValuePair<TKey, TValue>[] items, int[]? buckets, int[]? next)
    {
        Items = items;
        _buckets = buckets;
        _next = next;
    }

    public KeyValuePair<TKey, TValue>[] Items { get; }

    public int Count => Items.Length;

    public ReadOnlySpan<KeyValuePair<TKey, TValue>> Span => Items;

    /// <summary>Makes entries of pairs; of pairs with the same key the last value wins, at the place of the first.</summary>
    public static ShapeMapEntries<TKey, TValue>? Of(ReadOnlySpan<KeyValuePair<TKey, TValue>> pairs) =>
        OfOwned(pairs.ToArray());

    /// <summary>The same of an array that nobody else holds.</summary>
    public static ShapeMapEntries<TKey, TValue>? OfOwned(KeyValuePair<TKey, TValue>[] items)
    {
        if (items.Length == 0)
        {
            return null;
        }

        if (items.Length <= MostToSearch)
        {
            return new ShapeMapEntries<TKey, TValue>(Distinct(items), null, null);
        }

        var buckets = new int[items.Length];
        var next = new int[items.Length];
        var count = 0;
        foreach (var pair in items)
        {
            ref var head = ref buckets[BucketOf(pair.Key, buckets.Length)];
            var index = Find(items, next, head, pair.Key);
            if (index >= 0)
            {
                items[index] = new(items[index].Key, pair.Value);
                continue;
            }

            items[count] = pair;
            next[count] = head;
            head = ++count;
        }

        if (count < items.Length)
        {
            Array.Resize(ref items, count);
        }

        return new ShapeMapEntries<TKey, TValue>(items, buckets, next);
    }

    public int IndexOf(TKey key)
    {
        if (_buckets is not null)
        {
            return Find(Items, _next!, _buckets[BucketOf(key, _buckets.Length)], key);
        }

        for (var i = 0; i < Items.Length; i++)
        {
            if (EqualityComparer<TKey>.Default.Equals(Items[i].Key, key))
            {
                return i;
            }
        }

        return -1;
    }

    // Heads and links hold index + 1, so that 0 ends a chain.
    private static int Find(KeyValuePair<TKey, TValue>[] items, int[] next, int head, TKey key)
    {
        for (var link = head; link != 0; link = next[link - 1])
        {
            if (EqualityComparer<TKey>.Default.Equals(items[link - 1].Key, key))
            {
                return link - 1;
            }
        }

        return -1;
    }

    // A null, which the compiler warns of, is a key like others.
    private static int BucketOf(TKey? key, int buckets) => (int)((uint)(key?.GetHashCode() ?? 0) % (uint)buckets);

    private static KeyValuePair<TKey, TValue>[] Distinct(KeyValuePair<TKey, TValue>[] items)
    {
        var count = 0;
        for (var i = 0; i < items.Length; i++)
        {
            var pair = items[i];
            var same = -1;
            for (var j = 0; j < count && same < 0; j++)
            {
                if (EqualityComparer<TKey>.Default.Equals(items[j].Key, pair.Key))
                {
                    same = j;
                }
            }

            if (same >= 0)
            {
                items[same] = new(items[same].Key, pair.Value);
            }
            else
            {
                items[count++] = pair;
            }
        }

        return count == items.Length ? items : items[..count];
    }
}
