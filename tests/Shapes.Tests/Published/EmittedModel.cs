using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators;

namespace SendEvent.Shapes.Tests.Published;

/// <summary>Shape files, through the real generator, compiled as C# 13 without a warning, and loaded.</summary>
internal sealed class EmittedModel
{
    // The oldest language that emitted code promises to need; the README says so.
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    private EmittedModel(Assembly assembly, ImmutableArray<GeneratedSourceResult> sources)
    {
        Assembly = assembly;
        Sources = sources.ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    public Assembly Assembly { get; }

    public IReadOnlyDictionary<string, string> Sources { get; }

    /// <summary>Emits and compiles files, with code of a user where there is some.</summary>
    public static EmittedModel Of(IEnumerable<TestFile> files, string? program = null)
    {
        var compilation = CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
            program is null ? [] : [CSharpSyntaxTree.ParseText(program, Language)],
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(Blob).Assembly.Location)],
            new CSharpCompilationOptions(
                program is null ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver
            .Create([new ShapeGenerator().AsSourceGenerator()], files, Language, new TestOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.DoesNotContain(diagnostics.Concat(output.GetDiagnostics()), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);
        image.Position = 0;
        return new EmittedModel(
            new AssemblyLoadContext(null, isCollectible: false).LoadFromStream(image),
            driver.GetRunResult().Results.Single().GeneratedSources);
    }
}
