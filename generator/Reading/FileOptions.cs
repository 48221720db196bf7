using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading;

/// <summary>What the project says of a file. Value-equal.</summary>
/// <param name="Namespace">The C# namespace of a file that names none, or of any file if <paramref name="NamespaceIsFixed"/>.</param>
/// <param name="NamespaceIsFixed">Whether the project's namespace overrides the file's.</param>
/// <param name="Published">Whether the file is a published description, not written by hand.</param>
/// <param name="Internal">Whether types are internal.</param>
/// <param name="Roots">The operations and shapes wanted; empty for all.</param>
internal sealed record FileOptions(
    string Namespace,
    bool NamespaceIsFixed,
    bool Published,
    bool Internal,
    EquatableArray<string> Roots)
{
    /// <summary>What the project says that cannot be.</summary>
    public EquatableArray<InvalidMetadata> Invalid { get; init; }

    /// <summary>Whether another project has the file's types, to which those of this one may refer.</summary>
    public bool Reference { get; init; }

    /// <summary>Whether simple shapes have no type of their own, unless they are enums or secrets.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether services are answered too, not only called.</summary>
    public bool Server { get; init; }

    /// <summary>Whether a service that is answered can be put into an application of ASP.NET Core.</summary>
    public bool Endpoints { get; init; }

    /// <summary>The Smithy service that the namespace is to have a client of, by name or id; null for the only one.</summary>
    public string? Service { get; init; }
}

/// <summary>Metadata of an item that has a value which it cannot have.</summary>
/// <param name="Name">The name of the metadata.</param>
/// <param name="Value">Its value.</param>
/// <param name="Wanted">What it must be.</param>
internal sealed record InvalidMetadata(string Name, string Value, string Wanted);
