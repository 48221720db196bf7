using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Values;

public class ValueFormatTests
{
    [Fact]
    public void Structure_keeps_model_names_and_types()
    {
        var value = new Kitchen
        {
            Time = KitchenSamples.Time, Blob = Blob.OfUtf8("x"), Integer = 1, Float = 1.5f, BigDecimal = 2.5m,
            Names = Names.Of("a"), SparseNames = SparseNames.Of(null, "b"), Tags = Tags.Of(("k", "v")), Nested = new(),
        }.ToValue();

        Assert.Equal(
            Value.OfMembers(
                ("Integer", 1L),
                ("Float", 1.5),
                ("BigDecimal", new Value.Decimal(2.5m)),
                ("Blob", new Value.Binary(Blob.OfUtf8("x"))),
                ("Time", new Value.Timestamp(KitchenSamples.Time)),
                ("Names", Value.OfItems("a")),
                ("SparseNames", Value.OfItems(Value.Null.Instance, "b")),
                ("Tags", Value.OfEntries(("k", "v"))),
                ("Nested", Value.OfMembers())),
            value);
    }

    [Fact]
    public void Full_value_comes_back() =>
        Assert.Equal(KitchenSamples.Full, Kitchen.OfValue(KitchenSamples.Full.ToValue()));

    [Fact]
    public void Any_value_comes_back() =>
        Check.QuickThrowOnFailure(Prop.ForAll(KitchenSamples.Any, kitchen => kitchen.Equals(Kitchen.OfValue(kitchen.ToValue()))));

    [Fact]
    public void Simple_shapes_stand_alone()
    {
        Assert.Equal((Value)"7", ValueFormat.ToValue(new Code("7")));
        Assert.Equal(new Code("7"), ValueFormat.OfValue<Code>("7"));
        Assert.Equal(Names.Of("a"), ValueFormat.OfValue<Names>(Value.OfItems("a")));
    }

    [Fact]
    public void Default_wrapper_is_empty_text()
    {
        Assert.Equal((Value)"", ValueFormat.ToValue(default(Code)));
        Assert.Equal(new Code(""), CborFormat.Read<Code>(CborFormat.Write(default(Code))));
        Assert.Equal("Code=", QueryFormat.ToQuery(default(Code)).ToString());
    }

    [Fact]
    public void Maps_and_structures_stand_for_each_other()
    {
        Assert.Equal(new Kitchen { Text = "a" }, Kitchen.OfValue(Value.OfEntries(("Text", "a"))));
        Assert.Equal(Tags.Of(("k", "v")), ValueFormat.OfValue<Tags>(Value.OfMembers(("k", "v"))));
    }

    [Fact]
    public void Unknown_members_and_nulls_are_passed_over() =>
        Assert.Equal(
            new Kitchen { Text = "a", Names = Names.Of("x") },
            Kitchen.OfValue(Value.OfMembers(
                ("Other", 1L), ("Flag", Value.Null.Instance), ("Names", Value.OfItems(Value.Null.Instance, "x")), ("Text", "a"))));

    [Fact]
    public void Numbers_are_read_where_nothing_is_lost()
    {
        Assert.Equal(3, Kitchen.OfValue(Value.OfMembers(("Integer", 3.0))).Integer);
        Assert.Equal((sbyte)3, Kitchen.OfValue(Value.OfMembers(("Byte", new Value.Decimal(3m)))).Byte);
        Assert.Equal(3.0, Kitchen.OfValue(Value.OfMembers(("Double", 3L))).Double);
        Assert.Equal(3.5f, Kitchen.OfValue(Value.OfMembers(("Float", new Value.Decimal(3.5m)))).Float);
        Assert.Equal(3.5m, Kitchen.OfValue(Value.OfMembers(("BigDecimal", 3.5))).BigDecimal);
        Assert.Equal(new BigInteger(3), Kitchen.OfValue(Value.OfMembers(("BigInteger", 3.0))).BigInteger);
        Assert.Equal(double.NaN, Kitchen.OfValue(Value.OfMembers(("Double", "NaN"))).Double);
    }

