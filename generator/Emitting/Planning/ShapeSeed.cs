using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>
/// A shape with what the rest of its namespace decides for it. Must stay immutable and structurally equal: as long as it is equal,
/// the shape is neither planned nor emitted again.
/// </summary>
internal sealed record ShapeSeed
{
    public required string Namespace { get; init; }

    /// <inheritdoc cref="ShapePlan.HintName"/>
    public required string HintName { get; init; }

    /// <summary>The C# name of the type, not escaped.</summary>
    public required string TypeName { get; init; }

    public required TypeForm Form { get; init; }

    public bool Internal { get; init; }

    /// <inheritdoc cref="ShapePlan.TextIsXml"/>
    public bool TextIsXml { get; init; }

    public required ShapeModel Shape { get; init; }

    /// <summary>The file that the shape is from.</summary>
    public required SourceModel Source { get; init; }

    /// <summary>The types of the members of a structure or union in declaration order.</summary>
    public EquatableArray<TypeRef> MemberTypes { get; init; }

    /// <summary>The type of the items of a list, or of the values of a map.</summary>
    public TypeRef? ItemType { get; init; }

    /// <summary>The type of the keys of a map.</summary>
    public TypeRef? KeyType { get; init; }
}
