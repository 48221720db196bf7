namespace SendEvent.Generators.Emitting.Planning;

/// <summary>What a list or a map is made of, and the class that writes and reads it. Must stay immutable and structurally equal.</summary>
/// <param name="Key">The keys of a map; null for a list.</param>
/// <param name="Item">The items of a list, or the values of a map.</param>
/// <param name="Sparse">Whether these can be null.</param>
/// <param name="Codec">The class that writes and reads values.</param>
/// <param name="QualifiedCodec">The same from the root of all namespaces.</param>
internal sealed record CollectionRef(TypeRef? Key, TypeRef Item, bool Sparse, string Codec, string QualifiedCodec)
{
    /// <summary>The C# type, as the code of <paramref name="scope"/> names it.</summary>
    public string In(NameScope scope)
    {
        var item = Item.In(scope) + (Sparse ? "?" : string.Empty);
        return Key is null ? $"{RuntimeNames.ShapeList}<{item}>" : $"{RuntimeNames.ShapeMap}<{Key.In(scope)}, {item}>";
    }
}
