using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>A member of a shape. Must stay immutable and structurally equal.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Target">The id of its shape, as it is written; null for <c>$name</c>, whose target is that of a resource or a mixin.</param>
/// <param name="Traits">The traits that stand on it.</param>
internal sealed record SmithyMember(string Name, string? Target, EquatableArray<SmithyTrait> Traits);
