using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Checking;

/// <summary>Each rule has a descriptor, a line in the list of releases and a page whose example and fix are true.</summary>
public sealed partial class DiagnosticPagesTests
{
    public static TheoryData<string> Rules => [.. Descriptors.All.Select(static d => d.Id)];

    [Fact]
    public void Ids_are_unique_and_found() =>
        Assert.All(Descriptors.All, static rule => Assert.Same(rule, Descriptors.ById(rule.Id)));

    [Fact]
    public void Every_field_is_listed()
    {
        var fields = typeof(Descriptors).GetFields().Where(static f => f.FieldType == typeof(DiagnosticDescriptor));
        Assert.Equal(
            fields.Select(static f => ((DiagnosticDescriptor)f.GetValue(null)!).Id).Order(StringComparer.Ordinal),
            Descriptors.All.Select(static d => d.Id));
    }

    [Fact]
    public void Every_page_has_a_rule() =>
        Assert.Equal(
            Descriptors.All.Select(static d => d.Id),
            Directory.GetFiles(Find("docs/diagnostics"), "SEG*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_tells_title_and_severity(string id)
    {
        var rule = Descriptors.ById(id);
        var page = Page(id);
        Assert.StartsWith($"# {id}: {rule.Title}\n\nSeverity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains($"| [{id}]({id}.md) | ", File.ReadAllText(Path.Combine(Find("docs/diagnostics"), "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_list_of_releases_has_it(string id)
    {
        var rule = Descriptors.ById(id);
        var releases = Directory.GetFiles(Find("generator/Diagnostics"), "AnalyzerReleases.*.md").Select(File.ReadAllText);
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | ", string.Concat(releases), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_example_is_reported_and_the_fix_is_not(string id)
    {
        var blocks = Yaml().Matches(Page(id)).Select(static m => m.Groups[1].Value).ToList();
        Assert.SkipWhen(blocks.Count == 0, "The page has no example.");
        Assert.Equal([id], CheckedModel.Of(ModelFile.Split(blocks[0])).Ids);
        Assert.All(blocks.Skip(1), static block => Assert.Empty(CheckedModel.Of(ModelFile.Split(block)).Ids));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_example_in_Smithy_is_reported_and_the_fix_is_not(string id)
    {
        var blocks = Smithy().Matches(Page(id)).Select(static m => (Ending: m.Groups[1].Value == "json" ? ".smithy.json" : ".smithy", Text: m.Groups[2].Value)).ToList();
        Assert.SkipWhen(blocks.Count == 0, "The page has no example in Smithy.");
        Assert.Equal([id], IdsOf(blocks[0].Ending, blocks[0].Text));
        Assert.All(blocks.Skip(1), static block => Assert.Empty(IdsOf(block.Ending, block.Text)));
    }

    private static IEnumerable<string> IdsOf(string ending, string text)
    {
        using var run = GeneratorRun.Of(new TestFile("/project/test" + ending, text));
        run.Forget();
        return run.Result.Diagnostics.Select(static d => d.Id);
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Find("docs/diagnostics"), id + ".md"));

    private static string Find(string directory)
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            if (Directory.Exists(Path.Combine(up.FullName, directory)))
            {
                return Path.Combine(up.FullName, directory);
            }
        }

        throw new DirectoryNotFoundException(directory);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex("```(smithy|json)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Smithy();
}
