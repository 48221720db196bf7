using Usage.Shelf;

namespace SendEvent.Usage.Tests;

/// <summary>What people write with types around one value; that this file compiles is half of the test.</summary>
public sealed class WrapperTests
{
    private static readonly Order Sample = new() { Id = "a", Sku = "pen", Quantity = 3, Status = "NEW", Priority = 10 };

    [Fact]
    public void Optional_values_compare_at_both_sides()
    {
        BookId? none = null;
        BookId? some = "b-1";
        BookId? same = "b-1";
        BookId id = "b-1", other = "b-2";
        Assert.True(id == some && some == id && some == same);
        Assert.True(id != none && none != id && id == "b-1" && "b-1" == id && id != other);
    }

    [Fact]
    public void Conversions_take_any_value_and_Validate_lists_what_is_wrong()
    {
        var order = new Order { Id = "", Sku = "PEN", Quantity = 0, Coupon = "123456789" };
        Assert.Equal("", order.Id.Value);
        Assert.False(order.TryValidate(out var violations));
        Assert.Equal(["Order.Id", "Order.Quantity", "Order.Sku", "Order.Coupon"], violations.Select(violation => violation.Path));

        var transfer = new Transfer { From = "bad", To = "x" };
        Assert.Equal(
            ["Transfer.From: must match ^[A-Z]{2}[0-9]{2}", "Transfer.To: must match ^[A-Z]{2}[0-9]{2}"],
            Assert.Throws<ShapeValidationException>(transfer.Validate).Violations.Select(violation => violation.ToString()));
    }

    [Fact]
    public void Null_stays_null()
    {
        string? text = null;
        int? number = null;
        var order = Sample with { Coupon = text, Quantity = number, Status = text };
        Assert.Null(order.Coupon);
        Assert.Null(order.Quantity);
        Assert.Null(order.Status);
        Assert.True(order.Coupon == text);
        Assert.True(order.Coupon is null);
        Assert.True(order.Coupon == null);
        Assert.Equal("-", order.Coupon ?? "-");
        string? back = order.Coupon;
        Assert.Null(back);
        Assert.Equal(["Order.Id"], Assert.Throws<ShapeValidationException>(() => new Order { Id = null!, Sku = "pen" }.Validate()).Violations.Select(violation => violation.Path));
        Assert.Equal("Order.Id: is required.", Assert.Throws<ShapeValidationException>(() => new Order { Id = null!, Sku = "pen" }.Validate()).Message);
    }

    [Fact]
    public void Comparison_with_the_value_never_throws()
    {
        Assert.False(OrderId.Make("a") == "");
        Assert.True(OrderId.Make("a") != "");
        Assert.True("a" == Sample.Id);
        Assert.False(Sample.Quantity == 0);
        Assert.True(Sample.Quantity > 2 && Sample.Quantity <= 3 && 3 == Sample.Quantity);
        Assert.False(Sample.Id.Equals(""));
        Assert.True(Sample.Id.Equals("a"));
        Assert.True(default(OrderId) == "");
        Assert.Equal(default, (OrderId)"");
        Assert.Equal(default(OrderId).GetHashCode(), ((OrderId)"").GetHashCode());
        Assert.True(Sample.Id.CompareTo("b") < 0);
        Assert.True(OrderId.Make("B").CompareTo("a") < 0);

        var text = new string("not a sku!");
        Order[] orders = [Sample];
        Assert.DoesNotContain(orders, order => order.Sku == text);
        Assert.False(new Dictionary<OrderId, int> { ["a"] = 1 }.ContainsKey(""));
        Assert.Equal(1, new Dictionary<string, int> { ["a"] = 1 }[Sample.Id]);
        Assert.Equal(1, new Dictionary<OrderId, int> { ["a"] = 1 }[new string("a")]);
    }

    /// <summary>xUnit has an Equal for texts; for other types one must say which is meant.</summary>
    [Fact]
    public void Assertions()
    {
        Assert.Equal("a", Sample.Id);
        Assert.Equal("NEW", Sample.Status);
        Assert.Equal(3, (int)Sample.Quantity!.Value);
        Assert.Equal<Quantity?>(3, Sample.Quantity);
        Assert.Equal(3, Sample.Quantity.Value.Value);
        Assert.True(Sample.Quantity == 3);
    }

