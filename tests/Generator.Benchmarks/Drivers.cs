using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SendEvent.Generators.Benchmarks;

/// <summary>Drivers as the compiler sets them up: one additional file that is marked as a model.</summary>
internal static class Drivers
{
    public const string Namespace = "Benchmark.Model";

    private static int _files;

    /// <summary>A description as a file that no driver has seen: what the generator remembers of files, it remembers by their paths.</summary>
    public static TestFile FileOf(string text, string space = Namespace) => TestFile.Description($"/project/{_files++}/service-2.json", text, space);

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.Parse);

    /// <summary>A consumer with one file of its own.</summary>
    public static CSharpCompilation Consumer { get; } = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("class C0;", Parse)],
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(Runtime.Blob).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver Create(IIncrementalGenerator generator, AdditionalText file, bool tracked = false) => Create(generator, [file], tracked);

    public static GeneratorDriver Create(IIncrementalGenerator generator, IEnumerable<AdditionalText> files, bool tracked) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        files,
        Parse,
        new TestOptions(),
        new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: tracked));

    /// <summary>An edit of the consumer's code that has nothing to do with shapes.</summary>
    public static CSharpCompilation EditCode(Compilation compilation, int edit) => (CSharpCompilation)compilation.ReplaceSyntaxTree(
        compilation.SyntaxTrees.First(), CSharpSyntaxTree.ParseText($"class C{edit};", Parse));
}
