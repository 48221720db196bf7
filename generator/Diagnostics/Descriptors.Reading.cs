using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Rules about one file by itself.</summary>
internal static partial class Descriptors
{
    /// <summary>Arguments: YAML or JSON; what the parser says.</summary>
    public static readonly DiagnosticDescriptor NotYaml = new(
        "SEG0001", "A shape file is neither YAML nor JSON", "This is not {0}: {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0001.md");

    /// <summary>Arguments: what it is; what is wanted; what is there.</summary>
    public static readonly DiagnosticDescriptor WrongNode = new(
        "SEG0002", "A value has the wrong form", "The value of {0} must be {1}, but it is {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0002.md");

    /// <summary>Arguments: the attribute; where; a suggestion.</summary>
    public static readonly DiagnosticDescriptor UnknownAttribute = new(
        "SEG0003", "An attribute is unknown", "'{0}' is not an attribute of {1}{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0003.md");

    /// <summary>Arguments: the attribute; where; a suggestion.</summary>
    public static readonly DiagnosticDescriptor UnknownAttributePublished = new(
        "SEG0004", "An attribute of a published description is unknown", "'{0}' is not an attribute of {1} that this generator knows{2}", Category, DiagnosticSeverity.Info, true, helpLinkUri: Help + "SEG0004.md");

    /// <summary>Arguments: the type; a suggestion.</summary>
    public static readonly DiagnosticDescriptor UnknownType = new(
        "SEG0005", "A type of shape is unknown", "'{0}' is not a type of shape{1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0005.md");

    /// <summary>Arguments: the value; the attribute; what is wanted.</summary>
    public static readonly DiagnosticDescriptor InvalidValue = new(
        "SEG0006", "A value is invalid", "'{0}' is not a value of '{1}', which is {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0006.md");

    /// <summary>Arguments: the key; the place of the first.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "SEG0007", "A key is given twice", "'{0}' is given twice; the first is at {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0007.md");

    /// <summary>Arguments: what was found.</summary>
    public static readonly DiagnosticDescriptor UnusedYaml = new(
        "SEG0008", "Shape files have no use for this YAML", "Shape files have no use for {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0008.md");

    /// <summary>Arguments: the limit.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "SEG0009", "A shape file is nested too deeply", "Collections are nested more than {0} deep here; the rest of the file is not read", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0009.md");

    /// <summary>Arguments: what lacks it; the attribute.</summary>
    public static readonly DiagnosticDescriptor MissingPart = new(
        "SEG0010", "An attribute is missing", "The attribute '{1}' is missing on {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0010.md");

    /// <summary>Arguments: the name; of what; a suggestion.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new(
        "SEG0011", "A name is invalid", "'{0}' cannot be the name of {1}: names have letters, digits and underscores, do not start with a digit, and end after 256 characters at most{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0011.md");

    /// <summary>Arguments: the member; the shape; a suggestion.</summary>
    public static readonly DiagnosticDescriptor RequiredUnknown = new(
        "SEG0012", "A required member does not exist", "'{0}' is required but is not a member of {1}{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0012.md");

    /// <summary>Arguments: the attribute; where; why.</summary>
    public static readonly DiagnosticDescriptor NoEffect = new(
        "SEG0013", "An attribute has no effect", "'{0}' has no effect on {1}{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0013.md");

    private static DiagnosticDescriptor[] Reading() =>
    [
        NotYaml, WrongNode, UnknownAttribute, UnknownAttributePublished, UnknownType, InvalidValue, DuplicateKey,
        UnusedYaml, TooDeep, MissingPart, InvalidName, RequiredUnknown, NoEffect,
    ];
}
