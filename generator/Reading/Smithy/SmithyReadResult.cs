using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy;

/// <summary>What a Smithy file says, and what is wrong with how it says it. Value-equal.</summary>
internal sealed record SmithyReadResult(SmithyFile File, EquatableArray<Finding> Findings);
