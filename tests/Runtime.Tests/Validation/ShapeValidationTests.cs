using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Validation;

public class ShapeValidationTests
{
    private static readonly Order Good = new() { Name = "pen", Secret = "abc" };

    [Fact]
    public void Valid_value_is_given_back()
    {
        Assert.Same(Good, Good.Validate());
        Assert.True(ShapeValidation.TryValidate(Good, out var made, out var violations));
        Assert.Same(Good, made);
        Assert.Empty(violations);
    }

    public static TheoryData<Order, string> Broken => new()
    {
        { Good with { Name = "" }, "Order.Name: must have at least 1 character, has 0" },
        { Good with { Name = "abcdefghijk" }, "Order.Name: must have at most 10 characters, has 11" },
        { Good with { Name = "A" }, "Order.Name: must match ^[a-z😀]*$" },
        { Good with { Name = null! }, "Order.Name: is required" },
        { Good with { Secret = null! }, "Order.Secret: is required" },
        { Good with { Secret = "abcd" }, "Order.Secret: must have at most 3 characters, has 4" },
        { Good with { Image = Blob.OfUtf8("abc") }, "Order.Image: must have at most 2 bytes, has 3" },
        { Good with { Amount = -1 }, "Order.Amount: must be at least 0, is -1" },
        { Good with { Amount = 100 }, "Order.Amount: must be at most 99, is 100" },
        { Good with { Price = 0.25 }, "Order.Price: must be at least 0.5, is 0.25" },
        { Good with { Price = double.NaN }, "Order.Price: must be at least 0.5, is NaN" },
        { Good with { Price = double.PositiveInfinity }, "Order.Price: must be at most 99, is Infinity" },
        { Good with { Weight = 0.1f }, "Order.Weight: must be at least 0.5, is 0.1" },
        { Good with { Serial = 1001 }, "Order.Serial: must be at most 1000, is 1001" },
        { Good with { Cost = 10.6m }, "Order.Cost: must be at most 10.5, is 10.6" },
        { Good with { Pin = 1 }, "Order.Pin: must be at least 1000" },
        { Good with { Size = "XL" }, "Order.Size: must be one of S, M, L" },
        { Good with { Codes = default(Codes) }, "Order.Codes: must have at least 1 item, has 0" },
        { Good with { Codes = Codes.Of("1", "2", "3", "4") }, "Order.Codes: must have at most 3 items, has 4" },
        { Good with { Codes = Codes.Of("1", "x2", "x") }, "Order.Codes[2]: must match [0-9]" },
        { Good with { Labels = Labels.Of(("a", 1), ("b", 1), ("c", 1)) }, "Order.Labels: must have at most 2 entries, has 3" },
        { Good with { Labels = Labels.Of(("a", 6)) }, "Order.Labels[\"a\"]: must be at most 5, is 6" },
        { Good with { Labels = Labels.Of(("abcd", 1)) }, "Order.Labels[\"abcd\"]: the key must have at most 3 characters, has 4" },
        { Good with { Vault = Vault.Of(("a", 6)) }, "Order.Vault[***]: must be at most 5" },
        { Good with { Next = Good with { Amount = -1 } }, "Order.Next.Amount: must be at least 0, is -1" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Violation_names_path_and_limit(Order order, string violation)
    {
        Assert.False(ShapeValidation.TryValidate(order, out var made, out var violations));
        Assert.Null(made);
        Assert.Equal(violation, Assert.Single(violations).ToString());
        Assert.Equal(violation + ".", Assert.Throws<ShapeValidationException>(() => order.Validate()).Message);
    }

    [Fact]
    public void All_violations_are_listed()
    {
        var order = Good with { Name = null!, Secret = null!, Amount = -1, Next = new Order { Name = "a", Secret = null! } };
        var exception = Assert.Throws<ShapeValidationException>(() => order.Validate());
        Assert.Equal(
            ["Order.Name", "Order.Secret", "Order.Amount", "Order.Next.Secret"],
            exception.Violations.Select(violation => violation.Path));
        Assert.StartsWith("Order: 4 violations: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Length_of_text_is_in_code_points()
    {
        Assert.True(ShapeValidation.TryValidate(Good with { Name = string.Concat(Enumerable.Repeat("😀", 10)) }, out _, out var violations));
        Assert.False(ShapeValidation.TryValidate(Good with { Name = string.Concat(Enumerable.Repeat("😀", 11)) }, out _, out violations));
        Assert.Contains(violations, violation => violation.Problem == "must have at most 10 characters, has 11");
    }

    [Fact]
    public void Simple_shape_stands_alone()
    {
        var exception = Assert.Throws<ShapeValidationException>(() => ShapeValidation.Validate(new Code("x")));
        Assert.Equal("Code: must match [0-9].", exception.Message);
        Assert.Equal("Code", exception.Path);
    }

    [Fact]
    public void Null_is_a_violation() => Assert.False(ShapeValidation.TryValidate<Order>(null!, out _, out _));

    [Theory]
    [InlineData("(?<!x)y")]
    [InlineData("(a)\\1")]
    [InlineData("[")]
    [InlineData("\\p{IsNoSuchBlock}")]
    public void Pattern_that_cannot_run_in_linear_time_is_not_enforced(string pattern) =>
        Assert.Null(new SimpleDescriptor("P", ShapeKind.String) { Pattern = pattern }.PatternExpression);

    [Fact]
    public void Pattern_never_hangs()
    {
        var pattern = new SimpleDescriptor("P", ShapeKind.String) { Pattern = "^(a+)+$" }.PatternExpression!;
        Assert.DoesNotMatch(pattern, new string('a', 50_000) + "!");
    }

    [Fact]
    public void Valid_members_cost_no_allocation()
    {
        var small = Good with { Amount = 1, Price = 1, Size = "S" };
        var large = small;
        for (var i = 0; i < 10; i++)
        {
            large = small with { Next = large };
        }

        Assert.Equal(Allocated(small), Allocated(large));
    }

    private static long Allocated(Order order)
    {
        ShapeValidation.TryValidate(order, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ShapeValidation.TryValidate(order, out _, out _);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
