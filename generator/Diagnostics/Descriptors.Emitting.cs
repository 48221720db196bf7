using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Rules about the code that is made.</summary>
internal static partial class Descriptors
{
    /// <summary>Arguments: the stage; the message of the exception.</summary>
    public static readonly DiagnosticDescriptor InternalFailure = new(
        "SEG0050", "The generator failed", "The generator failed while {0}; please report this: {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0050.md");

    /// <summary>Arguments: the first name; the second name; the name in C#; that of the second; the place of the first.</summary>
    public static readonly DiagnosticDescriptor NameCollision = new(
        "SEG0051", "Two names become one in C#", "'{0}' and '{1}' would both be '{2}' in C#: '{1}' becomes '{3}'; the other is at {4}", Category, DiagnosticSeverity.Warning, true, helpLinkUri: Help + "SEG0051.md");

    /// <summary>Arguments: the version of C#.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "SEG0052", "The project's C# is too old", "The shapes are not emitted: their code needs C# 13 or later, and this project is in C# {0}; set <LangVersion> to 13.0 or later, or leave it out", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0052.md");

    /// <summary>Arguments: the shape; why.</summary>
    public static readonly DiagnosticDescriptor PatternNotEnforced = new(
        "SEG0060", "A pattern is not checked", "The pattern of shape '{0}' is not checked: {1}", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0060.md");

    /// <summary>Arguments: the shape; why.</summary>
    public static readonly DiagnosticDescriptor PatternNotEnforcedPublished = new(
        "SEG0061", "A pattern of a published description is not checked", "The pattern of shape '{0}' is not checked: {1}", Category, DiagnosticSeverity.Info, true, helpLinkUri: Help + "SEG0061.md");

    /// <summary>Arguments: the attribute; its value.</summary>
    public static readonly DiagnosticDescriptor BoundNotChecked = new(
        "SEG0062", "A bound is not checked", "'{0}' is not checked: {1} is beyond 7.9E+28, the greatest bound there is", Category, DiagnosticSeverity.Error, true, helpLinkUri: Help + "SEG0062.md");

    /// <summary>Arguments: the attribute; its value.</summary>
    public static readonly DiagnosticDescriptor BoundNotCheckedPublished = new(
        "SEG0063", "A bound of a published description is not checked", "'{0}' is not checked: {1} is beyond 7.9E+28, the greatest bound there is", Category, DiagnosticSeverity.Info, true, helpLinkUri: Help + "SEG0063.md");

    private static DiagnosticDescriptor[] Emitting() =>
        [InternalFailure, NameCollision, LanguageTooOld, PatternNotEnforced, PatternNotEnforcedPublished, BoundNotChecked, BoundNotCheckedPublished];
}
