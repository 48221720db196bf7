using SendEvent.Runtime.Tests.Values;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Validation;

public class ShapeTextTests
{
    [Fact]
    public void Structure_reads_as_a_record() =>
        Assert.Equal(
            "Kitchen { Text = a b, Flag = true, Float = 1.5, Blob = 2 bytes, Time = 2015-01-25T08:00:00Z, Names = [a, b], "
            + "SparseNames = [null, c], Tags = { k = v, l = w }, Nested = Kitchen { }, Choice = Choice { N = 1 } }",
            new Kitchen
            {
                Text = "a b", Flag = true, Float = 1.5f, Blob = Blob.OfUtf8("ab"), Time = KitchenSamples.Time, Names = Names.Of("a", "b"),
                SparseNames = SparseNames.Of(null, "c"), Tags = Tags.Of(("k", "v"), ("l", "w")), Nested = new(), Choice = new Choice.N(1),
            }.ToString());

    [Fact]
    public void Sensitive_members_and_shapes_are_hidden() =>
        Assert.Equal(
            "Order { Name = pen, Secret = ***, Pin = ***, Vault = ***, Next = Order { Name = x, Secret = *** } }",
            new Order { Name = "pen", Secret = "abc", Pin = 1, Vault = Vault.Of(("a", 1), ("b", 2)), Next = new() { Name = "x", Secret = "y" } }.ToString());

    [Fact]
    public void Sensitive_root_is_hidden() => Assert.Equal("***", ShapeText.ToText(Vault.Of(("a", 1))));

    [Fact]
    public void Long_lists_are_cut()
    {
        var text = ShapeText.ToText(Names.Of([.. Enumerable.Repeat("a", 1000)]));
        Assert.Equal("[" + string.Join(", ", Enumerable.Repeat("a", 100)) + ", … 900 more]", text);
        text = ShapeText.ToText(Kitchens.Of([.. Enumerable.Repeat(new Kitchen(), 101)]));
        Assert.EndsWith("Kitchen { }, … 1 more]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_values_are_cut()
    {
        var kitchen = new Kitchen();
        for (var i = 0; i < 5000; i++)
        {
            kitchen = new Kitchen { Nested = kitchen };
        }

        Assert.Contains("Nested = … }", kitchen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Simple_shape_is_its_value() => Assert.Equal("x", ShapeText.ToText(new Code("x")));

    [Fact]
    public void Unknown_union_member_shows_its_name() =>
        Assert.Equal("Choice { New = {\"a\": 1} }", new Choice.Unknown("New", Value.OfEntries(("a", 1L))).ToString());
}
