using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Planning;

/// <summary>Where members have their names on the wire from.</summary>
public sealed class LocationNameTests
{
    [Theory]
    [InlineData("Names", "shape-level")]
    [InlineData("{ shape: Names, locationName: own }", "own")]
    [InlineData("Root", null)]
    public void AMemberWithoutANameHasThatOfItsShape(string member, string? name)
    {
        using var run = GeneratorRun.OfYaml($$"""
            shapes:
              Book: { type: structure, members: { Authors: {{member}} } }
              Names: { type: list, member: Text, locationName: shape-level }
              Root: { type: structure, members: { Text: Text }, locationName: shape-level }
              Text: { type: string }
            """).ShouldCompile();
        var book = run.Source("Test.Model.Book.g.cs");
        if (name is null)
        {
            Assert.DoesNotContain("LocationName", book, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains($"LocationName = \"{name}\"", book, StringComparison.Ordinal);
        }
    }
}
