using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SendEvent.Generators.Tests.Harness;

/// <summary>
/// A run of the generator over files. Disposing it fails the test if a diagnostic was reported that the test did not ask for.
/// </summary>
internal sealed class GeneratorRun : IDisposable
{
    public const string RootNamespace = "Test.Model";

    private static readonly CSharpCompilation EmptyCompilation = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("// the consumer's own code", GeneratorDriverOptions.Parse)],
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(Runtime.Blob).Assembly.Location)],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999,
            generalDiagnosticOption: ReportDiagnostic.Error));

    private readonly List<Diagnostic> _unasserted;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation input)
    {
        Driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        Input = input;
        Output = (CSharpCompilation)output;
        Result = Driver.GetRunResult().Results.Single();
        _unasserted = [.. Result.Diagnostics];
        Assert.Null(Result.Exception);
    }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Input { get; }

    public CSharpCompilation Output { get; }

    public GeneratorRunResult Result { get; }

    public IReadOnlyList<string> HintNames => [.. Result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal)];

    public static GeneratorRun Of(params TestFile[] files) => OfFiles(files);

    public static GeneratorRun OfFiles(params AdditionalText[] files) => OfProject(RootNamespace, files);

    /// <summary>Runs over files of a project with a root namespace.</summary>
    public static GeneratorRun OfProject(string rootNamespace, params AdditionalText[] files) =>
        new(
            CSharpGeneratorDriver.Create(
                [new ShapeGenerator().AsSourceGenerator()],
                files,
                GeneratorDriverOptions.Parse,
                new TestOptions(rootNamespace),
                new Microsoft.CodeAnalysis.GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true)),
            EmptyCompilation);

    /// <summary>Runs over one file written by hand.</summary>
    public static GeneratorRun OfYaml(string yaml) => Of(new TestFile("/project/test.shapes.yaml", yaml));

    /// <summary>Runs the same driver again after an edit of its files.</summary>
    public GeneratorRun Again(Func<GeneratorDriver, GeneratorDriver> edit) => new(edit(Driver), Input);

    /// <summary>Runs the same driver again after an edit of the consumer's own code.</summary>
    public GeneratorRun AgainWithCode(string code) =>
        new(Driver, Input.ReplaceSyntaxTree(Input.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, GeneratorDriverOptions.Parse)));

    public string Source(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Demands a diagnostic by id, place (<c>line,column</c> counted from 1, or null for none) and message.</summary>
    public Diagnostic ShouldReport(string id, string? place, string message)
    {
        var found = _unasserted.FirstOrDefault(diagnostic =>
            diagnostic.Id == id && PlaceOf(diagnostic.Location) == place && diagnostic.GetMessage(CultureInfo.InvariantCulture) == message);
        Assert.True(found is not null, $"Not reported: {id} at {place}: {message}\nReported:\n{Describe(_unasserted)}");
        _unasserted.Remove(found);
        return found;
    }

    /// <summary>Demands that the emitted code compiles with all warnings as errors.</summary>
    public GeneratorRun ShouldCompile()
    {
        var problems = Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToImmutableArray();
        Assert.True(problems.IsEmpty, "The emitted code does not compile:\n" + string.Join('\n', problems.Take(10)));
        return this;
    }

    public static string? PlaceOf(Location location) => location == Location.None
        ? null
        : $"{location.GetLineSpan().StartLinePosition.Line + 1},{location.GetLineSpan().StartLinePosition.Character + 1}";

    /// <summary>Says that a test looks at the diagnostics in its own way.</summary>
    public void Forget() => _unasserted.Clear();

    public void Dispose() => Assert.True(_unasserted.Count == 0, "Diagnostics that the test does not expect:\n" + Describe(_unasserted));

    private static string Describe(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(diagnostic =>
        $"run.ShouldReport(\"{diagnostic.Id}\", \"{PlaceOf(diagnostic.Location)}\", \"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\");"));
}

internal static class GeneratorDriverOptions
{
    public static CSharpParseOptions Parse { get; } =
        new(LanguageVersion.Preview, DocumentationMode.Diagnose);
}
