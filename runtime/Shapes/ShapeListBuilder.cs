using System.Buffers;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>Collects the items of a list that is being read; only the finished list is allocated.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public ref struct ShapeListBuilder<T>
{
    private const int FirstCapacity = 16;

    private T[]? _rented;
    private int _count;

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        var rented = _rented;
        if (rented is not null && (uint)_count < (uint)rented.Length)
        {
            rented[_count++] = item;
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

        var items = _rented.AsSpan(0, _count).ToArray();
        Return();
        _count = 0;
        return new ShapeList<T>(items);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddGrowing(T item)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstCapacity, _count * 2));
        _rented.AsSpan(0, _count).CopyTo(larger);
        Return();
        _rented = larger;
        larger[_count++] = item;
    }

    private void Return()
    {
        if (_rented is { } rented)
        {
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                rented.AsSpan(0, _count).Clear();
            }

            ArrayPool<T>.Shared.Return(rented);
            _rented = null;
        }
    }
}