    [Fact]
    public void The_way_out()
    {
        string id = Sample.Id;
        int quantity = Sample.Quantity!.Value;
        int? maybe = Sample.Quantity;
        Assert.Equal("a", id);
        Assert.Equal(6, quantity + maybe);
        var yes = DateTimeOffset.UnixEpoch < DateTimeOffset.MaxValue;
        string either = yes ? Sample.Id : "x";
        OrderId id2 = yes ? Sample.Id : "x";
        Assert.Equal(either, id2);
        Assert.Equal("a/a", Path.Combine(Sample.Id, "a").Replace('\\', '/'));
        Assert.Equal("a, b", string.Join(", ", [Sample.Id, "b"]));
        Assert.StartsWith(Sample.Id, "abc", StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_extremes()
    {
        Quantity[] quantities = [3, 1, 2];
        Assert.Equal<Quantity>([1, 2, 3], quantities.Order());
        Assert.Equal<Quantity>(3, quantities.Max());
        Assert.Equal<Quantity>(1, quantities.Min());
        Assert.Equal(6, quantities.Sum(quantity => quantity));
        OrderId[] ids = ["b", "B", "a"];
        Assert.Equal<OrderId>(["B", "a", "b"], ids.Order());
        Assert.Equal<OrderId>("b", ids.Max());
        Key[] keys = [new byte[] { 2 }, new byte[] { 1, 2 }, new byte[] { 1 }];
        Assert.Equal([keys[2], keys[1], keys[0]], keys.Order());
        byte[]? none = null;
        Key? noKey = none;
        Assert.Null(noKey);
        Order[] orders = [Sample with { Quantity = 5 }, Sample];
        Assert.Equal<Quantity?>(3, orders.OrderBy(order => order.Quantity).First().Quantity);
        Assert.Equal<Quantity?>(5, orders.Max(order => order.Quantity));
        Assert.Single(orders.GroupBy(order => order.Id));
    }

    [Fact]
    public void Everything_works_on_default()
    {
        Assert.Equal("", default(OrderId).Value);
        Assert.Equal("", default(OrderId).ToString());
        Assert.Equal("", (string)default(OrderId));
        Assert.Equal("[]", $"[{default(OrderId)}]");
        Assert.Equal("", default(OrderStatus).Value);
        Assert.False(default(OrderStatus).IsKnown);
        Assert.Equal("\"\"", default(OrderId).ToJson().GetRawText());
        Assert.False(default(OrderId).TryValidate(out _));
        Assert.Equal(0, default(Quantity).Value);
        Assert.Equal(0, default(OrderId).CompareTo(""));
    }

    [Fact]
    public void Make_has_the_members_in_their_order_and_by_their_names()
    {
        var order = Order.Make("a", "n", 3, "pen");
        Assert.Equal(new Order { Id = "a", Note = "n", Quantity = 3, Sku = "pen" }, order);
        Assert.Equal(new Order { Id = "a", Sku = "pen", Count = 2, EqualsMember = "e" }, Order.Make(id: "a", sku: "pen", count: 2, equals: "e"));
        Assert.True(Order.TryMake(out var made, out var violations, id: "a", sku: "pen", count: 2));
        Assert.Equal(2, made.Count);
        Assert.Empty(violations);
        Assert.Equal(
            ["id", "note", "quantity", "sku", "coupon", "status", "priority", "count", "equals"],
            typeof(Order).GetMethod("Make")!.GetParameters().Select(parameter => parameter.Name));
        Assert.Equal(["id", "sku"], typeof(Order).GetMethod("Make")!.GetParameters().Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name));
    }

    [Fact]
    public void ToString_prints_CSharp_names() =>
        Assert.Equal("Order { Id = a, Note = n, Sku = pen, EqualsMember = e }", new Order { Id = "a", Sku = "pen", Note = "n", EqualsMember = "e" }.ToString());
}
