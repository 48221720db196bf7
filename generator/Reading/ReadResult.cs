using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading;

/// <summary>What a file says, and what is wrong with how it says it. Value-equal.</summary>
internal sealed record ReadResult(FileModel Model, EquatableArray<Finding> Findings);
