using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>A shape as one file defines it: names are as they are written, nothing is resolved. Must stay immutable and structurally equal.</summary>
internal sealed record SmithyShape
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required SmithyShapeType Type { get; init; }

    /// <summary>Members in their order; of lists <c>member</c>, of maps <c>key</c> and <c>value</c>.</summary>
    public EquatableArray<SmithyMember> Members { get; init; }

    /// <summary>What services, resources and operations say of themselves.</summary>
    public EquatableArray<SmithyProperty> Properties { get; init; }

    public EquatableArray<SmithyTrait> Traits { get; init; }

    /// <summary>The ids of the mixins.</summary>
    public EquatableArray<string> Mixins { get; init; }

    /// <summary>The id of the resource that <c>for</c> names, or null.</summary>
    public string? ForResource { get; init; }

    public string Id => Namespace + "#" + Name;
}
