using System.Formats.Cbor;
using SendEvent.Benchmarks.DynamoDb;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Peers;

/// <summary>An order in CBOR as somebody writes it by hand over System.Formats.Cbor, into a writer that is used again and again.</summary>
internal static class HandWrittenCbor
{
    public static void Write(CborWriter writer, PutItemInput order)
    {
        writer.Reset();
        writer.WriteStartMap(null);
        writer.WriteTextString("TableName");
        writer.WriteTextString(order.TableName);
        writer.WriteTextString("Item");
        Write(writer, order.Item);
        writer.WriteTextString("ConditionExpression");
        writer.WriteTextString(order.ConditionExpression!);
        writer.WriteTextString("ExpressionAttributeNames");
        writer.WriteStartMap(order.ExpressionAttributeNames!.Value.Count);
        foreach (var (key, value) in order.ExpressionAttributeNames.Value)
        {
            writer.WriteTextString(key);
            writer.WriteTextString(value);
        }

        writer.WriteEndMap();
        writer.WriteTextString("ReturnValues");
        writer.WriteTextString(order.ReturnValues!);
        writer.WriteEndMap();
    }

    private static void Write(CborWriter writer, ShapeMap<string, AttributeValue> map)
    {
        writer.WriteStartMap(map.Count);
        foreach (var (key, value) in map)
        {
            writer.WriteTextString(key);
            Write(writer, value);
        }

        writer.WriteEndMap();
    }

    private static void Write(CborWriter writer, AttributeValue value)
    {
        writer.WriteStartMap(1);
        switch (value)
        {
            case AttributeValue.S s:
                writer.WriteTextString("S");
                writer.WriteTextString(s.Value);
                break;
            case AttributeValue.N n:
                writer.WriteTextString("N");
                writer.WriteTextString(n.Value);
                break;
            case AttributeValue.B b:
                writer.WriteTextString("B");
                writer.WriteByteString(b.Value.Span);
                break;
            case AttributeValue.SS texts:
                writer.WriteTextString("SS");
                Write(writer, texts.Value);
                break;
            case AttributeValue.NS texts:
                writer.WriteTextString("NS");
                Write(writer, texts.Value);
                break;
            case AttributeValue.M map:
                writer.WriteTextString("M");
                Write(writer, map.Value);
                break;
            case AttributeValue.L list:
                writer.WriteTextString("L");
                writer.WriteStartArray(list.Value.Count);
                foreach (var item in list.Value)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case AttributeValue.NULL flag:
                writer.WriteTextString("NULL");
                writer.WriteBoolean(flag.Value);
                break;
            case AttributeValue.BOOL flag:
                writer.WriteTextString("BOOL");
                writer.WriteBoolean(flag.Value);
                break;
            default:
                throw new InvalidOperationException("The order has no other values.");
        }

        writer.WriteEndMap();
    }

    private static void Write(CborWriter writer, ShapeList<string> texts)
    {
        writer.WriteStartArray(texts.Count);
        foreach (var text in texts)
        {
            writer.WriteTextString(text);
        }

        writer.WriteEndArray();
    }
}
