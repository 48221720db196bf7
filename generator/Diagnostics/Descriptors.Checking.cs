using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Rules about the files of a namespace together.</summary>
internal static partial class Descriptors
{
    /// <summary>Arguments: shape or operation; its name; the namespace; what helps; the place of the first.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new(
        "SEG0014", "A shape or an operation is described twice", "{0} '{1}' is described twice in the namespace '{2}'{3}; the first is at {4}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0014.md");

    /// <summary>Arguments: the attribute; the namespace; this value; the first value; the place of the first.</summary>
    public static readonly DiagnosticDescriptor MetadataConflict = new(
        "SEG0015", "Files of one namespace disagree on its metadata", "'{0}' of the namespace '{1}' cannot be both '{2}' and '{3}'; the first is at {4}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0015.md");

    /// <summary>Arguments: the namespace; the place of the first.</summary>
    public static readonly DiagnosticDescriptor TwoServices = new(
        "SEG0016", "Two published descriptions share a namespace", "Two published descriptions share the namespace '{0}': set ShapeNamespace on their items, a different one on each; this one is left out, and the first is at {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0016.md");

    /// <summary>Arguments: the name; who refers to it; a suggestion.</summary>
    public static readonly DiagnosticDescriptor UnknownShape = new(
        "SEG0017", "A shape does not exist", "There is no shape '{0}', to which {1} refers{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0017.md");

    /// <summary>Arguments: the shape; min; max.</summary>
    public static readonly DiagnosticDescriptor EmptyRange = new(
        "SEG0018", "A minimum is above its maximum", "No value of shape '{0}' is at least {1} and at most {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0018.md");

    /// <summary>Arguments: the member as Shape.Member; the way round.</summary>
    public static readonly DiagnosticDescriptor CollectionCycle = new(
        "SEG0043", "A list or map holds itself", "'{0}' holds itself through lists and maps alone ({1}), so that its C# type would have no end: put a structure or a union between", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0043.md");

    /// <summary>Arguments: what cannot be; the way round.</summary>
    public static readonly DiagnosticDescriptor RequiredCycle = new(
        "SEG0019", "Required members contain one another", "{0}, as no value could ever be made: {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0019.md");

    /// <summary>Arguments: the shape; the payload; a suggestion.</summary>
    public static readonly DiagnosticDescriptor UnknownPayload = new(
        "SEG0020", "A payload is not a member", "The payload '{1}' is not a member of shape '{0}'{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0020.md");

    /// <summary>Arguments: the shape; the key's shape; its type.</summary>
    public static readonly DiagnosticDescriptor MapKey = new(
        "SEG0021", "The key of a map is not a string", "The key of map '{0}' must be a string, but '{1}' is {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0021.md");

    /// <summary>Arguments: the location; the member as Shape.Member; its type.</summary>
    public static readonly DiagnosticDescriptor ImpossibleLocation = new(
        "SEG0022", "A member cannot have its location", "The location '{0}' cannot hold member '{1}', which is {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0022.md");

    /// <summary>Arguments: the label; the attribute it stands in; the operation.</summary>
    public static readonly DiagnosticDescriptor UnboundLabel = new(
        "SEG0023", "A label has no member", "No required member of the input fills '{{{0}}}' in '{1}' of operation '{2}'", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0023.md");

    /// <summary>Arguments: the member as Shape.Member; the operation; what the member is; where the label had to be.</summary>
    public static readonly DiagnosticDescriptor UnusedLabel = new(
        "SEG0024", "A member in the URI or host has no label", "Member '{0}' has {2}, but the {3} of operation '{1}' has no label for it", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0024.md");

    /// <summary>Arguments: the value; the shape.</summary>
    public static readonly DiagnosticDescriptor EnumValue = new(
        "SEG0025", "A value of an enum is empty or repeated", "'{0}' is empty or repeated in the enum of shape '{1}'", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0025.md");

    /// <summary>Arguments: the shape.</summary>
    public static readonly DiagnosticDescriptor EmptyUnion = new(
        "SEG0026", "A union has no members", "Union '{0}' has no members, so that it has no value", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0026.md");

    /// <summary>Arguments: the root; a suggestion.</summary>
    public static readonly DiagnosticDescriptor UnknownRoot = new(
        "SEG0027", "A root does not exist", "ShapeRoots names '{0}', which is neither an operation nor a shape{1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0027.md");

    /// <summary>Arguments: the operation; the member as Shape.Member; the protocol.</summary>
    public static readonly DiagnosticDescriptor EventStream = new(
        "SEG0028", "An operation sends a stream of events by a query protocol", "Operation '{0}' is left out: it sends the stream of events '{1}', which the protocol '{2}' cannot; use another, such as json or rest-json", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0028.md");

    /// <summary>Arguments: the protocol; those that there are.</summary>
    public static readonly DiagnosticDescriptor UnknownProtocol = new(
        "SEG0030", "A protocol is unknown", "'{0}' is not a protocol, which is one of {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0030.md");

    /// <summary>Arguments: the namespace; the protocols that there are.</summary>
    public static readonly DiagnosticDescriptor MissingProtocol = new(
        "SEG0031", "Operations have no protocol", "The operations of the namespace '{0}' are left out, as no file gives metadata: {{ protocol: … }} with one of {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0031.md");

    /// <summary>Arguments: the part; the operation; the shape; its type.</summary>
    public static readonly DiagnosticDescriptor NotAStructure = new(
        "SEG0032", "An input, output or error is not a structure", "The {0} of operation '{1}' must be a structure, but '{2}' is {3}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0032.md");

    /// <summary>Arguments: the first member as Shape.Member; the second; the place in a message; the place of the first.</summary>
    public static readonly DiagnosticDescriptor SameWireName = new(
        "SEG0033", "Two members have one name on the wire", "'{0}' and '{1}' are both {2}; the first is at {3}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0033.md");

    /// <summary>Arguments: the first member as Shape.Member; the second; the place in a message; the place of the first.</summary>
    public static readonly DiagnosticDescriptor SameWireNamePublished = new(
        "SEG0034", "Two members of a published description have one name on the wire", "'{0}' and '{1}' are both {2}; the first is at {3}", Category, DiagnosticSeverity.Info, true, helpLinkUri: Help + "SEG0034.md");

    private static DiagnosticDescriptor[] Checking() =>
    [
        Duplicate, MetadataConflict, TwoServices, UnknownShape, EmptyRange, RequiredCycle, UnknownPayload, MapKey,
        ImpossibleLocation, UnboundLabel, UnusedLabel, EnumValue, EmptyUnion, UnknownRoot, EventStream,
        UnknownProtocol, MissingProtocol, NotAStructure, SameWireName, SameWireNamePublished,
    ];
}
