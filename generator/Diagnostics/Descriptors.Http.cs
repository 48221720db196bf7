using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>What is doubtful in how HTTP carries an operation.</summary>
internal static partial class Descriptors
{
    /// <summary>Arguments: the operation; what it has not; the method and the URI that are taken; how to say it.</summary>
    public static readonly DiagnosticDescriptor MissingHttp = new(
        "SEG0040", "An operation does not say how HTTP carries it", "Operation '{0}' has no {1} and is sent as '{2}'; write it down, as in {3}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0040.md");

    /// <summary>Arguments: the members; the operation; its method.</summary>
    public static readonly DiagnosticDescriptor UnexpectedBody = new(
        "SEG0041", "A request has a body that servers do not expect", "Operation '{1}' sends {0} in the body of a {2}, where many servers and proxies do not look; bind what has no location to the query string, a header or the URI, or use another method", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0041.md");

    private static DiagnosticDescriptor[] Http() => [MissingHttp, UnexpectedBody];
}
