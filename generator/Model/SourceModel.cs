namespace SendEvent.Generators.Model;

/// <summary>Where something is described: for findings, never part of the output. Must stay immutable and structurally equal.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Published">Whether it is a published description, so that what it says is nobody's fault here.</param>
internal sealed record SourceModel(string File, bool Published)
{
    /// <summary>The keys of the member whose constraints make the shape; empty for what has a description of its own.</summary>
    public EquatableArray<string> Path { get; init; }
}
