using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Planning;

/// <summary>Where members have their names on the wire from.</summary>
public sealed class LocationNameTests
{
    [Theory]
    [InlineData("Names", "shape-level")]
    [InlineData("{ shape: Names, locationName: own }", "own")]
    public void AMemberWithoutANameHasThatOfItsShape(string member, string name)
    {
        using var run = GeneratorRun.OfYaml($$"""
            shapes:
              Book: { type: structure, members: { Authors: {{member}} } }
              Names: { type: list, member: Text, locationName: shape-level }
              Text: { type: string }
            """).ShouldCompile();
        Assert.Contains($"LocationName = \"{name}\"", run.Source("Test.Model.Book.g.cs"), StringComparison.Ordinal);
    }
}
