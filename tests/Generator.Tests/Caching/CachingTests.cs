using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Harness;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace SendEvent.Generators.Tests.Caching;

/// <summary>What an edit makes the generator do again.</summary>
public sealed class CachingTests
{
    private const string A = """
        metadata: { protocol: rest-json, serviceId: Test }
        operations:
          Send: { http: { method: POST, requestUri: /send }, input: Request }
        shapes:
          Request:
            type: structure
            members:
              Text: Text
              Other: Other
          Text: { type: string, min: 1 }
        """;

    private const string B = """
        shapes:
          Other: { type: structure, members: { Number: Number } }
          Number: { type: integer, max: 5 }
        """;

    private static readonly TestFile FileA = new("/project/a.shapes.yaml", A);
    private static readonly TestFile FileB = new("/project/b.shapes.yaml", B);

    [Fact]
    public void AnUnrelatedEditOfCodeRunsNothing()
    {
        using var first = GeneratorRun.Of(FileA, FileB);
        CacheCheck.SecondRunIsCached(first);
    }

    [Fact]
    public void EveryStageIsTracked()
    {
        using var run = GeneratorRun.Of(
            FileA,
            FileB,
            new TestFile("/project/s.shapes.yaml", "namespace: Served\nmetadata: { protocol: json, jsonVersion: \"1.0\" }\noperations: { Ping: { } }\n", ("ShapeServer", "true")),
            new TestFile("/project/c.shapes.yaml", "shapes: { Broken: { type: list } }"),
            new TestFile("/project/d.smithy.json", """{ "smithy": "2.0" }"""));
        Assert.All(CacheCheck.Stages, stage => Assert.NotEmpty(CacheCheck.Reasons(run, stage)));
        run.ShouldReport("SEG0010", "1,11", "The attribute 'member' is missing on shape 'Broken'");
    }

    [Fact]
    public void ABlankLineAtTheTopReEmitsNothing()
    {
        using var first = GeneratorRun.Of(FileA, FileB);
        using var second = Edit(first, FileA, "\n" + A);
        Assert.Equal([Modified, Cached], Reasons(second, TrackingNames.Input));
        Assert.Equal([Unchanged, Cached], Reasons(second, TrackingNames.Read));
        AllAre(Cached, second, TrackingNames.Model, TrackingNames.Check, TrackingNames.Plan, TrackingNames.Shapes, TrackingNames.Operations, TrackingNames.Clients);
        Assert.Equal([], ChangedOutputs(second, first));
    }

    [Fact]
    public void AnEditOfOneShapeReEmitsThatShape()
    {
        using var first = GeneratorRun.Of(FileA, FileB);
        using var second = Edit(first, FileB, B.Replace("max: 5", "max: 6", StringComparison.Ordinal));
        Assert.Equal([Cached, Modified], Reasons(second, TrackingNames.Read));
        Assert.Equal([Cached, Modified], Reasons(second, TrackingNames.Model));
        AllAre(Modified, second, TrackingNames.Check, TrackingNames.Plan);
        AllAre(Unchanged, second, TrackingNames.Operations, TrackingNames.Clients);

        // The other tells the constraint in the summary of a member that has no documentation.
        Assert.Equal(["Test.Model.Number.g.cs", "Test.Model.Other.g.cs"], ChangedOutputs(second, first).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnAddedFileEmitsItsShapes()
    {
        using var first = GeneratorRun.Of(FileA, FileB);
        var added = new TestFile("/project/c.shapes.yaml", "shapes: { Late: { type: string, min: 2 } }");
        using var second = first.Again(driver => driver.AddAdditionalTexts([added]));
        Assert.Equal([Cached, Cached, New], Reasons(second, TrackingNames.Model));
        Assert.Equal(["Test.Model.Late.g.cs"], second.HintNames.Except(first.HintNames));
    }

    [Fact]
    public void ARemovedFileTakesItsShapesAway()
    {
        var late = new TestFile("/project/c.shapes.yaml", "shapes: { Late: { type: string, min: 2 } }");
        using var first = GeneratorRun.Of(FileA, FileB, late);
        using var second = first.Again(driver => driver.RemoveAdditionalTexts([late]));
        Assert.Equal([Cached, Cached, Removed], Reasons(second, TrackingNames.Model));
        Assert.Equal(["Test.Model.Late.g.cs"], first.HintNames.Except(second.HintNames));
    }

    [Fact]
    public void MovedTextMovesTheDiagnosticAlone()
    {
        const string Broken = "shapes:\n  Other: { type: structure, required: [Nothing], members: { Number: Number } }\n  Number: { type: integer, max: 5 }\n";
        var broken = FileB.With(Broken);
        using var first = GeneratorRun.Of(FileA, broken);
        using var second = Edit(first, broken, "\n" + Broken);
        first.ShouldReport("SEG0012", "2,40", "'Nothing' is required but is not a member of shape 'Other'");
        second.ShouldReport("SEG0012", "3,40", "'Nothing' is required but is not a member of shape 'Other'");
        AllAre(Cached, second, TrackingNames.Check, TrackingNames.Plan, TrackingNames.Shapes);
        Assert.Equal([], ChangedOutputs(second, first));
    }

    private static GeneratorRun Edit(GeneratorRun run, TestFile file, string text) =>
        run.Again(driver => driver.ReplaceAdditionalText(file, file.With(text)));

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRun run, string stage) => CacheCheck.Reasons(run, stage);

    private static void AllAre(IncrementalStepRunReason reason, GeneratorRun run, params string[] stages) =>
        Assert.All(stages, stage => Assert.All(CacheCheck.Reasons(run, stage), actual => Assert.Equal(reason, actual)));

    /// <summary>The files whose text is not the very one of the run before.</summary>
    private static IEnumerable<string> ChangedOutputs(GeneratorRun run, GeneratorRun before) =>
        run.Result.GeneratedSources
            .Where(source => !before.Result.GeneratedSources.Any(old => old.HintName == source.HintName && ReferenceEquals(old.SourceText, source.SourceText)))
            .Select(source => source.HintName);
}
