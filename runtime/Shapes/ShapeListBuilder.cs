using System.Buffers;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>Collects the items of a list that is being read; only the finished list is allocated.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public ref struct ShapeListBuilder<T>
{
    private const int FirstCapacity = 16;

    // Most lists and maps have no more items than fit here, and then rent nothing.
    private FirstItems _first;
    private T[]? _rented;
    private int _count;

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        var count = _count;
        if (count < FirstItems.Count)
        {
            _first[count] = item;
            _count = count + 1;
        }
        else if (_rented is { } rented && (uint)(count - FirstItems.Count) < (uint)rented.Length)
        {
            rented[count - FirstItems.Count] = item;
            _count = count + 1;
        }
        else
        {
            AddGrowing(item);
        }
    }

    /// <summary>Gives the list of the items added. The builder is empty afterwards.</summary>
    public ShapeList<T> ToList()
    {
        if (_count == 0)
        {
            return default;
        }

        var items = new T[_count];
        ((ReadOnlySpan<T>)_first)[..Math.Min(_count, FirstItems.Count)].CopyTo(items);
        if (_rented is not null)
        {
            _rented.AsSpan(0, _count - FirstItems.Count).CopyTo(items.AsSpan(FirstItems.Count));
            Return();
        }

        _first = default;
        _count = 0;
        return new ShapeList<T>(items);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddGrowing(T item)
    {
        var more = _count - FirstItems.Count;
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstCapacity, more * 2));
        _rented.AsSpan(0, more).CopyTo(larger);
        Return();
        _rented = larger;
        larger[more] = item;
        _count++;
    }

    private void Return()
    {
        if (_rented is { } rented)
        {
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                rented.AsSpan(0, Math.Min(rented.Length, _count - FirstItems.Count)).Clear();
            }

            ArrayPool<T>.Shared.Return(rented);
            _rented = null;
        }
    }

    [InlineArray(Count)]
    private struct FirstItems
    {
        public const int Count = 4;

        private T _item;
    }
}
