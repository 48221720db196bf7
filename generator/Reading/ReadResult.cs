using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading;

/// <summary>What a file says, and what is wrong with how it says it. Value-equal.</summary>
internal sealed record ReadResult(FileModel Model, EquatableArray<Finding> Findings)
{
    /// <summary>Keeps alive what makes the next reading fast. It says nothing that the model does not, so equality leaves it out.</summary>
    public ReadMemory? Memory { get; init; }

    public bool Equals(ReadResult? other) => other is not null && Model == other.Model && Findings == other.Findings;

    public override int GetHashCode() => Model.GetHashCode();
}
