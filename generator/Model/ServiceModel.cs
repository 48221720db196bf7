namespace SendEvent.Generators.Model;

/// <summary>
/// The merged, checked and repaired description of one namespace: every reference names a shape, required names a
/// member, and roots have been applied. Must stay immutable and structurally equal.
/// </summary>
internal sealed record ServiceModel
{
    public required string Namespace { get; init; }

    /// <summary>What the names of emitted files begin with: the namespace, made unlike all others in any letter case.</summary>
    public string FileNamespace { get; init; } = string.Empty;

    public bool Internal { get; init; }

    /// <summary>The names that other namespaces of the project have below this one: no type can have them.</summary>
    public EquatableArray<string> Below { get; init; }

    /// <summary>Whether the service is answered too, not only called.</summary>
    public bool Server { get; init; }

    /// <summary>Whether a service that is answered can be put into an application of ASP.NET Core.</summary>
    public bool Endpoints { get; init; }

    public required MetadataModel Metadata { get; init; }

    public string? Documentation { get; init; }

    public EquatableArray<OperationModel> Operations { get; init; }

    public EquatableArray<ShapeModel> Shapes { get; init; }

    /// <summary>The namespaces of other projects that shapes may come from, in which all types have been named as here.</summary>
    public EquatableArray<ServiceModel> References { get; init; }

    /// <summary>The sources of <see cref="Operations"/>, in the same order.</summary>
    public EquatableArray<SourceModel> OperationSources { get; init; }

    /// <summary>The sources of <see cref="Shapes"/>, in the same order.</summary>
    public EquatableArray<SourceModel> ShapeSources { get; init; }
}
