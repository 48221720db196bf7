using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Benchmarks;

/// <summary>Drivers as the compiler sets them up: one additional file that is marked as a model.</summary>
internal static class Drivers
{
    public const string Namespace = "Benchmark.Model";

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.Parse);

    /// <summary>A consumer with one file of its own.</summary>
    public static CSharpCompilation Consumer { get; } = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("class C0;", Parse)],
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(Runtime.Blob).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Create(IIncrementalGenerator generator, AdditionalText file, bool tracked = false) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        [file],
        Parse,
        new MarkedFiles(),
        new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: tracked));

    /// <summary>An edit of the consumer's code that has nothing to do with shapes.</summary>
    public static CSharpCompilation EditCode(Compilation compilation, int edit) => (CSharpCompilation)compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees.First(), CSharpSyntaxTree.ParseText($"class C{edit};", Parse));

    private sealed class MarkedFiles : AnalyzerConfigOptionsProvider
    {
        private readonly AnalyzerConfigOptions _marks = new Marks();

        public override AnalyzerConfigOptions GlobalOptions => _marks;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _marks;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _marks;
    }

    private sealed class Marks : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_metadata.AdditionalFiles.ShapeModel" => "true",
                "build_metadata.AdditionalFiles.ShapeNamespace" => Namespace,
                _ => null,
            };
            return value is not null;
        }
    }
}

/// <summary>A model file in memory. Its text is made once, as the compiler does.</summary>
internal sealed class ModelText(string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => "/project/service-2.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
