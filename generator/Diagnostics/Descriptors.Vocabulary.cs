using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <content>What is wrong with words that Smithy has and published descriptions have not.</content>
internal static partial class Descriptors
{
    /// <summary>Arguments: the member or shape; what its default must be.</summary>
    public static readonly DiagnosticDescriptor UnfitDefault = new(
        "SEG0080", "A default is no value of its shape", "The default of {0} must be {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0080.md");

    /// <summary>Arguments: the reference; the name of the shape.</summary>
    public static readonly DiagnosticDescriptor OwnShapeTaken = new(
        "SEG0081", "The constraints of a member need a name that is taken", "The constraints of {0} make a shape '{1}', but there is one of this name: refer to it, or give one of the two another name", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0081.md");

    /// <summary>Arguments: the list; the type of its items.</summary>
    public static readonly DiagnosticDescriptor IncomparableItems = new(
        "SEG0082", "Items that must be unique cannot be compared", "The items of list '{0}' cannot be unique: each is {1}, and no two of those are surely equal or not", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0082.md");

    /// <summary>Arguments: the member; what can be so, or cannot.</summary>
    public static readonly DiagnosticDescriptor UnitPlace = new(
        "SEG0048", "Only a case of a union is without content", "The shape of {0} is 'Unit', which {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0048.md");

    /// <summary>Arguments: the default; the member as Shape.Member.</summary>
    public static readonly DiagnosticDescriptor DefaultNotKept = new(
        "SEG0049", "A default is beyond what C# holds", "The default {0} of member '{1}' is no number that a decimal holds; the member is without a default", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0049.md");

    private static DiagnosticDescriptor[] Vocabulary() => [UnfitDefault, OwnShapeTaken, IncomparableItems, UnitPlace, DefaultNotKept];
}
