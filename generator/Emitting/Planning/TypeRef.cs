using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>What a shape becomes in C#.</summary>
internal enum TypeForm
{
    /// <summary>No type of its own: the C# type of its kind.</summary>
    Alias,

    /// <summary>A struct around the C# type of its kind.</summary>
    Wrapper,

    /// <summary>A struct around a string with known values.</summary>
    Enum,

    Structure,

    Union,

    /// <summary>No type: a case of a union has nothing in it.</summary>
    Unit,

    List,

    Map,
}

/// <summary>A shape as others refer to it: all that their code depends on. Must stay immutable and structurally equal.</summary>
/// <param name="Form">What the shape becomes.</param>
/// <param name="Type">The kind of shape.</param>
/// <param name="Name">The C# name of its type, or of the type of its kind for an alias.</param>
/// <param name="Qualified">The same from the root of all namespaces.</param>
/// <param name="Deprecated">Whether the type is marked obsolete.</param>
/// <param name="ShapeName">The name of an XML element that is this shape and has no other name.</param>
/// <param name="ElementName">The name that a list which is flattened by its own shape gives its items, or null.</param>
/// <param name="LocationName">
/// The name that a list, a map or a simple shape gives to members that have none of their own, or null. That of a structure is
/// its name as a document: its members keep theirs.
/// </param>
/// <param name="Sensitive">Whether the shape itself is a secret.</param>
/// <param name="Foreign">Whether another project has the type, whose internals are out of reach.</param>
/// <param name="Constraint">What values it may have, as a summary tells it, or null.</param>
/// <param name="Descriptor">The descriptor of a shape that has none in a type of its own, or null.</param>
/// <param name="Streaming">Whether it is a blob that need not be in memory.</param>
/// <param name="ItemName">The name that a list gives its items, or null.</param>
/// <param name="Parts">What a list or a map is made of, or null.</param>
internal sealed record TypeRef(
    TypeForm Form, ShapeType Type, string Name, string Qualified, bool Deprecated, string ShapeName, string? ElementName = null, string? LocationName = null, bool Sensitive = false, bool Foreign = false, string? Constraint = null, string? Descriptor = null, CollectionRef? Parts = null, string? ItemName = null, bool Streaming = false)
{
    /// <summary>Whether a value is written by one call, not by the type's own Write.</summary>
    public bool IsLeaf => Form <= TypeForm.Enum;

    /// <summary>Whether null is a value of the C# type.</summary>
    public bool IsClass =>
        Form is TypeForm.Structure or TypeForm.Union
        || (Form == TypeForm.Alias && (Streaming || Type is ShapeType.String or ShapeType.Document));

    /// <summary>Whether <c>Make</c> takes the C# type of the kind. A secret does not convert to that, so it is taken as it is.</summary>
    public bool MakeTakesPrimitive => Form == TypeForm.Wrapper && !Sensitive;

    public Primitive Primitive => Streaming ? RuntimeNames.PrimitiveStream : RuntimeNames.Primitive(Type);

    /// <summary>The type to name in the code of <paramref name="scope"/>, which may hold the simple name for something else.</summary>
    public string In(NameScope scope) =>
        Parts is { } parts ? parts.In(scope)
        : Form == TypeForm.Alias ? Name
        : scope.Holds(Name) ? Qualified
        : Name;

    /// <summary>The class that writes and reads a value which is no leaf: the type itself, or that of the list or map.</summary>
    public string CodecIn(NameScope scope) =>
        Parts is not { } parts ? In(scope)
        : scope.Holds(parts.Codec) ? parts.QualifiedCodec
        : parts.Codec;

    /// <summary>Whether the C# type is an emitted one, which knows its shape.</summary>
    public bool IsShape => Form != TypeForm.Alias && Parts is null;
}
