namespace SendEvent.Runtime;

/// <summary>The base of the class of a list shape: its verbs.</summary>
/// <typeparam name="TSelf">The class of the shape.</typeparam>
/// <typeparam name="TItem">The type of the items.</typeparam>
public abstract class ListShape<TSelf, TItem> : CollectionShape<TSelf, ShapeList<TItem>>
    where TSelf : ListShape<TSelf, TItem>, ICollectionShape<ShapeList<TItem>>
{
    /// <summary>Nobody makes one: all is static.</summary>
    protected ListShape()
    {
    }

    /// <summary>Makes a list and checks every constraint of it and its items.</summary>
    /// <exception cref="ShapeValidationException">At least one constraint is broken; all of them are listed.</exception>
    public static ShapeList<TItem> Make(IEnumerable<TItem> items) => Validate(ShapeList.Create(items));

    /// <summary>Makes a list if it breaks no constraint; else gives all violations.</summary>
    /// <param name="items">The items.</param>
    /// <param name="made">The list.</param>
    /// <param name="violations">All constraints that are broken, in order.</param>
    /// <returns>Whether none is broken.</returns>
    public static bool TryMake(IEnumerable<TItem> items, out ShapeList<TItem> made, out IReadOnlyList<ShapeViolation> violations) =>
        TryMakeOf(ShapeList.Create(items), out made, out violations);
}
