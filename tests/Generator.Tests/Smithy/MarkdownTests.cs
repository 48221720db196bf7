using SendEvent.Generators.Assembling.Mapping;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>The documentation of Smithy is Markdown.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("The **store** of `co<de>`.", "The <b>store</b> of <c>co&lt;de&gt;</c>.")]
    [InlineData("An *odd* and _even_ snake_case_name, 2 * 3 * 4.", "An <i>odd</i> and <i>even</i> snake_case_name, 2 * 3 * 4.")]
    [InlineData("See [the docs](https://x.y/?a=1&b=2).", "See <see href=\"https://x.y/?a=1&amp;b=2\">the docs</see>.")]
    [InlineData(@"No \*mark\* at all.", "No *mark* at all.")]
    [InlineData("Plain text.", "Plain text.")]
    [InlineData("<p>Is <b>HTML</b> with * and _ in it.</p>", "Is <b>HTML</b> with * and _ in it.")]
    public void Marks_are_elements(string text, string xml) => Assert.Equal(xml, string.Join('\n', DocumentationText.ToXmlDoc(Markdown.ToHtml(text))));

    [Fact]
    public void Blocks_are_elements()
    {
        var xml = string.Join('\n', DocumentationText.ToXmlDoc(Markdown.ToHtml("# Head\nOne\nline.\n\n- one\n- `two`\n  goes on\n\n1. first\n\n```\na < b\n  c\n```\nEnd.")));
        Assert.Equal(
            ["Head", "One line.", "<list type=\"bullet\">", "<item><description>one</description></item>", "<c>two</c> goes on", "<list type=\"number\">", "a &lt; b", "End."],
            new[] { "Head", "One line.", "<list type=\"bullet\">", "<item><description>one</description></item>", "<c>two</c> goes on", "<list type=\"number\">", "a &lt; b", "End." }
                .Where(part => xml.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_emitted_has_no_marks()
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy", "$version: \"2.0\"\nnamespace a\n/// A **bold** `word`.\nstructure S {\n    /// Some *more*.\n    a: String\n}\n"));
        var text = run.Result.GeneratedSources.Single(static source => source.HintName.EndsWith(".S.g.cs", StringComparison.Ordinal)).SourceText.ToString();
        Assert.Contains("A <b>bold</b> <c>word</c>.", text, StringComparison.Ordinal);
        Assert.Contains("Some <i>more</i>.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("`")]
    [InlineData("[")]
    [InlineData("**a ")]
    [InlineData("[a](")]
    [InlineData("- a\n")]
    [InlineData("<")]
    public void Marks_without_an_end_cost_no_more_than_their_length(string piece) =>
        Assert.NotNull(Markdown.ToHtml("a." + string.Concat(Enumerable.Repeat(piece, 20_000))));
}
