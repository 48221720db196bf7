using SendEvent.Generators.Model;

namespace SendEvent.Generators.Tests.Checking;

/// <summary>Files of one namespace are one model.</summary>
public sealed class MergeTests
{
    private const string Text = "  Text: { type: string }\n";

    [Fact]
    public void A_shape_may_be_in_another_file()
    {
        var model = CheckedModel.Of(
            new ModelFile("b.shapes.yaml", "shapes:\n  List: { type: list, member: Text }\n"),
            new ModelFile("a.shapes.yaml", "documentation: Words\nmetadata: { protocol: json }\nshapes:\n" + Text),
            new ModelFile("c.shapes.yaml", "metadata: { protocol: json, apiVersion: 1.0 }\noperations:\n  Ping:\n"));

        Assert.Empty(model.Ids);
        Assert.Equal(["Text", "List"], model.Service.Shapes.Select(static s => s.Name));
        Assert.Equal("1.0", model.Service.Metadata.ApiVersion);
        Assert.Equal("Words", model.Service.Documentation);
        Assert.Equal("Ping", Assert.Single(model.Service.Operations).Name);
        Assert.Equal(["a.shapes.yaml", "b.shapes.yaml"], model.Service.ShapeSources.Select(static s => s.File));
        Assert.Equal("c.shapes.yaml", Assert.Single(model.Service.OperationSources).File);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        ModelFile a = new("a.shapes.yaml", "shapes:\n" + Text), b = new("b.shapes.yaml", "shapes:\n  Text: { type: blob }\n");
        Assert.Equal(CheckedModel.Of(a, b).Service, CheckedModel.Of(b, a).Service);
    }

    [Fact]
    public void Namespaces_are_apart()
    {
        var model = CheckedModel.Of(
            new ModelFile("a.shapes.yaml", "namespace: B\nshapes:\n" + Text), new ModelFile("b.shapes.yaml", "namespace: A\nshapes:\n" + Text));
        Assert.Empty(model.Ids);
        Assert.Equal(["A", "B"], model.Services.Select(static s => s.Namespace));
    }

    [Fact]
    public void A_file_given_twice_counts_once()
    {
        var file = new ModelFile("a.shapes.yaml", "shapes:\n" + Text);
        Assert.Empty(CheckedModel.Of(file, file).Ids);
    }

    [Fact]
    public void Of_two_published_descriptions_the_second_is_left_out()
    {
        var model = CheckedModel.Of(
            new ModelFile("a.json", "metadata: { protocol: json }\nshapes:\n" + Text, Published: true),
            new ModelFile("b.json", "metadata: { protocol: query }\nshapes:\n  Other: { type: blob }\n" + Text, Published: true),
            new ModelFile("c.shapes.yaml", "shapes:\n  More: { type: list, member: Text }\n"));

        Assert.Equal(
            ["b.json(1,1): SEG0016: Two published descriptions share the namespace 'Test.Model': set ShapeNamespace on their items, a different one on each; this one is left out, and the first is at line 1 of a.json"],
            model.Diagnostics.Select(CheckedModel.Print));
        Assert.Equal(["Text", "More"], model.Service.Shapes.Select(static s => s.Name));
        Assert.Equal("json", model.Service.Metadata.Protocol);
    }

    [Fact]
    public void Traits_on_the_errors_of_operations_are_the_shapes()
    {
        var model = CheckedModel.OfYaml(
            """
            metadata: { protocol: query }
            operations:
              Op: { errors: [{ shape: Gone, exception: true, fault: true, error: { code: GoneCode, httpStatusCode: 410 } }, Plain] }
            shapes:
              Gone: { type: structure, members: {} }
              Plain: { type: structure, members: {}, exception: true, error: { code: X } }
            """);

        Assert.Empty(model.Ids);
        Assert.Equal(new ShapeModel { Name = "Gone", Type = ShapeType.Structure, Exception = true, Fault = true, ErrorCode = "GoneCode", HttpStatusCode = 410 }, model.Shape("Gone"));
        Assert.Equal("X", model.Shape("Plain").ErrorCode);
    }

    // The first that is known, in an order of its own, of all that the service speaks.
    [Theory]
    [InlineData("protocols: [query, rest-json]", "rest-json")]
    [InlineData("protocol: smithy-rpc-v2-cbor, protocols: [smithy-rpc-v2-cbor, json, query]", "json")]
    [InlineData("protocols: [smithy-rpc-v2-cbor], protocol: json", "smithy-rpc-v2-cbor")]
    [InlineData("protocol: query, protocols: [other]", "query")]
    [InlineData("protocol: query, protocols: []", "query")]
    public void Protocols_go_before_protocol(string metadata, string protocol) =>
        Assert.Equal(protocol, CheckedModel.OfYaml($"metadata: {{ {metadata} }}\n").Service.Metadata.Protocol);

    [Fact]
    public void One_internal_file_makes_the_namespace_internal()
    {
        var files = new[] { false, true }.Select(static i => new FileModel { Path = i ? "i" : "p", Namespace = "N", Internal = i });
        Assert.True(Generators.Checking.ModelChecker.Check(files.ToEquatableArray(), default).Services[0].Internal);
    }
}