    [Theory]
    [InlineData("2015-01-25T08:00:00Z")]
    [InlineData("Sun, 25 Jan 2015 08:00:00 GMT")]
    [InlineData("1422172800")]
    public void Time_is_read_from_text(string text) =>
        Assert.Equal(KitchenSamples.Time, Kitchen.OfValue(Value.OfMembers(("Time", text))).Time);

    [Fact]
    public void Time_is_read_from_numbers()
    {
        Assert.Equal(KitchenSamples.Time, Kitchen.OfValue(Value.OfMembers(("Time", 1422172800L))).Time);
        Assert.Equal(KitchenSamples.Time.AddMilliseconds(500), Kitchen.OfValue(Value.OfMembers(("Time", 1422172800.5))).Time);
    }

    [Fact]
    public void Union_keeps_what_it_does_not_know()
    {
        var choice = Choice.OfValue(Value.OfMembers(("New", 1L)));
        Assert.Equal(new Choice.Unknown("New", 1L), choice);
        Assert.Equal(Value.OfMembers(("New", 1L)), choice.ToValue());
    }

    public static TheoryData<Value, string> Bad => new()
    {
        { "x", "Kitchen: must be a structure, is a string." },
        { Value.OfMembers(("Text", 1L)), "Kitchen.Text: must be a string, is an integer." },
        { Value.OfMembers(("Blob", "eA==")), "Kitchen.Blob: must be a blob, is a string." },
        { Value.OfMembers(("Byte", 128L)), "Kitchen.Byte: must be between -128 and 127." },
        { Value.OfMembers(("Integer", 1.5)), "Kitchen.Integer: must be an integer, has a fraction." },
        { Value.OfMembers(("Integer", double.NaN)), "Kitchen.Integer: must be an integer, has a fraction." },
        { Value.OfMembers(("Float", 1e300)), "Kitchen.Float: must fit a single-precision number." },
        { Value.OfMembers(("BigDecimal", 1e300)), "Kitchen.BigDecimal: must fit a decimal number of 28 digits." },
        { Value.OfMembers(("Time", "yesterday")), "Kitchen.Time: must be a timestamp." },
        { Value.OfMembers(("Time", 1e300)), "Kitchen.Time: must be a timestamp." },
        { Value.OfMembers(("Time", true)), "Kitchen.Time: must be a timestamp, is a boolean." },
        { Value.OfMembers(("Names", "a")), "Kitchen.Names: must be a list, is a string." },
        { Value.OfMembers(("Names", Value.OfItems("a", 1L))), "Kitchen.Names[1]: must be a string, is an integer." },
        { Value.OfMembers(("Tags", Value.OfEntries(("k", true)))), "Kitchen.Tags[\"k\"]: must be a string, is a boolean." },
        {
            Value.OfMembers(("Kitchens", Value.OfItems(Value.OfMembers(), Value.OfMembers(("Nested", Value.OfMembers(("Flag", "x"))))))),
            "Kitchen.Kitchens[1].Nested.Flag: must be a boolean, is a string."
        },
        { Value.OfMembers(("Choice", Value.OfMembers())), "Kitchen.Choice: no member is set." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Errors_name_the_path(Value value, string message)
    {
        var exception = Assert.Throws<ShapeException>(() => Kitchen.OfValue(value));
        Assert.Equal(message, exception.Message);
        Assert.Equal("Kitchen", exception.Shape);
    }

    [Fact]
    public void Missing_member_is_named()
    {
        var exception = Assert.Throws<ShapeException>(() => Order.OfValue(Value.OfMembers(("Name", "a"))));
        Assert.Equal("Order.Secret: is required.", exception.Message);
    }

    [Fact]
    public void Deep_values_are_refused()
    {
        Value deep = Value.OfMembers();
        for (var i = 0; i < 64; i++)
        {
            deep = Value.OfMembers(("Nested", deep));
        }

        Assert.Throws<ShapeException>(() => Kitchen.OfValue(deep));
        Assert.NotNull(Kitchen.OfValue(deep["Nested"]));

        var kitchen = new Kitchen();
        for (var i = 0; i < 1000; i++)
        {
            kitchen = new Kitchen { Nested = kitchen };
        }

        Assert.Throws<ShapeException>(() => kitchen.ToValue());
        Assert.NotNull(kitchen.Nested!.ToValue());
    }
}
