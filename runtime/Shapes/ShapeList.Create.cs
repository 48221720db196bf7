namespace SendEvent.Runtime;

/// <summary>Makes list stores.</summary>
public static class ShapeList
{
    /// <summary>Copies items into a list.</summary>
    public static ShapeList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? default : new ShapeList<T>(items.ToArray());

    /// <summary>Copies items into a list.</summary>
    public static ShapeList<T> Create<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var array = items.ToArray();
        return array.Length == 0 ? default : new ShapeList<T>(array);
    }
}
