using SendEvent.Generators.Model;

namespace SendEvent.Generators.Tests.Checking;

/// <summary>What becomes of the words that published descriptions do not have: defaults, enum names, constraints on members, the prelude.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void Values_of_an_enum_are_a_list_or_have_names()
    {
        var model = CheckedModel.OfYaml(
            """
            shapes:
              Listed: { type: string, enum: [A, D] }
              Named:
                type: string
                enum: { Added: A, Deleted: { value: D, documentation: gone, deprecated: true, deprecatedMessage: m }, KEPT: }
              Counted: { type: intEnum, enum: { One: 1, Big: 0x10, Less: -2 }, closed: true }
            """);

        Assert.Empty(model.Ids);
        Assert.Equal([new("A"), new("D")], model.Shape("Listed").Enum);
        Assert.Equal(
            [
                new("A") { Name = "Added" },
                new("D") { Name = "Deleted", Documentation = "gone", Deprecated = true, DeprecatedMessage = "m" },
                new("KEPT") { Name = "KEPT" },
            ],
            model.Shape("Named").Enum);
        Assert.Equal([new("1") { Name = "One" }, new("16") { Name = "Big" }, new("-2") { Name = "Less" }], model.Shape("Counted").Enum);
        Assert.Equal(ShapeType.Integer, model.Shape("Counted").Type);
        Assert.True(model.Shape("Counted").Closed);
    }

    [Fact]
    public void The_prelude_needs_no_description_and_gives_way_to_one()
    {
        var names = Prelude.Names.Where(static name => name != "Unit").ToList();
        var model = CheckedModel.OfYaml(
            $$"""
            shapes:
              All: { type: structure, members: { {{string.Join(", ", names.Select((name, index) => $"M{index}: {name}"))}} } }
            """);
        Assert.Empty(model.Ids);
        Assert.Equal(["All", .. names], model.Service.Shapes.Select(shape => shape.Name));

        var own = CheckedModel.OfYaml(
            """
            shapes:
              A: { type: structure, members: { B: String, C: Integer } }
              String: { type: string, max: 3 }
            """);
        Assert.Empty(own.Ids);
        Assert.Equal(["A", "String", "Integer"], own.Service.Shapes.Select(shape => shape.Name));
        Assert.Equal(3, own.Shape("String").Max);
    }

    [Fact]
    public void A_described_shape_that_cannot_be_read_keeps_the_prelude_out()
    {
        var model = CheckedModel.OfYaml("shapes:\n  A: { type: structure, members: { B: String } }\n  String: { type: strin }\n");
        Assert.Equal(["SEG0005"], model.Ids);
        Assert.Empty(model.Shape("A").Members);
    }

    [Fact]
    public void Roots_reach_the_prelude()
    {
        var model = CheckedModel.Of(new ModelFile("a.shapes.yaml", "shapes:\n  A: { type: structure, members: { B: String } }\n  C: { type: structure, members: { D: Long } }\n") { Roots = ["A"] });
        Assert.Empty(model.Ids);
        Assert.Equal(["A", "String"], model.Service.Shapes.Select(shape => shape.Name));
    }

    [Fact]
    public void Constraints_of_references_make_shapes_with_the_names_that_AWS_gives_them()
    {
        var model = CheckedModel.OfYaml(
            """
            shapes:
              Page:
                type: structure
                members:
                  size: { shape: Count, max: 10 }
                  Name: { shape: Text, pattern: '^[a-z]+$' }
                  Tags: { shape: Tags, min: 1 }
                  Free: Count
              Count: { type: integer, min: 1, max: 5, documentation: d }
              Text: { type: string, min: 2, max: 9, pattern: x, sensitive: true }
              Tags: { type: list, member: { shape: String, max: 7 } }
              Prices: { type: map, key: { shape: String, min: 1 }, value: { shape: BigDecimal, min: 0.5 } }
            """);

        Assert.Empty(model.Ids);
        Assert.Equal(["PageSizeInteger", "PageNameString", "PageTagsList", "Count"], model.Shape("Page").Members.Select(member => member.Shape));
        Assert.All(model.Shape("Page").Members, member => Assert.Equal((null, null, null), (member.Min, member.Max, member.Pattern)));

        // Bounds replace bounds, all of them, and a pattern a pattern; what else the shape says holds.
        Assert.Equal(new ShapeModel { Name = "PageSizeInteger", Type = ShapeType.Integer, Max = 10, Documentation = "d" }, model.Shape("PageSizeInteger"));
        Assert.Equal(
            new ShapeModel { Name = "PageNameString", Type = ShapeType.String, Min = 2, Max = 9, Pattern = "^[a-z]+$", Sensitive = true }, model.Shape("PageNameString"));
        Assert.Equal(1, model.Shape("PageTagsList").Min);
        Assert.Equal("TagsMemberString", model.Shape("Tags").Item!.Shape);
        Assert.Equal("TagsMemberString", model.Shape("PageTagsList").Item!.Shape);
        Assert.Equal(7, model.Shape("TagsMemberString").Max);
        Assert.Equal(("PricesKeyString", "PricesValueBigDecimal"), (model.Shape("Prices").Key!.Shape, model.Shape("Prices").Value!.Shape));
        Assert.Equal(0.5m, model.Shape("PricesValueBigDecimal").Min);
    }

    [Fact]
    public void Defaults_of_shapes_come_to_their_members_and_inputs_leave_them_to_the_service()
    {
        var model = CheckedModel.OfYaml(
            """
            metadata: { protocol: json }
            operations:
              Find: { input: Query, output: Answer }
              Sort: { input: Shared }
            shapes:
              Query: { type: structure, members: { Size: Size, Name: String, Order: { shape: String, default: up } } }
              Answer:
                type: structure
                members:
                  Size: Size
                  Own: { shape: Size, default: 7 }
                  None: { shape: Size, default: null }
                  Careful: { shape: Size, clientOptional: true }
                  Zero: PrimitiveInteger
                  Bounded: { shape: Size, max: 30 }
                  Shared: Shared
              Shared: { type: structure, members: { Flag: PrimitiveBoolean } }
              Size: { type: integer, default: 20 }
            """);

        Assert.Empty(model.Ids);
        Assert.Equal(["Size 20 True", "Name  False", "Order up True"], Describe("Query"));
        Assert.Equal(["Size 20 False", "Own 7 False", "None  False", "Careful 20 True", "Zero 0 False", "Bounded 20 False", "Shared  False"], Describe("Answer"));

        // What is an input and a part of an output must be the same type in both.
        Assert.Equal(["Flag false False"], Describe("Shared"));

        IEnumerable<string> Describe(string shape) =>
            model.Shape(shape).Members.Select(member => $"{member.Name} {member.Default?.Text} {member.ClientOptional}");
    }

    [Fact]
    public void A_required_member_that_a_client_takes_for_optional_may_close_a_cycle() =>
        Assert.Empty(CheckedModel.OfYaml("shapes:\n  A: { type: structure, members: { B: { shape: A, required: true, clientOptional: true } } }\n").Ids);
}
