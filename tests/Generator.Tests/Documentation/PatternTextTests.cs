using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Documentation;

/// <summary>The pattern in the summary of a string that has no documentation.</summary>
public sealed class PatternTextTests
{
    [Theory]
    [InlineData("^[a-z]+$", " that matches <c>^[a-z]+$</c>")]
    [InlineData("<&>\"'*/", " that matches <c>&lt;&amp;&gt;\"'*/</c>")]
    [InlineData(@"\p{L}\u0041", @" that matches <c>\p{L}\u0041</c>")]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("a  b", "")]
    [InlineData("a\nb", "")]
    [InlineData("é", "")]
    [InlineData("\u202E", "")]
    public void Only_what_is_legible_is_named(string? pattern, string expected) => Assert.Equal(expected, PatternText.Of(pattern));

    [Fact]
    public void A_long_one_is_not_named() => Assert.Equal("", PatternText.Of(new string('a', 61)));

    [Fact]
    public void It_stands_behind_the_length()
    {
        using var run = GeneratorRun.OfYaml("shapes: { Code: { type: string, min: 3, max: 255, pattern: '^[A-Z<]+$' } }").ShouldCompile();
        Assert.Contains(
            "/// <summary>The shape <c>Code</c>: a string of 3 to 255 characters that matches <c>^[A-Z&lt;]+$</c>.</summary>\n",
            run.Source("Test.Model.Code.g.cs"),
            StringComparison.Ordinal);
    }
}
