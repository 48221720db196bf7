using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;

namespace SendEvent.Generators.Reading.Inputs;

/// <summary>What reading a file gave: one of the two. Value-equal.</summary>
/// <param name="Description">What a file of our own vocabulary says, or null.</param>
/// <param name="Smithy">What a Smithy file says, or null.</param>
internal sealed record FileReading(ReadResult? Description, SmithyReadResult? Smithy)
{
    public EquatableArray<Finding> Findings => Description?.Findings ?? Smithy?.Findings ?? default;
}
