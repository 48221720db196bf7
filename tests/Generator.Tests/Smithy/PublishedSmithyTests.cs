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

    /// <summary>The same models as <c>.smithy</c> text, which is checked as what is written by hand is.</summary>
    [Theory]
    [MemberData(nameof(Models))]
    public void They_say_the_same_as_text(string name)
    {
        Assert.SkipWhen(name.Length == 0, "No published Smithy models here: set SENDEVENT_SMITHY_MODELS.");
        var model = File.ReadAllText(Path.Combine(PublishedFolder.SmithyModels!, name));
        var service = SmithyPrinter.ServiceOf(model);
        (string, string)[] metadata = [("ShapeNamespace", "Published"), ("ShapeWrappers", "all")];
        var json = GeneratorRun.Of(new TestFile("/model.smithy.json", model, metadata));
        var text = GeneratorRun.Of([.. SmithyPrinter.Print(model, service).Select(file => new TestFile($"/{file.Key}.smithy", file.Value, metadata))]);
        Assert.DoesNotContain(text.Result.Diagnostics, static diagnostic => diagnostic.Id.StartsWith("SEG01", StringComparison.Ordinal));

        // A file of another namespace has no service, and gives types that the service does not reach.
        Assert.Subset(text.HintNames.ToHashSet(), json.HintNames.ToHashSet());
        Assert.All(json.HintNames, hint => Assert.Equal(json.Source(hint), text.Source(hint)));
    }
}
