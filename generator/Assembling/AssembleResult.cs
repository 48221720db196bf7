using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Assembling;

/// <summary>What the Smithy files of a project describe, as the files of other descriptions do, and what is wrong with them. Value-equal.</summary>
internal sealed record AssembleResult(EquatableArray<FileModel> Files, EquatableArray<Problem> Problems, EquatableArray<AppliedTrait> Applied = default);
