using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

public sealed partial class StructureDescriptor
{
    /// <summary>
    /// Called by emitted code before it writes a value: whether there is none, such as in an item of a list that somebody made without one. It is a
    /// violation where constraints are checked, and is shown in text for people.
    /// </summary>
    /// <exception cref="ShapeException">The value is null, and is to be sent.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNull<TWriter>(ref TWriter writer, object? value)
        where TWriter : struct, IShapeWriter, allows ref struct => value is null && TellNull(ref writer);

    // Apart, so that the check is inlined into what writes each structure.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TellNull<TWriter>(ref TWriter writer)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        if (typeof(TWriter) == typeof(ValidatingWriter))
        {
            Unsafe.As<TWriter, ValidatingWriter>(ref writer).AddNull();
            return true;
        }

        if (typeof(TWriter) == typeof(ShapeTextWriter))
        {
            Unsafe.As<TWriter, ShapeTextWriter>(ref writer).AppendNull();
            return true;
        }

        throw new ShapeException(Name, Name, "is null");
    }
}
