using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>Traits for a shape or member that is defined elsewhere.</summary>
/// <param name="Target">The id of the shape, with <c>$</c> and the name of a member where one is meant, as it is written.</param>
/// <param name="Traits">The traits.</param>
internal sealed record SmithyApply(string Target, EquatableArray<SmithyTrait> Traits);
