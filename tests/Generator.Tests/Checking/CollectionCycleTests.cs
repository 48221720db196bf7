namespace SendEvent.Generators.Tests.Checking;

/// <summary>Lists and maps that hold themselves without a structure or union between have no C# type.</summary>
public sealed class CollectionCycleTests
{
    [Theory]
    [InlineData("A: { type: list, member: A }", "A → A")]
    [InlineData("A: { type: map, key: String, value: A }", "A → A")]
    [InlineData("A: { type: list, member: B }\n  B: { type: map, key: String, value: C }\n  C: { type: list, member: A }", "A → B → C → A")]
    [InlineData("Before: { type: list, member: A }\n  A: { type: list, member: B }\n  B: { type: list, member: A }", "A → B → A")]
    public void They_are_reported_once_and_the_rest_compiles(string shapes, string cycle)
    {
        using var run = Harness.GeneratorRun.OfYaml("shapes:\n  " + shapes + "\n  Rest: { type: structure, members: { One: A, Two: String } }\n");
        var diagnostic = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("SEG0043", diagnostic.Id);
        Assert.Contains($"({cycle})", diagnostic.GetMessage(), StringComparison.Ordinal);
        run.Forget();
        run.ShouldCompile();
    }

    [Theory]
    [InlineData("A: { type: list, member: B }\n  B: { type: structure, members: { As: A } }")]
    [InlineData("A: { type: map, key: String, value: B }\n  B: { type: structure, union: true, members: { As: A, Text: String } }")]
    [InlineData("A: { type: list, member: B }\n  C: { type: list, member: B }\n  B: { type: list, member: String }")]
    public void Through_a_structure_or_union_they_may(string shapes)
    {
        using var run = Harness.GeneratorRun.OfYaml("shapes:\n  " + shapes + "\n");
        run.ShouldCompile();
    }
}
