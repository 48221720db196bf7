using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>The maps and arrays around the one in which a reader stands, outermost first.</summary>
internal struct CborOpenItems
{
    private const int Few = 8;

    private FewItems _few;
    private CborOpenItem[]? _more;

    public readonly CborOpenItem this[int depth] => depth < Few ? _few[depth] : _more![depth - Few];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int depth, in CborOpenItem item)
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
    private void SetMore(int index, in CborOpenItem item)
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
        private CborOpenItem _first;
    }
}
