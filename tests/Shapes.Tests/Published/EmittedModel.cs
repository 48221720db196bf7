using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
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
    public static EmittedModel Of(IEnumerable<ModelFile> files, string? program = null)
    {
        var compilation = CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
            program is null ? [] : [CSharpSyntaxTree.ParseText(program, Language)],
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(Blob).Assembly.Location)],
            new CSharpCompilationOptions(
                program is null ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver
            .Create([new ShapeGenerator().AsSourceGenerator()], files, Language, new Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.DoesNotContain(diagnostics.Concat(output.GetDiagnostics()), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);
        image.Position = 0;
        return new EmittedModel(
            new AssemblyLoadContext(null, isCollectible: false).LoadFromStream(image),
            driver.GetRunResult().Results.Single().GeneratedSources);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new FileOptions(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new FileOptions(textFile as ModelFile);
    }

    private sealed class FileOptions(ModelFile? file) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_metadata.AdditionalFiles.ShapeModel" when file is not null => "true",
                "build_metadata.AdditionalFiles.ShapeNamespace" => file?.Namespace,
                "build_metadata.AdditionalFiles.ShapeRoots" => file?.Roots,
                _ => null,
            };
            return value is not null;
        }
    }
}

/// <summary>A shape file with its item metadata.</summary>
internal sealed class ModelFile(string path, string text, string? space = null, string? roots = null) : AdditionalText
{
    public string? Namespace => space;

    public string? Roots => roots;

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
}
