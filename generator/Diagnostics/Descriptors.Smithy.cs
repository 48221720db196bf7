using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Rules about Smithy files.</summary>
internal static partial class Descriptors
{
    /// <summary>Arguments: what is wrong.</summary>
    public static readonly DiagnosticDescriptor SmithySyntax = new(
        "SEG0100", "A Smithy file has a syntax error", "This is not Smithy: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0100.md");

    /// <summary>Arguments: the version.</summary>
    public static readonly DiagnosticDescriptor SmithyVersion = new(
        "SEG0101", "A version of Smithy is unknown", "'{0}' is not a version of Smithy that can be read; write \"2.0\"", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0101.md");

    /// <summary>Arguments: the version.</summary>
    public static readonly DiagnosticDescriptor SmithyLaterVersion = new(
        "SEG0102", "A Smithy file is of a later version", "The file is of Smithy {0} and read as one of 2.0: what is newer may not be understood", Category, DiagnosticSeverity.Info, true, helpLinkUri: Help + "SEG0102.md");

    /// <summary>Arguments: the text.</summary>
    public static readonly DiagnosticDescriptor SmithyId = new(
        "SEG0103", "An id of a Smithy shape is invalid", "'{0}' is not the id of a shape; write namespace#Name, with letters, digits and underscores", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0103.md");

    /// <summary>Arguments: the id; what names it; a suggestion.</summary>
    public static readonly DiagnosticDescriptor SmithyUnknownShape = new(
        "SEG0104", "A Smithy shape does not exist", "There is no shape '{0}', which {1} names{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0104.md");

    /// <summary>Arguments: the id; the place of the first.</summary>
    public static readonly DiagnosticDescriptor SmithyConflictingShapes = new(
        "SEG0105", "A Smithy shape is defined twice", "Shape '{0}' is defined twice, and not the same way; the first is at {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0105.md");

    /// <summary>Arguments: the trait; the shape or member; the place of the first.</summary>
    public static readonly DiagnosticDescriptor SmithyConflictingTraits = new(
        "SEG0106", "A Smithy trait has two values", "Trait '{0}' is applied to '{1}' twice, with different values; the first counts, which is at {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0106.md");

    /// <summary>Arguments: the shape; the mixin.</summary>
    public static readonly DiagnosticDescriptor SmithyMixinCycle = new(
        "SEG0107", "A Smithy mixin is made of itself", "Shape '{0}' has the mixin '{1}', which is made of '{0}'", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0107.md");

    /// <summary>Arguments: the shape; the other; why.</summary>
    public static readonly DiagnosticDescriptor SmithyNotAMixin = new(
        "SEG0108", "A Smithy shape is not a mixin", "Shape '{0}' cannot be made with '{1}', which is {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0108.md");

    /// <summary>Arguments: the member; the shape; the other shape; its target; the target; the place of the first.</summary>
    public static readonly DiagnosticDescriptor SmithyMixinConflict = new(
        "SEG0109", "A member has two targets in Smithy mixins", "Member '{0}' of shape '{1}' is '{3}' in '{2}' and cannot be '{4}' as well; the first is at {5}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0109.md");

    /// <summary>Arguments: the member; the shape.</summary>
    public static readonly DiagnosticDescriptor SmithyUnknownElision = new(
        "SEG0110", "A Smithy member has no target", "'${0}' of shape '{1}' has no target: neither the resource after 'for' nor a mixin has a member '{0}'", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0110.md");

    /// <summary>Arguments: the member; the shape; a suggestion.</summary>
    public static readonly DiagnosticDescriptor SmithyUnknownMember = new(
        "SEG0111", "A Smithy member does not exist", "There is no member '{0}' of shape '{1}' that 'apply' could give traits to{2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0111.md");

    /// <summary>Arguments: the namespace; the first service; the second; the place of the first.</summary>
    public static readonly DiagnosticDescriptor SmithyTwoServices = new(
        "SEG0112", "Two Smithy services are in one C# namespace", "'{1}' and '{2}' would both be the client of the C# namespace '{0}'; name one in the metadata ShapeService of the file, or give one file another ShapeNamespace; the first is at {3}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0112.md");

    /// <summary>Arguments: the name; a suggestion.</summary>
    public static readonly DiagnosticDescriptor SmithyUnknownService = new(
        "SEG0113", "A Smithy service does not exist", "The Smithy files of the C# namespace have no service '{0}', which the metadata ShapeService of the file names{1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0113.md");

    /// <summary>Arguments: the service; the protocols.</summary>
    public static readonly DiagnosticDescriptor SmithyNoProtocol = new(
        "SEG0114", "A Smithy service has no protocol", "Service '{0}' has no protocol that there is here; apply one of {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0114.md");

    /// <summary>Arguments: the shape; its type; the version; what to do.</summary>
    public static readonly DiagnosticDescriptor SmithyTypeOfOtherVersion = new(
        "SEG0115", "A type of Smithy shape is of another version", "Shape '{0}' is {1}, which Smithy {2} does not have; {3}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0115.md");

    /// <summary>Arguments: the shape.</summary>
    public static readonly DiagnosticDescriptor SmithyEmptyEnum = new(
        "SEG0116", "A Smithy enum has no values", "Enum '{0}' has no values; write one such as ACTIVE = \"active\"", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0116.md");

    /// <summary>Arguments: the member; the shape; what is wanted.</summary>
    public static readonly DiagnosticDescriptor SmithyEnumValue = new(
        "SEG0117", "A value of a Smithy enum is invalid", "The value of '{0}' of '{1}' must be {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0117.md");

    /// <summary>Arguments: what names it; the shape; what it is; what is wanted.</summary>
    public static readonly DiagnosticDescriptor SmithyWrongTarget = new(
        "SEG0118", "A Smithy shape is of the wrong kind", "'{0}' names '{1}', which is {2} and not {3}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0118.md");

    /// <summary>Arguments: the shape.</summary>
    public static readonly DiagnosticDescriptor SmithyTooManyMembers = new(
        "SEG0119", "Smithy mixins bring too many members", "With shape '{0}', mixins bring more than 200000 members to shapes; it and those after it are left without", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0119.md");

    /// <summary>Arguments: the trait, and the member of its value where it is one; what is wanted.</summary>
    public static readonly DiagnosticDescriptor SmithyTraitValue = new(
        "SEG0120", "A value of a Smithy trait is invalid", "The value of the trait '{0}' must be {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0120.md");

    /// <summary>Arguments: the trait; where it stands; what it is for.</summary>
    public static readonly DiagnosticDescriptor SmithyTraitPlace = new(
        "SEG0121", "A Smithy trait stands where it cannot", "The trait '{0}' cannot stand on '{1}'; it is for {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0121.md");

    /// <summary>Arguments: the trait; where it stands; a suggestion.</summary>
    public static readonly DiagnosticDescriptor SmithyUnknownTrait = new(
        "SEG0122", "A Smithy trait does not exist", "There is no trait '{0}', which stands on '{1}'{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0122.md");

    /// <summary>Arguments: the id; the other; the place of the other.</summary>
    public static readonly DiagnosticDescriptor SmithyCase = new(
        "SEG0123", "Two Smithy names differ in case alone", "'{0}' and '{1}' differ in upper and lower case alone, which Smithy does not allow; the first is at {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0123.md");

    /// <summary>Arguments: the member; the first trait; the second.</summary>
    public static readonly DiagnosticDescriptor SmithyTwoBindings = new(
        "SEG0124", "A Smithy member is in two places of a message", "'{0}' has the traits '@{1}' and '@{2}', but can stand in one place of a message only", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0124.md");

    /// <summary>Arguments: the member; the trait; the place of the first.</summary>
    public static readonly DiagnosticDescriptor SmithySecondBinding = new(
        "SEG0125", "Two Smithy members are in one place of a message", "'{0}' is the second member with the trait '@{1}', of which a structure has one at most; the first is at {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0125.md");

    /// <summary>Arguments: the key; the place of the first.</summary>
    public static readonly DiagnosticDescriptor SmithyMetadata = new(
        "SEG0126", "Smithy metadata has two values", "The metadata '{0}' has another value already; the first is at {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0126.md");

    /// <summary>Arguments: the key; a suggestion.</summary>
    public static readonly DiagnosticDescriptor SmithyUnknownControl = new(
        "SEG0127", "A Smithy control statement is unknown", "There is no control statement '${0}'{1}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0127.md");

    /// <summary>Arguments: the trait, or the part of its value; the member; a suggestion.</summary>
    public static readonly DiagnosticDescriptor SmithyUnknownTraitMember = new(
        "SEG0128", "A member of a Smithy trait does not exist", "The value of the trait '{0}' has no member '{1}'{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0128.md");

    /// <summary>Arguments: the member; its target; the default of the target.</summary>
    public static readonly DiagnosticDescriptor SmithyDefaultDiffers = new(
        "SEG0129", "A Smithy member does not repeat the default of its target", "The target '{1}' of '{0}' has the default {2}: the member must have it too, or null", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0129.md");

    /// <summary>Arguments: the resources.</summary>
    public static readonly DiagnosticDescriptor SmithyResourceCycle = new(
        "SEG0130", "Smithy resources contain one another", "Resources cannot contain themselves: {0}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0130.md");

    /// <summary>Arguments: the service; the id; what is wrong.</summary>
    public static readonly DiagnosticDescriptor SmithyRename = new(
        "SEG0131", "A Smithy service renames what it cannot", "Service '{0}' renames '{1}', which {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0131.md");

    /// <summary>Arguments: what has them; the first trait; the second.</summary>
    public static readonly DiagnosticDescriptor SmithyExclusiveTraits = new(
        "SEG0132", "Two Smithy traits exclude one another", "'{0}' has the traits '@{1}' and '@{2}', which exclude one another", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0132.md");

    /// <summary>Arguments: the member; its header; the prefix; the member that has the prefix.</summary>
    public static readonly DiagnosticDescriptor SmithyHeaderInPrefix = new(
        "SEG0135", "A Smithy header begins with the prefix of a map of headers", "The header '{1}' of '{0}' begins with the prefix '{2}' of the member '{3}', so that it would belong to both", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0135.md");

    /// <summary>Arguments: the operation; what it is of the resource; the resource; what it must do.</summary>
    public static readonly DiagnosticDescriptor SmithyLifecycle = new(
        "SEG0136", "A Smithy operation does not fit its resource", "'{0}' is '{1}' of the resource '{2}': it must {3}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0136.md");

    /// <summary>Arguments: the property; what has it; a suggestion.</summary>
    public static readonly DiagnosticDescriptor SmithyUnknownProperty = new(
        "SEG0133", "A property of a Smithy shape does not exist", "There is no property '{0}' of {1}{2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0133.md");

    /// <summary>Arguments: the member; the shape; what to write.</summary>
    public static readonly DiagnosticDescriptor SmithyPrimitive = new(
        "SEG0134", "A Smithy 2.0 member has a primitive shape of Smithy 1.0", "'{0}' names '{1}' of Smithy 1.0, which says nothing of a default in Smithy 2.0; write {2}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0134.md");

    private static DiagnosticDescriptor[] Smithy() =>
    [
        SmithySyntax, SmithyVersion, SmithyLaterVersion, SmithyId, SmithyUnknownShape, SmithyConflictingShapes, SmithyConflictingTraits,
        SmithyMixinCycle, SmithyNotAMixin, SmithyMixinConflict, SmithyUnknownElision, SmithyUnknownMember, SmithyTwoServices,
        SmithyUnknownService, SmithyNoProtocol, SmithyTypeOfOtherVersion, SmithyEmptyEnum, SmithyEnumValue, SmithyWrongTarget,
        SmithyTooManyMembers, SmithyTraitValue, SmithyTraitPlace, SmithyUnknownTrait, SmithyCase,
        SmithyTwoBindings, SmithySecondBinding, SmithyMetadata, SmithyUnknownControl, SmithyUnknownTraitMember, SmithyDefaultDiffers, SmithyResourceCycle, SmithyRename, SmithyExclusiveTraits, SmithyHeaderInPrefix, SmithyLifecycle,
        SmithyUnknownProperty, SmithyPrimitive,
    ];
}
