using System.Text.Json;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Checking;
using SendEvent.Generators.Tests.Names;

namespace SendEvent.Generators.Tests.Reading;

/// <summary>Published descriptions are valid shape files.</summary>
public sealed class PublishedDescriptionsTests
{
    [Fact]
    public void They_have_no_finding_above_info()
    {
        foreach (var (name, root) in PublishedModels.LoadOrSkip())
        {
            var model = CheckedModel.Of(new ModelFile(name + ".json", root.GetRawText(), Published: true));
            Assert.DoesNotContain(model.Diagnostics, static d => d.Severity > DiagnosticSeverity.Info);
            Assert.DoesNotContain("SEG0004", model.Ids);
            Assert.Equal(PublishedModels.Keys(root, "shapes"), model.Service.Shapes.Select(static s => s.Name));
            Assert.Equal(PublishedModels.Keys(root, "operations").Count(), model.Service.Operations.Count);
        }
    }

    [Fact]
    public void They_are_read_as_yaml_would_be()
    {
        foreach (var (_, root) in PublishedModels.LoadOrSkip())
        {
            JsonTokenizerTests.SameEvents(root.GetRawText());
        }
    }

    [Fact]
    public void Reading_twice_gives_equal_models_with_equal_hash_codes()
    {
        foreach (var (name, root) in PublishedModels.LoadOrSkip().Take(5))
        {
            var file = new ModelFile(name + ".json", root.GetRawText(), Published: true);
            var (one, two) = (CheckedModel.Of(file), CheckedModel.Of(file));
            Assert.Equal(one.Files, two.Files);
            Assert.Equal(one.Files[0].GetHashCode(), two.Files[0].GetHashCode());
            Assert.Equal(one.Service, two.Service);
        }
    }

    /// <summary>Read with YAML's eyes or JSON's, every member, trait and constraint is the same.</summary>
    [Fact]
    public void What_is_read_is_what_the_json_says()
    {
        foreach (var (name, root) in PublishedModels.LoadOrSkip())
        {
            var model = CheckedModel.Of(new ModelFile(name + ".json", root.GetRawText(), Published: true));
            foreach (var (shapeName, json) in PublishedModels.Shapes(root))
            {
                var shape = model.Shape(shapeName);
                Assert.Equal(PublishedModels.Text(json, "documentation"), shape.Documentation);
                Assert.Equal(PublishedModels.Text(json, "pattern"), shape.Pattern);
                Assert.Equal(PublishedModels.Keys(json, "members").Except(StreamsOf(root, shapeName)), shape.Members.Select(static m => m.Name));
                Assert.Equal(json.TryGetProperty("max", out var max) ? max.GetDecimal() : null, shape.Max);
                Assert.Equal(json.TryGetProperty("enum", out var values) ? values.EnumerateArray().Select(static v => v.GetString()) : [], shape.Enum.Select(static value => value.Value));
                if (json.TryGetProperty("members", out var all))
                {
                    var members = all.EnumerateObject().Where(m => !StreamsOf(root, shapeName).Contains(m.Name)).ToList();
                    Assert.Equal(members.Select(static m => PublishedModels.Text(m.Value, "shape")), shape.Members.Select(static m => m.Shape));
                    Assert.Equal(members.Select(static m => PublishedModels.Text(m.Value, "locationName")), shape.Members.Select(static m => m.LocationName));
                    Assert.Equal(members.Select(static m => PublishedModels.Text(m.Value, "documentation")), shape.Members.Select(static m => m.Documentation));
                }

                if (json.TryGetProperty("required", out var required))
                {
                    Assert.Equal(
                        required.EnumerateArray().Select(static r => r.GetString()!).Except(StreamsOf(root, shapeName)).Order(StringComparer.Ordinal),
                        shape.Members.Where(static m => m.Required).Select(static m => m.Name).Order(StringComparer.Ordinal));
                }
            }
        }
    }

    /// <summary>A stream of events is a part of the request or the response, and no member of input or output.</summary>
    private static IEnumerable<string> StreamsOf(JsonElement root, string shapeName)
    {
        var isAnEnd = root.GetProperty("operations").EnumerateObject().Any(o =>
            new[] { "input", "output" }.Any(end => o.Value.TryGetProperty(end, out var shape) && PublishedModels.Text(shape, "shape") == shapeName));
        var shapes = root.GetProperty("shapes");
        return !isAnEnd || !shapes.GetProperty(shapeName).TryGetProperty("members", out var members) ? []
            : members.EnumerateObject()
                .Where(m => shapes.GetProperty(PublishedModels.Text(m.Value, "shape")!).TryGetProperty("eventstream", out _))
                .Select(static m => m.Name);
    }
}
