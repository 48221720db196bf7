using System.Globalization;

namespace SendEvent.Generators.Tests.Checking;

/// <summary>Files of other projects, which give names and no types.</summary>
public sealed class ForeignShapesTests
{
    private const string Common = """
        namespace: Shop.Common
        shapes:
          Money: { type: structure, required: [Amount], members: { Amount: Amount, Currency: Text } }
          Amount: { type: integer, min: 0 }
          Text: { type: string, max: 9 }
          Unused: { type: string, min: 7 }
        """;

    private static readonly ModelFile CommonFile = new("common.shapes.yaml", Common) { Reference = true };

    private static CheckedModel With(string yaml, params ModelFile[] more) => CheckedModel.Of([new("own.shapes.yaml", yaml), CommonFile, .. more]);

    private static string Target(CheckedModel model, string member) => model.Shape("Order").Members.Single(m => m.Name == member).Shape;

    [Fact]
    public void What_is_no_shape_of_the_project_is_one_of_another()
    {
        var model = With("shapes: { Order: { type: structure, members: { Price: Money, Note: Text } }, Text: { type: string } }");
        Assert.Empty(model.Ids);
        Assert.Equal("Shop.Common.Money", Target(model, "Price"));
        Assert.Equal("Text", Target(model, "Note"));
        Assert.Equal(["Order", "Shop.Common.Amount", "Shop.Common.Money", "Shop.Common.Text", "Text"], model.Service.Shapes.Select(static s => s.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_whole_name_is_the_other_projects()
    {
        var model = With("shapes: { Order: { type: structure, members: { Note: Shop.Common.Text } }, Text: { type: string } }");
        Assert.Empty(model.Ids);
        Assert.Equal("Shop.Common.Text", Target(model, "Note"));
    }

    [Fact]
    public void A_name_that_two_projects_have_must_be_whole()
    {
        var other = new ModelFile("other.shapes.yaml", "namespace: Shop.Other\nshapes: { Text: { type: string } }") { Reference = true };
        var model = With("shapes: { Order: { type: structure, members: { Note: Text, More: Shop.Other.Text } } }", other);
        Assert.Contains("; several projects have one: write 'Shop.Common.Text' or 'Shop.Other.Text'", Assert.Single(model.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("Shop.Other.Text", Target(model, "More"));
    }

    [Fact]
    public void Operations_and_parts_refer_too()
    {
        var model = With("""
            metadata: { protocol: json }
            operations: { Pay: { input: Money, output: Money } }
            shapes: { Prices: { type: list, member: Money }, ByText: { type: map, key: Text, value: Money } }
            """);
        Assert.Empty(model.Ids);
        Assert.Equal("Shop.Common.Money", Assert.Single(model.Service.Operations).Input);
        Assert.Equal("Shop.Common.Money", model.Shape("Prices").Item!.Shape);
        Assert.Equal("Shop.Common.Text", model.Shape("ByText").Key!.Shape);
    }

    [Fact]
    public void Faults_are_for_the_project_that_has_the_file()
    {
        var bad = new ModelFile("bad.shapes.yaml", "namespace: Shop.Bad\nshapes: { A: { type: structure, members: { B: Nothing } } }") { Reference = true };
        Assert.Empty(With("shapes: { Order: { type: structure, members: { A: A } } }", bad).Ids);
    }

    [Fact]
    public void A_reference_says_its_namespace()
    {
        var homeless = new ModelFile("homeless.shapes.yaml", "shapes: { A: { type: string } }") { Reference = true };
        Assert.Equal(["SEG0042"], With("shapes: { Order: { type: string } }", homeless).Ids);
    }
}
