using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators;

namespace SendEvent.Catalogue.Tests;

/// <summary>Service descriptions through the real generator and the real compiler, as strictly as they go.</summary>
internal static class DescriptionCompiler
{
    private static readonly CSharpParseOptions Parse =
        new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true,
        concurrentBuild: false);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Runtime.Blob).Assembly.Location),
    ];

    /// <summary>Generates one description whole; nothing is hidden, and every warning is an error.</summary>
    public static (CSharpCompilation Compilation, ImmutableArray<Diagnostic> Findings) Generate(string path, string space) =>
        Generate(path, File.ReadAllText(path), space);

    /// <summary>The same for a text.</summary>
    public static (CSharpCompilation Compilation, ImmutableArray<Diagnostic> Findings) Generate(string path, string text, string space)
    {
        var compilation = CSharpCompilation.Create(space, [], References, Options);
        CSharpGeneratorDriver
            .Create([new ShapeGenerator().AsSourceGenerator()], [TestFile.Description(path, text, space)], Parse, new TestOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var findings);
        return ((CSharpCompilation)output, findings);
    }

    /// <summary>What the compiler emits, and all that it says.</summary>
    public static (byte[] Image, ImmutableArray<Diagnostic> Diagnostics) Compile(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = compilation.Emit(image, xmlDocumentationStream: documentation);
        return (image.ToArray(), [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)]);
    }
}
