using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>
/// The words that must be escaped as names of parameters and locals. Reserved words never change, so the compiler at hand
/// is asked; contextual ones are listed, so that the output does not depend on the compiler's version.
/// </summary>
internal static class Keywords
{
    private static readonly HashSet<string> Contextual = new(StringComparer.Ordinal)
    {
        "add", "alias", "allows", "and", "ascending", "async", "await", "by", "descending", "dynamic", "equals", "extension",
        "field", "file", "from", "get", "global", "group", "init", "into", "join", "let", "managed", "nameof", "nint", "not",
        "notnull", "nuint", "on", "or", "orderby", "partial", "record", "remove", "required", "scoped", "select", "set",
        "unmanaged", "var", "when", "where", "with", "yield",
    };

    public static bool Contains(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || Contextual.Contains(identifier);
}
