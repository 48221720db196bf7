using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling;

/// <summary>A member of a shape while files are assembled: its names are absolute ids.</summary>
/// <param name="Owner">The shape that writes it down, which may be a mixin.</param>
/// <param name="Name">Its name.</param>
/// <param name="Target">The id of its shape; empty while it is not known.</param>
/// <param name="Traits">The traits that it has.</param>
internal sealed record EntryMember(SmithyEntry Owner, string Name, string Target, EquatableArray<SmithyTrait> Traits);
