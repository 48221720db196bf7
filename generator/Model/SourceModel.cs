namespace SendEvent.Generators.Model;

/// <summary>Where something is described: for findings, never part of the output. Must stay immutable and structurally equal.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Published">Whether it is a published description, so that what it says is nobody's fault here.</param>
internal sealed record SourceModel(string File, bool Published)
{
    /// <summary>Whether it has been said that the name is too much like another.</summary>
    public bool Alike { get; init; }

    /// <summary>The keys under which the file has a shape, where its name does not say so: those of the member whose constraints make it, or its Smithy id; else empty.</summary>
    public EquatableArray<string> Path { get; init; }
}
