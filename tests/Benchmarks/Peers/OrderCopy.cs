using System.Runtime.CompilerServices;
using SendEvent.Benchmarks.DynamoDb;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Peers;

/// <summary>Makes every object, string and map of an order anew, as whoever reads one must, whatever the format.</summary>
internal static class OrderCopy
{
    // No map or list of the order has more.
    private const int Most = 24;

    public static PutItemInput Of(PutItemInput order) => new()
    {
        TableName = Of(order.TableName),
        Item = Of(order.Item),
        ConditionExpression = Of(order.ConditionExpression!),
        ExpressionAttributeNames = Of(order.ExpressionAttributeNames!.Value),
        ReturnValues = Of(order.ReturnValues!),
    };

    private static AttributeValue Of(AttributeValue value) => value switch
    {
        AttributeValue.S s => new AttributeValue.S(Of(s.Value)),
        AttributeValue.N n => new AttributeValue.N(Of(n.Value)),
        AttributeValue.B b => new AttributeValue.B(Blob.Wrap(b.Value.ToArray())),
        AttributeValue.SS texts => new AttributeValue.SS(Of(texts.Value)),
        AttributeValue.NS texts => new AttributeValue.NS(Of(texts.Value)),
        AttributeValue.M map => new AttributeValue.M(Of(map.Value)),
        AttributeValue.L list => new AttributeValue.L(Of(list.Value)),
        AttributeValue.NULL flag => new AttributeValue.NULL(flag.Value),
        AttributeValue.BOOL flag => new AttributeValue.BOOL(flag.Value),
        _ => throw new InvalidOperationException("The order has no other values."),
    };

    private static ShapeMap<string, AttributeValue> Of(ShapeMap<string, AttributeValue> map)
    {
        var entries = new EntryBuffer();
        var count = 0;
        foreach (var (key, value) in map)
        {
            entries[count++] = new(Of(key), Of(value));
        }

        return ShapeMap.Create<string, AttributeValue>(entries[..count]);
    }

    private static ShapeMap<string, string> Of(ShapeMap<string, string> map)
    {
        var entries = new NameBuffer();
        var count = 0;
        foreach (var (key, value) in map)
        {
            entries[count++] = new(Of(key), Of(value));
        }

        return ShapeMap.Create<string, string>(entries[..count]);
    }

    private static ShapeList<AttributeValue> Of(ShapeList<AttributeValue> list)
    {
        var items = new ValueBuffer();
        var count = 0;
        foreach (var item in list)
        {
            items[count++] = Of(item);
        }

        return ShapeList.Create<AttributeValue>(items[..count]);
    }

    private static ShapeList<string> Of(ShapeList<string> list)
    {
        var items = new TextBuffer();
        var count = 0;
        foreach (var item in list)
        {
            items[count++] = Of(item);
        }

        return ShapeList.Create<string>(items[..count]);
    }

    private static string Of(string text) => new(text.AsSpan());

    [InlineArray(Most)]
    private struct EntryBuffer
    {
        private KeyValuePair<string, AttributeValue> _first;
    }

    [InlineArray(Most)]
    private struct NameBuffer
    {
        private KeyValuePair<string, string> _first;
    }

    [InlineArray(Most)]
    private struct ValueBuffer
    {
        private AttributeValue _first;
    }

    [InlineArray(Most)]
    private struct TextBuffer
    {
        private string _first;
    }
}
