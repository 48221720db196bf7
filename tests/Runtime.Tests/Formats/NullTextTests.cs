using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>Nulls where the compiler warns of them but cannot forbid them: texts of documents, keys, items. A null text is an empty one.</summary>
public class NullTextTests
{
    private static readonly Value s_document = new Value.Map(ShapeMap.Create<string, Value>(
    [
        new("text", new Value.String(null!)),
        new("items", new Value.List(ShapeList.Create<Value>([null!, new Value.String(null!)]))),
        new(null!, "key"),
    ]));

    private static readonly Value s_read = Value.OfEntries(
        ("text", ""), ("items", Value.OfItems(Value.Null.Instance, "")), ("", "key"));

    [Fact]
    public void Documents()
    {
        var kitchen = new Kitchen { Document = s_document };
        Assert.Equal(s_read, JsonFormat.Read<Kitchen>(JsonFormat.WriteToArray(kitchen)).Document);
        Assert.Equal(s_read, CborFormat.Read<Kitchen>(CborFormat.Write(kitchen)).Document);
        Assert.NotEmpty(QueryFormat.ToQuery(kitchen).ToString());
        Assert.NotEmpty(kitchen.ToString());
        Assert.True(ShapeValidation.TryValidate(kitchen, out _, out _));
        Assert.Equal("", ValueFormat.OfValue<Kitchen>(Value.OfMembers(("Text", new Value.String(null!)))).Text);
    }

    [Fact]
    public void Unknown_members()
    {
        var kitchen = new Kitchen { Choice = new Choice.Unknown("New", new Value.String(null!)) };
        var read = new Kitchen { Choice = new Choice.Unknown("New", "") };
        Assert.Equal(read, JsonFormat.Read<Kitchen>(JsonFormat.WriteToArray(kitchen)));
        Assert.Equal(read, CborFormat.Read<Kitchen>(CborFormat.Write(kitchen)));
        Assert.Equal(read, XmlFormat.Read<Kitchen>(XmlFormat.Write(kitchen)));
        kitchen = new Kitchen { Choice = new Choice.Unknown("New", Value.OfItems("a", null!)) };
        Assert.Equal(Value.OfItems("a", Value.Null.Instance), ((Choice.Unknown)JsonFormat.Read<Kitchen>(JsonFormat.WriteToArray(kitchen)).Choice!).Content);
        Assert.NotEmpty(XmlFormat.Write(kitchen));
    }

    /// <summary>The key of an enum map is null where it is the default value of the enum.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Keys(int count)
    {
        var tags = Tags.Of([.. Enumerable.Range(1, count - 1).Select(i => ($"k{i}", "x")), (null!, "x")]);
        var read = new Kitchen { Tags = Tags.Of([.. Enumerable.Range(1, count - 1).Select(i => ($"k{i}", "x")), ("", "x")]) };
        var kitchen = new Kitchen { Tags = tags };
        Assert.Equal(read, JsonFormat.Read<Kitchen>(JsonFormat.WriteToArray(kitchen)));
        Assert.Equal(read, CborFormat.Read<Kitchen>(CborFormat.Write(kitchen)));
        Assert.Equal(read, XmlFormat.Read<Kitchen>(XmlFormat.Write(kitchen)));
        Assert.Equal(read, ValueFormat.OfValue<Kitchen>(ValueFormat.ToValue(kitchen)));
        Assert.Equal(count * 2, QueryFormat.ToQuery(kitchen).Count);
        Assert.NotEmpty(kitchen.ToString());
        Assert.Equal(kitchen, kitchen with { });
        Assert.Equal(kitchen.GetHashCode(), (kitchen with { }).GetHashCode());
    }
}
