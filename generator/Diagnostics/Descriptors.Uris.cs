using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Rules about the URIs of operations.</summary>
internal static partial class Descriptors
{
    /// <summary>Arguments: the URI; the operation; what is wrong.</summary>
    public static readonly DiagnosticDescriptor InvalidUri = new(
        "SEG0044", "The URI of an operation is invalid", "'{0}' of operation '{1}' {2}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0044.md");

    /// <summary>Arguments: the operation; the other; the method and the URI; the place of the other.</summary>
    public static readonly DiagnosticDescriptor SameUri = new(
        "SEG0045", "Two operations have one method and URI", "Operations '{0}' and '{1}' are both '{2}', which no server can tell apart; the first is at {3}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0045.md");

    /// <summary>Arguments: the member as Shape.Member; the payload.</summary>
    public static readonly DiagnosticDescriptor BesidePayload = new(
        "SEG0046", "A member is beside the payload", "Member '{0}' has no place in the message, as '{1}' is the whole body", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0046.md");

    /// <summary>Arguments: the member as Shape.Member.</summary>
    public static readonly DiagnosticDescriptor StreamNotPayload = new(
        "SEG0047", "A streaming blob is not the payload", "Member '{0}' is a blob that streams, which can be the whole body of a message only", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0047.md");

    private static DiagnosticDescriptor[] Uris() => [InvalidUri, SameUri, BesidePayload, StreamNotPayload];
}
