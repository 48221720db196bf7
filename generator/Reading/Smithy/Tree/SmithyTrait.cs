namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>A trait as it is applied.</summary>
/// <param name="Name">The id of the trait, as it is written.</param>
/// <param name="Value">Its value.</param>
internal sealed record SmithyTrait(string Name, SmithyNode Value);
