namespace SendEvent.Usage.Tests;

public sealed class EnumTests
{
    [Fact]
    public void Constants_are_for_switch()
    {
        Assert.Equal("new", OfStatus(OrderStatus.New));
        Assert.Equal("paid or shipped", OfStatus(OrderStatus.Shipped));
        Assert.Equal("other", OfStatus("LOST"));
        Assert.Equal("none", OfMaybe(null));
        Assert.Equal("new", OfMaybe(OrderStatus.New));
        Assert.Equal("high", OfPriority(Priority.High));
        Assert.Equal("3", OfPriority(3));

        static string OfStatus(OrderStatus status)
        {
            switch (status)
            {
                case OrderStatus.Values.New: return "new";
                case OrderStatus.Values.Paid or OrderStatus.Values.Shipped: return "paid or shipped";
                default: return "other";
            }
        }

        static string OfMaybe(OrderStatus? status)
        {
            switch (status)
            {
                case null: return "none";
                case OrderStatus.Values.New: return "new";
                default: return "other";
            }
        }

        static string OfPriority(Priority priority) => priority.Value switch
        {
            Priority.Values.Low => "low",
            Priority.Values.High => "high",
            var other => $"{other}",
        };
    }

    [Fact]
    public void Known_values()
    {
        Assert.Equal([OrderStatus.New, OrderStatus.Paid, OrderStatus.Shipped], OrderStatus.KnownValues);
        Assert.True(OrderStatus.Paid.IsKnown);
        Assert.False(((OrderStatus)"LOST").IsKnown);
        Assert.Equal([Priority.Low, Priority.High], Priority.KnownValues);
        Assert.True(((Priority)10).IsKnown);
        Assert.False(((Priority)3).IsKnown);
    }

    /// <summary>The name of a value wins over our plumbing; only what a user calls on the type keeps its name.</summary>
    [Fact]
    public void Names_of_values_win()
    {
        Assert.Equal("Read", Permission.Read.Value);
        Assert.Equal(
            ["Read", "Write", "Validate", "ToJson", "Unchecked", "Known", "None", "MakeValue", "ParseValue", "ValueValue", "EqualsValue"],
            typeof(Permission).GetProperties().Where(property => property.PropertyType == typeof(Permission)).Select(property => property.Name));
        Assert.Equal(Permission.Validate, Permission.Validate.Validate());
        Assert.Equal("\"ToJson\"", Permission.ToJson.ToJson().GetRawText());
        Assert.Equal(Permission.Write, Permission.OfJson("\"Write\""));
        Assert.Equal("Permission: must be one of Read, Write, Validate, ToJson, Unchecked, Known, None, Make, Parse, Value, … (11 values).", Assert.Throws<ShapeValidationException>(() => Permission.Make("x")).Message);
    }

    [Fact]
    public void Described_names()
    {
        Assert.Equal("A", ChangeKind.Added.Value);
        Assert.Equal("D", ChangeKind.Values.Removed);
    }

    [Fact]
    public void Integers()
    {
        var order = new Order { Id = "a", Sku = "pen", Priority = Priority.High };
        Assert.Equal("""{"Id":"a","Sku":"pen","Priority":10}""", order.ToJson().GetRawText());
        Assert.Equal<Priority?>(3, Order.OfJson("""{"Id":"a","Sku":"pen","Priority":3}""").Priority);
        Assert.Equal(order, Order.OfXml(order.ToXml()));
        Assert.Equal(order, Order.OfValue(order.ToValue()));
        Assert.True(Priority.Low < Priority.High);
        Assert.Equal("10", $"{Priority.High}");
        Assert.Equal(Priority.High, Priority.Parse("10"));
    }
}
