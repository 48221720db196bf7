using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

public sealed partial class ListDescriptor
{
    /// <summary>Called by emitted code before it writes a list with <see cref="UniqueItems"/>: where constraints are checked, no two items may be equal.</summary>
    /// <typeparam name="TWriter">The writer.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="items">The items.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void CheckUnique<TWriter, TItem>(ref TWriter writer, ShapeList<TItem> items)
        where TWriter : IShapeWriter, allows ref struct
    {
        if (UniqueItems && typeof(TWriter) == typeof(ValidatingWriter))
        {
            Unsafe.As<TWriter, ValidatingWriter>(ref writer).CheckUnique(items.AsSpan());
        }
    }
}
