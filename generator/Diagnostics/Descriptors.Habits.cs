using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Rules about what people bring from other languages and formats.</summary>
internal static partial class Descriptors
{
    /// <summary>Arguments: the attribute; where; why, or what to write.</summary>
    public static readonly DiagnosticDescriptor DroppedConstraint = new(
        "SEG0035", "A constraint would not be checked", "'{0}' is not checked on {1}{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0035.md");

    /// <summary>Arguments: what the file is.</summary>
    public static readonly DiagnosticDescriptor ForeignFile = new(
        "SEG0036", "A file is of another format", "This file is {0}, which is not read: describe each of its types under 'shapes', as 'Order: {{ type: structure, members: {{ Id: String }} }}'", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0036.md");

    /// <summary>Arguments: the key; the key above.</summary>
    public static readonly DiagnosticDescriptor NotIndented = new(
        "SEG0037", "An entry is not indented", "'{0}' stands beside '{1}', not under it: indent it, and what follows, by two spaces", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0037.md");

    /// <summary>Arguments: the member; what to write.</summary>
    public static readonly DiagnosticDescriptor InlineShape = new(
        "SEG0038", "A shape is described where one is named", "{0} must name a shape: {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0038.md");

    /// <summary>Arguments: why.</summary>
    public static readonly DiagnosticDescriptor NotText = new(
        "SEG0039", "A shape file is not text", "This file cannot be read: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0039.md");

    private static DiagnosticDescriptor[] Habits() => [DroppedConstraint, ForeignFile, NotIndented, InlineShape, NotText];
}
