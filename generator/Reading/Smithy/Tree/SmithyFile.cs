using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>What one Smithy file says, IDL or AST, without positions. Must stay immutable and structurally equal.</summary>
internal sealed record SmithyFile
{
    /// <summary>The path of the file: an address for findings, never part of the output.</summary>
    public required string Path { get; init; }

    /// <summary>What the project says of the file.</summary>
    public required FileOptions Options { get; init; }

    /// <summary>Whether the file says that it is of Smithy 1.0, or does not say what it is of: there, members without a word are less often absent.</summary>
    public bool IsVersion1 { get; init; }

    /// <summary>The namespace of an IDL file, in which short names are looked up; null if it has none, and for the AST, which has no short names.</summary>
    public string? Namespace { get; init; }

    /// <summary>The absolute ids that <c>use</c> gives short names.</summary>
    public EquatableArray<string> Uses { get; init; }

    public EquatableArray<SmithyProperty> Metadata { get; init; }

    public EquatableArray<SmithyShape> Shapes { get; init; }

    public EquatableArray<SmithyApply> Applies { get; init; }

    /// <summary>The ids of shapes that are there but could not be read; that has been reported, so that references to them need no report.</summary>
    public EquatableArray<string> Unreadable { get; init; }

    /// <summary>Whether reading stopped before the end of the file, so that what seems to be missing may well be there.</summary>
    public bool Incomplete { get; init; }
}
