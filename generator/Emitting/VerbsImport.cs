using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting;

/// <summary>
/// How structs come to their verbs: they are extension members of the runtime, imported for the whole project. C# before 14 knows those
/// that are methods of a value; there a struct carries the static ones itself.
/// </summary>
internal static class VerbsImport
{
    public const string HintName = "SendEvent.Runtime-ShapeVerbs.g.cs";

    /// <summary>The number of C# 14, which the compiler this generator is built against cannot name.</summary>
    private const int CSharp14 = 1400;

    /// <summary>The first compiler that knows C# 14 as it was released; those before call a draft of it "preview".</summary>
    private const int FirstCompiler = 5;

    /// <summary>Whether a shape has its verbs from the runtime.</summary>
    public static bool Serves(ShapeSeed seed) => seed.IsStruct;

    /// <summary>Whether the consumer's C# has no extension members.</summary>
    public static bool IsLacking(ParseOptions options) =>
        options is not CSharpParseOptions { LanguageVersion: var version }
        || (int)version < CSharp14
        || typeof(CSharpParseOptions).Assembly.GetName().Version.Major < FirstCompiler;

    /// <summary>A file that imports the verbs for the whole project.</summary>
    public static string Emit()
    {
        var code = new CodeWriter();
        SourceFile.WriteHead(code);
        code.Line(RuntimeNames.UsingVerbs);
        return code.ToString();
    }
}
