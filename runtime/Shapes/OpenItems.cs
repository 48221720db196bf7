using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>What a reader keeps of the maps and arrays around the one in which it stands, outermost first.</summary>
/// <typeparam name="T">What it keeps: without references, so that it is copied without write barriers.</typeparam>
internal struct OpenItems<T>
    where T : unmanaged
{
    private const int Few = 8;

    private FewItems _few;
    private T[]? _more;

    public readonly T this[int depth] => depth < Few ? _few[depth] : _more![depth - Few];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int depth, in T item)
    {
        if (depth < Few)
        {
            _few[depth] = item;
        }
        else
        {
            SetMore(depth - Few, item);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetMore(int index, in T item)
    {
        if (_more is null || index >= _more.Length)
        {
            Array.Resize(ref _more, (index + 1) * 2);
        }

        _more[index] = item;
    }

    [InlineArray(Few)]
    private struct FewItems
    {
        private T _first;
    }
}
