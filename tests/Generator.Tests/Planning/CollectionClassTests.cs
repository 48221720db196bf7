using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Planning;

/// <summary>A list or map has a class with verbs where somebody wrote it by hand or asks for it; what a published description has many of stays inside.</summary>
public sealed class CollectionClassTests
{
    private const string Shapes = """{ "shapes": { "Box": { "type": "structure", "members": { "tags": { "shape": "Tags" } } }, "Tags": { "type": "list", "max": 3, "member": { "shape": "String" } } } }""";

    [Theory]
    [InlineData("test.shapes.yaml", "", "", true)]
    [InlineData("test.shapes.yaml", "ShapeWrappers", "enums", true)]
    [InlineData("service-2.json", "", "", false)]
    [InlineData("service-2.json", "ShapeWrappers", "enums", false)]
    [InlineData("service-2.json", "ShapeWrappers", "all", true)]
    [InlineData("service-2.json", "ShapeRoots", "Box;Tags", true)]
    [InlineData("service-2.json", "ShapeRoots", "Box", false)]
    public void Class_is_public(string file, string name, string value, bool isPublic)
    {
        using var run = GeneratorRun.Of(new TestFile("/project/" + file, Shapes, [("ShapeModel", "true"), .. name.Length > 0 ? [(name, value)] : Array.Empty<(string, string)>()]));
        Assert.Equal(isPublic, run.HintNames.Contains("Test.Model.Tags.g.cs"));
        Assert.NotEqual(isPublic, run.HintNames.Contains("Test.Model.PlainShapes_.Tags.g.cs"));
        run.ShouldCompile();
    }
}
