using SendEvent.Generators.Model;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Reading.Descriptions;

namespace SendEvent.Generators.Tests.Checking;

/// <summary>What is wrong is taken out, once, and the rest stays.</summary>
public sealed class RepairTests
{
    [Fact]
    public void One_bad_shape_leaves_the_others()
    {
        var model = CheckedModel.OfYaml(
            """
            shapes:
              Bad: { type: nothing }
              Worse: [1]
              Text: { type: string, max: x, min: 1 }
              Holder: { type: structure, required: [A, B, C], members: { A: Bad, B: Text, C: { location: header } } }
              Bads: { type: list, member: Bad }
              MoreBads: { type: map, key: Text, value: Bads }
              Last: { type: structure, members: { M: MoreBads, W: Worse, T: Text } }
            """);

        // One each for what is wrong, none for what follows from it.
        Assert.Equal(["SEG0002", "SEG0005", "SEG0006", "SEG0010"], model.Ids);
        Assert.Equal(["Text", "Holder", "Last"], model.Service.Shapes.Select(static s => s.Name));
        Assert.Equal(["B"], model.Shape("Holder").Members.Select(static m => m.Name));
        Assert.True(model.Shape("Holder").Members[0].Required);
        Assert.Equal(["T"], model.Shape("Last").Members.Select(static m => m.Name));
        Assert.Equal(1, model.Shape("Text").Min);
    }

    [Fact]
    public void What_stands_around_a_syntax_error_stays()
    {
        var model = CheckedModel.OfYaml(
            """
            shapes:
              Request: { type: structure, required: [A], members: { A: Later } }
              Text: { type: string }
              Half:
                type: structure
                required: [Missing]
                members:
                  T: Text
                  U: {{
              Later: { type: string }
            """);

        Assert.Equal(["SEG0001"], model.Ids.Except(["SEG0008"]));
        Assert.Equal(["Request", "Text", "Later", "Half"], model.Service.Shapes.Select(static s => s.Name));
        Assert.Equal(["A"], model.Shape("Request").Members.Select(static m => m.Name));
        Assert.Equal(["T"], model.Shape("Half").Members.Select(static m => m.Name));
    }

    [Fact]
    public void Parts_of_operations_that_do_not_exist_are_left_out()
    {
        var model = CheckedModel.OfYaml(
            """
            metadata: { protocol: json }
            operations:
              Op: { input: In, output: Zzz, errors: [Yyy, In] }
            shapes:
              In: { type: structure, members: {} }
            """);

        Assert.Equal(["SEG0017", "SEG0017"], model.Ids);
        var operation = Assert.Single(model.Service.Operations);
        Assert.Equal("In", operation.Input);
        Assert.Null(operation.Output);
        Assert.Equal(["In"], operation.Errors);
    }

    [Theory]
    [InlineData("Next: Node", true)]
    [InlineData("Next: Nodes", false)]
    [InlineData("Next: Map", false)]
    [InlineData("Next: Choice", false)]
    [InlineData("Next: Only", true)]
    public void Only_what_is_needed_makes_a_cycle(string member, bool reported)
    {
        var model = CheckedModel.OfYaml(
            $$"""
            shapes:
              Node: { type: structure, required: [Next], members: { {{member}} } }
              Nodes: { type: list, member: Node, min: 1 }
              Map: { type: map, key: Text, value: Node }
              Choice: { type: structure, union: true, members: { Node: Node, Text: Text } }
              Only: { type: structure, union: true, members: { Node: Node } }
              Text: { type: string }
            """);

        Assert.Equal(reported ? ["SEG0019"] : [], model.Ids);
        Assert.Equal(!reported, model.Shape("Node").Members[0].Required);
    }

    [Fact]
    public void Each_of_several_cycles_is_reported_once()
    {
        var model = CheckedModel.OfYaml(
            """
            shapes:
              A: { type: structure, required: [B, C, A], members: { B: B, C: C, A: A } }
              B: { type: structure, required: [A, T], members: { A: A, T: T } }
              C: { type: structure, required: [B], members: { B: B } }
              Self: { type: structure, union: true, members: { Self: Self } }
              User: { type: structure, required: [A, Self], members: { A: A, Self: Self } }
              T: { type: string }
            """);

        Assert.Equal(["SEG0019", "SEG0019", "SEG0019"], model.Ids);
        Assert.Equal(["T"], model.Shape("B").Members.Where(static m => m.Required).Select(static m => m.Name));
        Assert.Equal(["B", "C"], model.Shape("A").Members.Where(static m => m.Required).Select(static m => m.Name));
        Assert.All(model.Shape("User").Members, static m => Assert.True(m.Required));
    }

    [Fact]
    public void A_long_chain_of_requirements_is_no_cycle_and_no_recursion()
    {
        var lines = Enumerable.Range(0, 20_000).Select(static i => $"  S{i}: {{ type: structure, required: [N], members: {{ N: S{i + 1} }} }}");
        var model = CheckedModel.OfYaml("shapes:\n" + string.Join("\n", lines) + "\n  S20000: { type: string }\n");
        Assert.Empty(model.Ids);
    }

    [Fact]
    public void In_published_descriptions_idle_attributes_are_silent_and_dropped()
    {
        var model = CheckedModel.Of(new ModelFile("a.json", "shapes:\n  A: { type: boolean, min: 1, pattern: a, enum: [a] }\n", Published: true));
        Assert.Empty(model.Ids);
        Assert.Equal(new ShapeModel { Name = "A", Type = ShapeType.Boolean }, model.Shape("A"));
    }

    [Fact]
    public void Thousands_of_missing_shapes_are_reported_in_reasonable_time()
    {
        var lines = Enumerable.Range(0, 5000).Select(static i => $"  Shape{i}: {{ type: structure, members: {{ M: Missing{i} }} }}");
        Assert.Equal(5000, CheckedModelIds("shapes:\n" + string.Join("\n", lines) + "\n"));

        // Positions are looked up for all problems at once in the generator; here the number is what counts.
        static int CheckedModelIds(string yaml)
        {
            var options = new Generators.Reading.FileOptions("N", false, false, false, default);
            var read = Generators.Reading.Descriptions.ShapeFileReader.Read("a", Microsoft.CodeAnalysis.Text.SourceText.From(yaml), options, default);
            return Generators.Checking.ModelChecker.Check(new([read.Model]), default).Problems.Count;
        }
    }
}
