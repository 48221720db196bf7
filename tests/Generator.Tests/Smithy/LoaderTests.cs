using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>Smithy's own tests of what reads its files.</summary>
public sealed partial class LoaderTests
{
    private const string Absent = "No tests of Smithy's loader here: set SENDEVENT_SMITHY_LOADER.";

    public static TheoryData<string> Valid => Files("valid", static path => !path.EndsWith(".flattened.smithy", StringComparison.Ordinal));

    public static TheoryData<string> Flattened => Files("valid", static path => path.EndsWith(".flattened.smithy", StringComparison.Ordinal));

    public static TheoryData<string> Invalid => Files("invalid", static _ => true);

    [Theory]
    [MemberData(nameof(Valid))]
    public void Text_and_json_say_the_same(string name)
    {
        Assert.SkipWhen(name.Length == 0, Absent);
        var text = Read("valid", name);
        TestFile[] shared = File.Exists(PathOf("valid", "__shared.json")) ? [new("/shared.smithy.json", Read("valid", "__shared.json"))] : [];
        using var run = GeneratorRun.Of([new TestFile("/" + Path.GetFileName(name), text), .. shared]);
        Assert.DoesNotContain(run.Result.Diagnostics, static d => d.DefaultSeverity == DiagnosticSeverity.Error && IsOfSmithy(d));
        run.Forget();
        var json = Path.ChangeExtension(name, ".json");
        if (!File.Exists(PathOf("valid", json)))
        {
            return;
        }

        var idl = LoadedModel.Read("/a.smithy", text);
        var ast = LoadedModel.Read("/a.smithy.json", Read("valid", json));
        Assert.Equal(ast.IsVersion1, idl.IsVersion1);
        Assert.Equal(
            ast.Metadata.OrderBy(static m => m.Name, StringComparer.Ordinal).Select(static m => m.Name + " " + LoadedModel.Print(m.Value)),
            idl.Metadata.OrderBy(static m => m.Name, StringComparer.Ordinal).Select(static m => m.Name + " " + LoadedModel.Print(m.Value)));
        Assert.Equal(LoadedModel.Print(flatten: true, ast), LoadedModel.Print(flatten: true, idl));
    }

    [Theory]
    [MemberData(nameof(Flattened))]
    public void Mixins_are_taken_in_as_smithy_does(string name)
    {
        Assert.SkipWhen(name.Length == 0, Absent);
        var before = name.Replace(".flattened", "", StringComparison.Ordinal);
        Assert.Equal(
            LoadedModel.Print(flatten: true, LoadedModel.Read("/a.smithy", Read("valid", name))),
            LoadedModel.Print(flatten: true, LoadedModel.Read("/a.smithy", Read("valid", before))));
    }

    /// <summary>What Smithy refuses is refused; a syntax error where Smithy has it.</summary>
    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_is_invalid_is_reported(string name)
    {
        Assert.SkipWhen(name.Length == 0, Absent);
        var text = Read("invalid", name);
        using var run = GeneratorRun.Of(new TestFile("/" + Path.GetFileName(name), text));
        var errors = run.Result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.NotEmpty(errors);
        Assert.DoesNotContain(errors, static error => error.Id == "SEG0050");
        run.Forget();
        if (Place().Match(text) is { Success: true } place)
        {
            var line = int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture);
            var column = int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture);
            Assert.Contains($"{line},{column}", errors.Select(static error => GeneratorRun.PlaceOf(error.Location)));
        }
    }

    private static bool IsOfSmithy(Diagnostic diagnostic) => string.CompareOrdinal(diagnostic.Id, "SEG0100") >= 0 && diagnostic.Id != "SEG0114";

    private static TheoryData<string> Files(string folder, Predicate<string> wanted) => PublishedFolder.SmithyLoader is { } root
        ? [.. Directory.GetFiles(Path.Combine(root, folder), "*.smithy", SearchOption.AllDirectories)
            .Where(path => wanted(path))
            .Select(path => Path.GetRelativePath(Path.Combine(root, folder), path))
            .Order(StringComparer.Ordinal)]
        : [string.Empty];

    private static string PathOf(string folder, string name) => Path.Combine(PublishedFolder.SmithyLoader!, folder, name);

    private static string Read(string folder, string name) => File.ReadAllText(PathOf(folder, name));

    [GeneratedRegex(@"\A//.*Syntax error at line (\d+), column (\d+)")]
    private static partial Regex Place();
}
