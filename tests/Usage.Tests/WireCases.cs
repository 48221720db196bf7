using System.Text.Json;

namespace SendEvent.Usage.Tests;

/// <summary>One value of each kind of type, as it is on the wire, and what does not fit it.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Json">The wire's JSON of a value.</param>
/// <param name="Bad">JSON that is refused.</param>
/// <param name="Says">What the refusal says, apart from the place.</param>
public sealed record WireCase(Type Type, string Json, string Bad, string Says)
{
    public static readonly IReadOnlyList<WireCase> All =
    [
        new(typeof(Money), """{"Amount":1.50,"Currency":"eur"}""", """{"Amount":1.50}""", "Money.Currency"),
        new(
            typeof(Basket),
            """{"Id":"b","Lines":[{"Amount":2,"Currency":"eur"}],"Prices":{"a":{"Amount":3,"Currency":"usd"}},"Photo":"AQID","Extra":{"x":[1,null,"y"]},"At":1.5,"Delivery":{"Ship":{"To":"Ulm"}},"Status":"LOST"}""",
            """{"Id":"b","Lines":[{"Amount":2,"Currency":"eur"},{"Amount":2}]}""",
            "Basket.Lines[1].Currency"),
        new(typeof(Delivery), """{"Ship":{"To":"Ulm"}}""", """{"Ship":{}}""", "Delivery.Ship.To"),
        new(typeof(Delivery.Pickup), """{"Pickup":"noon"}""", """{"Ship":{"To":"Ulm"}}""", "another member is set than Pickup"),
        new(typeof(OrderId), "\"o-1\"", "1", "OrderId"),
        new(typeof(Quantity), "7", "\"seven\"", "Quantity"),
        new(typeof(Amount), "7.25", "true", "Amount"),
        new(typeof(Day), "\"2026-01-02T03:04:05Z\"", "\"tomorrow\"", "Day"),
        new(typeof(CardNumber), "\"4242\"", "4242", "CardNumber"),
        new(typeof(OrderStatus), "\"PAID\"", "{}", "OrderStatus"),
        new(typeof(Priority), "10", "\"high\"", "Priority"),
        new(typeof(Blob), "\"AQID\"", "\"%\"", "base64"),
        new(typeof(Value), """{"a":[1,2.5,null,"x",true]}""", "", ""),
        new(typeof(ShapeList<Money>), """[{"Amount":1,"Currency":"eur"}]""", """[{"Amount":1,"Currency":"eur"},{"Amount":1}]""", "[1]: Money.Currency"),
        new(typeof(ShapeList<OrderId>), """["a","b"]""", "{}", "array"),
        new(typeof(ShapeList<Delivery>), """[{"Pickup":"noon"}]""", "[{}]", "[0]: Delivery"),
        new(typeof(ShapeList<int>), "[1,2]", "[1,\"x\"]", "[1]"),
        new(typeof(ShapeMap<string, Money>), """{"a":{"Amount":1,"Currency":"eur"}}""", """{"a":{"Amount":1}}""", "[a]: Money.Currency"),
        new(typeof(ShapeMap<OrderStatus, ShapeList<Blob>>), """{"PAID":["AQID"]}""", "[]", "object"),
    ];

    /// <summary>The names of the cases, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(static wire => wire.ToString())];

    public static WireCase Of(string name) => All.Single(wire => wire.ToString() == name);

    public object Value(JsonSerializerOptions? options = null) => JsonSerializer.Deserialize(Json, Type, options)!;

    public override string ToString() => Type.IsGenericType
        ? $"{Type.Name}<{string.Join(", ", Type.GenericTypeArguments.Select(static type => type.Name))}>"
        : Type.Name;
}
