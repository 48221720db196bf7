using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SendEvent.Generators.Emitting;

/// <summary>Which C# the project is written in.</summary>
internal static class ConsumerLanguage
{
    /// <summary>Tells the version as the project file has it, if emitted code would not compile in it; else null.</summary>
    public static string? TooOld(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: var version and < LanguageVersion.CSharp13 } ? version.ToDisplayString() : null;
}
