using System.Collections.Generic;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>
/// A shape with what the rest of its namespace decides for it. Must stay immutable and structurally equal: as long as it is equal,
/// the shape is neither planned nor emitted again.
/// </summary>
internal sealed record ShapeSeed
{
    public required string Namespace { get; init; }

    /// <summary>The name under which Roslyn keeps the file.</summary>
    public required string HintName { get; init; }

    /// <summary>The C# name of the type, not escaped.</summary>
    public required string TypeName { get; init; }

    public required TypeForm Form { get; init; }

    public bool Internal { get; init; }

    /// <summary>Whether a service sends the shape, not only receives it.</summary>
    public bool Server { get; init; }

    /// <summary>Whether the class of a list or map is for emitted code alone.</summary>
    public bool Hidden { get; init; }

    /// <summary>Whether the protocol has XML as its text.</summary>
    public bool TextIsXml { get; init; }

    public required ShapeModel Shape { get; init; }

    /// <summary>The file that the shape is from.</summary>
    public required SourceModel Source { get; init; }

    /// <summary>The keys under which the file has the shape.</summary>
    public IEnumerable<string> Path => Source.Path.Count == 0 ? ["shapes", Shape.Name] : Source.Path;

    /// <summary>Whether the type is a struct; structures and unions are records.</summary>
    public bool IsStruct => Form is TypeForm.Wrapper or TypeForm.Enum;

    /// <summary>The types of the members of a structure or union in declaration order.</summary>
    public EquatableArray<TypeRef> MemberTypes { get; init; }

    /// <summary>The type of the items of a list, or of the values of a map.</summary>
    public TypeRef? ItemType { get; init; }

    /// <summary>The type of the keys of a map.</summary>
    public TypeRef? KeyType { get; init; }
}
