using SendEvent.Benchmarks.DynamoDb;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Data;

/// <summary>What an application sends to a database and gets from it.</summary>
internal static class DynamoDbData
{
    /// <summary>An order: 20 attributes, some of them maps and lists.</summary>
    public static PutItemInput Order { get; } = new()
    {
        TableName = "orders",
        Item =
        [
            new("customer", new AttributeValue.S("customer#4711")),
            new("order", new AttributeValue.S("order#2025-01-31#0815")),
            new("state", new AttributeValue.S("confirmed")),
            new("currency", new AttributeValue.S("EUR")),
            new("total", new AttributeValue.N("129.95")),
            new("tax", new AttributeValue.N("20.75")),
            new("discount", new AttributeValue.N("0")),
            new("version", new AttributeValue.N("3")),
            new("createdAt", new AttributeValue.N("1738315800")),
            new("updatedAt", new AttributeValue.N("1738315860")),
            new("gift", new AttributeValue.BOOL(false)),
            new("express", new AttributeValue.BOOL(true)),
            new("coupon", new AttributeValue.NULL(true)),
            new("tags", new AttributeValue.SS(["spring", "online", "returning"])),
            new("parcels", new AttributeValue.NS(["1", "2"])),
            new("signature", new AttributeValue.B(Blob.OfUtf8("not a signature, but as long as one"))),
            new("note", new AttributeValue.S("Please leave it with the neighbour, second floor.")),
            new("channel", new AttributeValue.S("web")),
            new("address", new AttributeValue.M(
            [
                new("name", new AttributeValue.S("Ada Example")),
                new("street", new AttributeValue.S("1 Sample Street")),
                new("city", new AttributeValue.S("Exampleton")),
                new("zip", new AttributeValue.S("01234")),
            ])),
            new("lines", new AttributeValue.L(
            [
                Line("sku-1", "2", "29.95"),
                Line("sku-2", "1", "70.05"),
            ])),
        ],
        ConditionExpression = "attribute_not_exists(#o)",
        ExpressionAttributeNames = [new("#o", "order")],
        ReturnValues = "NONE",
    };

    /// <summary>A page of 100 items of 5 attributes.</summary>
    public static QueryOutput Page { get; } = MakePage();

    private static QueryOutput MakePage()
    {
        var items = new ShapeMap<string, AttributeValue>[100];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] =
            [
                new("customer", new AttributeValue.S("customer#4711")),
                new("order", new AttributeValue.S($"order#2025-01-31#{i:0000}")),
                new("total", new AttributeValue.N($"{i}.95")),
                new("express", new AttributeValue.BOOL(i % 2 == 0)),
                new("tags", new AttributeValue.SS(["spring", "online"])),
            ];
        }

        return new QueryOutput
        {
            Items = [.. items],
            Count = items.Length,
            ScannedCount = items.Length,
            LastEvaluatedKey =
            [
                new("customer", new AttributeValue.S("customer#4711")),
                new("order", new AttributeValue.S("order#2025-01-31#0099")),
            ],
            ConsumedCapacity = new ConsumedCapacity { TableName = "orders", CapacityUnits = 12.5 },
        };
    }

    private static AttributeValue Line(string sku, string count, string price) => new AttributeValue.M(
    [
        new("sku", new AttributeValue.S(sku)),
        new("count", new AttributeValue.N(count)),
        new("price", new AttributeValue.N(price)),
    ]);
}
