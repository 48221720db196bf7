using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Tests;

namespace SendEvent.Generators.Tests.Planning;

/// <summary>A project whose C# cannot read emitted code is told so once, and gets none.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp12, true, false)]
    [InlineData(LanguageVersion.CSharp12, false, false)]
    [InlineData(LanguageVersion.CSharp13, true, true)]
    [InlineData(LanguageVersion.Preview, true, true)]
    public void Version(LanguageVersion version, bool hasShapes, bool emits)
    {
        var yaml = "shapes:\n  Word: { type: string, min: 1 }\n  Other: { type: string, min: 1 }\n";
        ImmutableArray<AdditionalText> files = hasShapes ? [new TestFile("/project/a.shapes.yaml", yaml), new TestFile("/project/b.shapes.yaml", "shapes: {}\n")] : [];
        var parse = new CSharpParseOptions(version);
        var result = CSharpGeneratorDriver.Create([new ShapeGenerator().AsSourceGenerator()], files, parse, new TestOptions("Test"))
            .RunGenerators(CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText("", parse)]))
            .GetRunResult();
        Assert.Equal(emits, result.GeneratedTrees.Length > 0);
        Assert.Equal(hasShapes && !emits ? ["SEG0052"] : [], result.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }
}
