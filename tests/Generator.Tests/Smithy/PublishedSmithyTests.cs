using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>Smithy models as AWS publishes them.</summary>
public sealed class PublishedSmithyTests
{
    public static TheoryData<string> Models => PublishedFolder.SmithyModels is { } folder
        ? [.. Directory.GetFiles(folder, "*.json").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [string.Empty];

    [Theory]
    [MemberData(nameof(Models))]
    public void They_have_no_finding_above_info(string name)
    {
        Assert.SkipWhen(name.Length == 0, "No published Smithy models here: set SENDEVENT_SMITHY_MODELS.");
        var path = Path.Combine(PublishedFolder.SmithyModels!, name);
        var run = GeneratorRun.OfFiles(TestFile.Description(path, File.ReadAllText(path), "Published"));
        Assert.DoesNotContain(run.Result.Diagnostics, static diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.Contains(run.HintNames, static hint => hint.EndsWith("Client.g.cs", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("SENDEVENT_CATALOGUE") == "1")
        {
            run.ShouldCompile();
        }
    }
}
