using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>
/// The shapes of the objects and arrays around the place where a reader stands, outermost first; null for those
/// without a shape. Kept for error messages only, so keeping them must be cheap.
/// </summary>
internal struct OpenShapes
{
    private const int Few = 8;

    private FewShapes _few;
    private ShapeDescriptor?[]? _more;

    public readonly ShapeDescriptor? this[int depth] => depth < Few ? _few[depth] : _more?[depth - Few];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int depth, ShapeDescriptor? shape)
    {
        if (depth < Few)
        {
            _few[depth] = shape;
        }
        else
        {
            SetMore(depth - Few, shape);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetMore(int index, ShapeDescriptor? shape)
    {
        if (_more is null || index >= _more.Length)
        {
            Array.Resize(ref _more, index + Few);
        }

        _more[index] = shape;
    }

    [InlineArray(Few)]
    private struct FewShapes
    {
        private ShapeDescriptor? _first;
    }
}
