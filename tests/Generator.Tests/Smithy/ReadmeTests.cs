using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>The Smithy of the documentation is Smithy.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/smithy.md")]
    public void Every_model_is_read_without_a_finding(string file)
    {
        var parts = File.ReadAllText(Path.Combine(RepositoryFolder.Path, file)).ReplaceLineEndings("\n").Split("```smithy\n").Skip(1).Select(static part => part.Split("```")[0]).ToList();
        Assert.True(parts.Count > 0 || file != "README.md");
        foreach (var part in parts)
        {
            using var run = GeneratorRun.Of(new TestFile("/counter.smithy", part));
            run.ShouldCompile();
        }
    }
}
