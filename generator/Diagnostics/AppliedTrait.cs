namespace SendEvent.Generators.Diagnostics;

/// <summary>A trait that <c>apply</c> gives. Must stay immutable and structurally equal.</summary>
/// <param name="File">The path of the file that has the shape.</param>
/// <param name="Shape">The id of the shape.</param>
/// <param name="Member">The name of the member, or empty.</param>
/// <param name="Trait">The id of the trait.</param>
/// <param name="At">Where it is applied.</param>
internal sealed record AppliedTrait(string File, string Shape, string Member, string Trait, NodeAddress At);
