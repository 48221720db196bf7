using System.Text.Json;

namespace SendEvent.Usage.Tests;

/// <summary>System.Text.Json sees every type as it is on the wire.</summary>
public sealed class JsonSerializerTests
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web) { WriteIndented = true, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<string> Names => WireCase.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Round_trips(string name)
    {
        var wire = WireCase.Of(name);
        var value = wire.Value();
        Assert.IsAssignableFrom(wire.Type, value);
        Assert.Equal(wire.Json, JsonSerializer.Serialize(value, wire.Type));
        Assert.Equal(wire.Json, JsonSerializer.Serialize(value));
        Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, wire.Type), wire.Type));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Options_for_the_looks_of_JSON_are_kept(string name)
    {
        var wire = WireCase.Of(name);
        var indented = JsonSerializer.Serialize(wire.Value(), wire.Type, s_web);
        Assert.Equal(wire.Value(), JsonSerializer.Deserialize(" /* that */ " + indented, wire.Type, s_web));
        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(wire.Json), s_web), indented);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_does_not_fit_is_refused_with_its_place(string name)
    {
        var wire = WireCase.Of(name);
        if (wire.Bad.Length > 0)
        {
            var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("[" + wire.Bad + "]", wire.Type.MakeArrayType()));
            Assert.Contains(wire.Says, exception.Message, StringComparison.Ordinal);
            Assert.Equal("$[0]", exception.Path);
        }
    }

    [Fact]
    public void Within_other_types()
    {
        const string Json = """{"Id":"o-1","Other":null,"Lines":[{"Amount":1,"Currency":"eur"}],"ByStatus":{"PAID":2}}""";
        var mine = JsonSerializer.Deserialize<Mine>(Json)!;
        Assert.Equal(new Mine("o-1", null, [new Money { Amount = 1, Currency = "eur" }], new() { [OrderStatus.Paid] = 2 }) { ByStatus = mine.ByStatus }, mine);
        Assert.Equal(2, mine.ByStatus[OrderStatus.Paid]);
        Assert.Equal(Json, JsonSerializer.Serialize(mine));
    }

    [Fact]
    public void Null_is_null_where_it_may_be()
    {
        Assert.Null(JsonSerializer.Deserialize<Money>("null"));
        Assert.Null(JsonSerializer.Deserialize<OrderId?>("null"));
        Assert.Null(JsonSerializer.Deserialize<ShapeList<int>?>("null"));
        Assert.Equal(Value.Null.Instance, JsonSerializer.Deserialize<Value>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OrderId>("null"));
        Assert.Equal([null, "a"], JsonSerializer.Deserialize<ShapeList<string?>>("""[null,"a"]"""));
    }

    private sealed record Mine(OrderId Id, OrderId? Other, ShapeList<Money> Lines, Dictionary<OrderStatus, int> ByStatus);
}
