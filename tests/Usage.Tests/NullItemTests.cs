using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Usage.Tests;

/// <summary>What is null where a structure, a list or a wrapper was to be.</summary>
public sealed partial class NullItemTests
{
    [Fact]
    public void A_null_item_is_a_violation_and_shows_in_text()
    {
        ShapeList<Money> lines = [null!];
        Assert.False(Lines.TryMake(lines, out _, out var violations));
        Assert.Equal("Lines[0]: is required", violations.Single().ToString());
        var basket = new Basket { Id = "a", Lines = lines, Delivery = new Delivery.Ship(null!) };
        Assert.False(basket.TryValidate(out violations));
        Assert.Equal(["Basket.Lines[0]: is required", "Basket.Delivery.Ship: is required"], violations.Select(static violation => violation.ToString()));
        Assert.Equal("Basket { Id = a, Lines = [null], Delivery = Delivery { Ship = null } }", basket.ToString());
        Assert.Throws<ShapeException>(() => basket.ToJsonString());
    }

    [Fact]
    public void Lists_and_maps_of_what_may_be_null_pass_a_context()
    {
        var given = new Holder([null, "a"], [1, null], new() { ["k"] = null, ["l"] = 2 }, null);
        var json = JsonSerializer.Serialize(given, Context.Default.Holder);
        Assert.Equal("""{"Ids":[null,"a"],"Numbers":[1,null],"Quantities":{"k":null,"l":2},"More":null}""", json);
        Assert.Equal(given, JsonSerializer.Deserialize(json, Context.Default.Holder));
    }

    [Theory]
    [InlineData("""{"Ids":null,"Numbers":[],"Quantities":{}}""", "$.Ids")]
    [InlineData("""{"Ids":[],"Numbers":[],"Quantities":null}""", "$.Quantities")]
    public void Null_is_no_list_and_no_map(string json, string path) =>
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Context.Default.Holder)).Path);

    [Fact]
    public void A_message_names_the_key() => Assert.Contains(
        "[k]: [1]: ",
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ShapeMap<string, ShapeList<Money>>>("""{"a":[],"k":[{"Amount":1,"Currency":"eur"},5]}""")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_text_that_may_be_null_is_compared_without_a_warning()
    {
        string? text = null;
        Order[] orders = [new Order { Id = "a", Sku = "b" }];
        Assert.DoesNotContain(orders, order => order.Sku == text);
        text = "b";
        Assert.Contains(orders, order => order.Sku == text);
        Assert.Contains(orders, order => order.Id != text);
        Assert.False(orders[0].Id == orders[0].Sku);
    }

    [Fact]
    public void Of_a_secret_none_is_empty()
    {
        Assert.Equal(default(CardNumber), (CardNumber)string.Empty);
        Assert.True(default(CardNumber) == string.Empty);
        Assert.Single(new HashSet<CardNumber> { default, string.Empty });
    }

    internal sealed record Holder(ShapeList<OrderId?> Ids, ShapeList<int?> Numbers, ShapeMap<string, Quantity?> Quantities, ShapeList<string>? More);

    [JsonSerializable(typeof(Holder))]
    private sealed partial class Context : JsonSerializerContext;
}
