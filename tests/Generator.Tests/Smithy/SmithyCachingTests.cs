using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Harness;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>What an edit of Smithy files makes the generator do again.</summary>
public sealed class SmithyCachingTests
{
    private static readonly TestFile Shop = new("/project/shop.smithy", SmithyTexts.Shop);
    private static readonly TestFile News = new("/project/news.smithy.json", SmithyTexts.Ast, ("ShapeNamespace", "News"));

    [Fact]
    public void What_the_files_say_compiles_and_a_second_run_does_nothing()
    {
        using var run = GeneratorRun.Of(Shop, News);
        run.ShouldCompile();
        CacheCheck.SecondRunIsCached(run);
    }

    [Fact]
    public void A_blank_line_at_the_top_re_emits_nothing()
    {
        using var first = GeneratorRun.Of(Shop, News);
        using var second = Edit(first, Shop, "\n// A comment.\n" + SmithyTexts.Shop);
        Assert.Equal([Unchanged, Cached], CacheCheck.Reasons(second, TrackingNames.Read));
        AllAre(Cached, second, TrackingNames.Smithy, TrackingNames.Assemble, TrackingNames.Check, TrackingNames.Plan, TrackingNames.Shapes, TrackingNames.Operations);
        Assert.Equal([], ChangedOutputs(second, first));
    }

    [Fact]
    public void An_edit_of_one_comment_re_emits_one_type()
    {
        using var first = GeneratorRun.Of(Shop, News);
        using var second = Edit(first, Shop, SmithyTexts.Shop.Replace("Like blood.", "Like wine.", StringComparison.Ordinal));
        AllAre(Modified, second, TrackingNames.Assemble);
        Assert.Equal(["Test.Model.Colour.g.cs"], ChangedOutputs(second, first));
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        const string Part = "$version: \"2.0\"\nnamespace example.shop\n\napply ItemData$description @deprecated\n";
        var part = new TestFile("/project/part.smithy", Part);
        using var one = GeneratorRun.Of(Shop, part);
        using var other = GeneratorRun.Of(part, Shop);
        Assert.Equal(one.HintNames, other.HintNames);
        Assert.All(one.HintNames, hint => Assert.Equal(one.Source(hint), other.Source(hint)));
        Assert.Contains("Obsolete", one.Source("Test.Model.ItemData.g.cs"), StringComparison.Ordinal);
    }

    private static GeneratorRun Edit(GeneratorRun run, TestFile file, string text) =>
        run.Again(driver => driver.ReplaceAdditionalText(file, file.With(text)));

    private static void AllAre(IncrementalStepRunReason reason, GeneratorRun run, params string[] stages) =>
        Assert.All(stages, stage => Assert.All(CacheCheck.Reasons(run, stage), actual => Assert.Equal(reason, actual)));

    private static IEnumerable<string> ChangedOutputs(GeneratorRun run, GeneratorRun before) =>
        run.Result.GeneratedSources
            .Where(source => !before.Result.GeneratedSources.Any(old => old.HintName == source.HintName && ReferenceEquals(old.SourceText, source.SourceText)))
            .Select(static source => source.HintName);
}
