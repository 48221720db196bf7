namespace SendEvent.Generators.Model;

/// <summary>What one file describes, without positions. Must stay immutable and structurally equal.</summary>
internal sealed record FileModel
{
    /// <summary>The path of the file: an address for findings, never part of the output.</summary>
    public required string Path { get; init; }

    /// <summary>The C# namespace that the file, its item metadata or the project asks for.</summary>
    public required string Namespace { get; init; }

    /// <summary>Whether the file is a published description (not written by hand): unknown attributes are then no fault.</summary>
    public bool Published { get; init; }

    /// <summary>Names of shapes and operations of which it has been said that they are too much like others.</summary>
    public EquatableArray<string> Alike { get; init; }

    /// <summary>Whether the file is in Smithy, in whose words its author is spoken to.</summary>
    public bool Smithy { get; init; }

    /// <summary>Whether types are internal.</summary>
    public bool Internal { get; init; }

    /// <summary>Whether its simple shapes have no types of their own, unless they are enums or secrets.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether services are answered too, not only called.</summary>
    public bool Server { get; init; }

    /// <summary>Whether a service that is answered can be put into an application of ASP.NET Core.</summary>
    public bool Endpoints { get; init; }

    /// <summary>Whether another project has the types: the file is read for their names only.</summary>
    public bool Reference { get; init; }

    /// <summary>Whether nothing says in which namespace the other project has the types, which has been reported.</summary>
    public bool Homeless { get; init; }

    /// <summary>The operations and shapes wanted, with <c>*</c> and <c>?</c> as wildcards; empty for all.</summary>
    public EquatableArray<string> Roots { get; init; }

    public MetadataModel? Metadata { get; init; }

    public string? Documentation { get; init; }

    public EquatableArray<OperationModel> Operations { get; init; }

    public EquatableArray<ShapeModel> Shapes { get; init; }

    /// <summary>Shapes that the file calls otherwise than the model does: the keys that they have there.</summary>
    public EquatableArray<RenamedShape> Renamed { get; init; }

    /// <summary>Traits that stand on the errors of operations instead of on the shapes.</summary>
    public EquatableArray<ErrorTraitModel> ErrorTraits { get; init; }

    /// <summary>Shapes that are there but could not be read; that has been reported, so that references to them need no report.</summary>
    public EquatableArray<string> Unreadable { get; init; }

    /// <summary>Whether reading stopped before the end of the file, so that what seems to be missing may well be there.</summary>
    public bool Incomplete { get; init; }
}
