using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Harness;
using SendEvent.Tests;

namespace SendEvent.Generators.Tests.Planning;

/// <summary>The compiler takes two emitted files for the same if their names differ by the case of letters only.</summary>
public sealed class FileNameTests
{
    private const string Yaml = "shapes:\n  Note: { type: structure, members: { Text: Word } }\n  note: { type: structure, members: {} }\n  Word: { type: string, min: 1 }\n";

    [Theory]
    [InlineData("namespace: Foo.bar\n", "namespace: Foo.Bar\n")]
    [InlineData("", "namespace: TEST.model\n")]
    public void Namespaces_that_differ_by_case(string first, string second)
    {
        using var run = GeneratorRun.Of(new("/project/a.shapes.yaml", first + Yaml), new("/project/b.shapes.yaml", second + Yaml), new("/project/c.shapes.yaml", "namespace: foo.bar\n" + Yaml));
        run.ShouldCompile();
        Assert.Equal(run.HintNames.Count, run.HintNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(3, run.HintNames.Count(static name => name.EndsWith(".Word.g.cs", StringComparison.Ordinal)));
        run.Forget(); // That Note and note meet in C# is told; it is not the matter here.
    }
}
