using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>What is wrong with files of other projects.</summary>
internal static partial class Descriptors
{
    /// <summary>No arguments.</summary>
    public static readonly DiagnosticDescriptor HomelessReference = new(
        "SEG0042", "A referenced file does not say its namespace", "The file is listed with ShapeReference=\"true\", so its types are in another project, but nothing says in which namespace: write ShapeNamespace=\"…\" beside ShapeReference, or, in YAML, namespace: in the file", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0042.md");

    private static DiagnosticDescriptor[] Projects() => [HomelessReference, CollectionCycle];
}
