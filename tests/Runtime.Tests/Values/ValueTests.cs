namespace SendEvent.Runtime.Tests.Values;

public class ValueTests
{
    [Fact]
    public void Text_is_one_line() =>
        Assert.Equal(
            "{\"a\": [1, 1.5, 2.50, true, null, <2 bytes>, 2015-01-25T08:00:00Z], \"b\\n\": {\"c\": \"x\\\"\\u0001\"}}",
            Value.OfMembers(
                ("a", Value.OfItems(1L, 1.5, new Value.Decimal(2.50m), true, Value.Null.Instance, new Value.Binary(Blob.OfUtf8("ab")), new Value.Timestamp(KitchenSamples.Time))),
                ("b\n", Value.OfEntries(("c", "x\"\u0001")))).ToString());

    [Fact]
    public void Text_of_a_deep_value_ends()
    {
        Value deep = "x";
        for (var i = 0; i < 100_000; i++)
        {
            deep = Value.OfItems(deep);
        }

        Assert.Equal(new string('[', 100) + "…" + new string(']', 100), deep.ToString());
    }

    [Fact]
    public void Members_and_items_are_at_hand()
    {
        var value = Value.OfMembers(("a", Value.OfItems("x", "y")));
        Assert.Equal((Value)"y", value["a"][1]);
        Assert.Equal(1, value.Count);
        Assert.Equal(2, value["a"].Count);
        Assert.True(value.TryGet("a", out _));
        Assert.False(value.TryGet("b", out _));
        Assert.False(((Value)"text").TryGet("b", out _));
        Assert.Throws<KeyNotFoundException>(() => value["b"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => value["a"][2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => value[0]);
    }

    [Fact]
    public void Order_of_members_does_not_matter() =>
        Assert.Equal(Value.OfMembers(("a", 1L), ("b", 2L)), Value.OfMembers(("b", 2L), ("a", 1L)));
}
