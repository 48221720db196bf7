using System.Buffers.Binary;
using System.Globalization;
using System.Security;
using System.Text;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>
/// Input that no writer of ours would make, in each format that is read: names may occur twice. An object is an array of pairs;
/// the rest are strings, integers, doubles, booleans, bytes, lists (arrays of objects) and null.
/// </summary>
public sealed class Tree(params (string Name, object? Value)[] members)
{
    public static Tree Of(params (string Name, object? Value)[] members) => new(members);

    /// <summary>A map, which XML has another form for.</summary>
    public static Tree MapOf(params (string Key, object? Value)[] entries) => new(entries) { IsMap = true };

    /// <summary>Reads the tree as each format has it.</summary>
    public IEnumerable<(string Format, Func<T> Read)> As<T>()
        where T : IShape<T>
    {
        yield return ("JSON", () => JsonFormat.Read<T>(ToJson()));
        yield return ("XML", () => XmlFormat.Read<T>(ToXml()));
        yield return ("CBOR", () => CborFormat.Read<T>(ToCbor()));
        if (HasUniqueNames(this))
        {
            yield return ("Value", () => ValueFormat.OfValue<T>(ToValue(this)));
        }
    }

    public string ToJson()
    {
        var json = new StringBuilder();
        AppendJson(json, this);
        return json.ToString();
    }

    public string ToXml()
    {
        var xml = new StringBuilder();
        AppendXml(xml, "R", this);
        return xml.ToString();
    }

    public byte[] ToCbor()
    {
        var cbor = new List<byte>();
        AppendCbor(cbor, this);
        return [.. cbor];
    }

    private static bool HasUniqueNames(object? value) => value switch
    {
        Tree tree => tree.Members.Select(member => member.Name).Distinct().Count() == tree.Members.Length
            && tree.Members.All(member => HasUniqueNames(member.Value)),
        object?[] items => items.All(HasUniqueNames),
        _ => true,
    };

    private (string Name, object? Value)[] Members { get; } = members;

    private bool IsMap { get; init; }

    private static void AppendJson(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null:
                json.Append("null");
                break;
            case Tree tree:
                var separator = "{";
                foreach (var (name, member) in tree.Members)
                {
                    json.Append(separator).Append(System.Text.Json.JsonSerializer.Serialize(name)).Append(':');
                    AppendJson(json, member);
                    separator = ",";
                }

                json.Append(tree.Members.Length == 0 ? "{}" : "}");
                break;
            case object?[] items:
                json.Append('[');
                for (var i = 0; i < items.Length; i++)
                {
                    json.Append(i == 0 ? "" : ",");
                    AppendJson(json, items[i]);
                }

                json.Append(']');
                break;
            case byte[] bytes:
                json.Append('"').Append(Convert.ToBase64String(bytes)).Append('"');
                break;
            case double number when !double.IsFinite(number):
                json.Append(CultureInfo.InvariantCulture, $"\"{number}\"");
                break;
            default:
                json.Append(System.Text.Json.JsonSerializer.Serialize(value));
                break;
        }
    }

    private static void AppendXml(StringBuilder xml, string name, object? value)
    {
        xml.Append('<').Append(name);
        switch (value)
        {
            case null:
                xml.Append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\">");
                break;
            case Tree { IsMap: true } map:
                xml.Append('>');
                foreach (var (key, inner) in map.Members)
                {
                    xml.Append("<entry>");
                    AppendXml(xml, "key", key);
                    AppendXml(xml, "value", inner);
                    xml.Append("</entry>");
                }

                break;
            case Tree tree:
                xml.Append('>');
                foreach (var (member, inner) in tree.Members)
                {
                    AppendXml(xml, member, inner);
                }

                break;
            case object?[] items:
                xml.Append('>');
                foreach (var item in items)
                {
                    AppendXml(xml, "member", item);
                }

                break;
            case byte[] bytes:
                xml.Append('>').Append(Convert.ToBase64String(bytes));
                break;
            default:
                xml.Append('>').Append(SecurityElement.Escape(Convert.ToString(value, CultureInfo.InvariantCulture)));
                break;
        }

        xml.Append("</").Append(name).Append('>');
    }

    private static void AppendCbor(List<byte> cbor, object? value)
    {
        switch (value)
        {
            case null:
                cbor.Add(0xF6);
                break;
            case bool flag:
                cbor.Add(flag ? (byte)0xF5 : (byte)0xF4);
                break;
            case Tree tree:
                AppendHead(cbor, 5, tree.Members.Length);
                foreach (var (name, member) in tree.Members)
                {
                    AppendCbor(cbor, name);
                    AppendCbor(cbor, member);
                }

                break;
            case object?[] items:
                AppendHead(cbor, 4, items.Length);
                foreach (var item in items)
                {
                    AppendCbor(cbor, item);
                }

                break;
            case string text:
                var utf8 = Encoding.UTF8.GetBytes(text);
                AppendHead(cbor, 3, utf8.Length);
                cbor.AddRange(utf8);
                break;
            case byte[] bytes:
                AppendHead(cbor, 2, bytes.Length);
                cbor.AddRange(bytes);
                break;
            case double number:
                var big = new byte[9];
                big[0] = 0xFB;
                BinaryPrimitives.WriteDoubleBigEndian(big.AsSpan(1), number);
                cbor.AddRange(big);
                break;
            default:
                var integer = Convert.ToInt64(value, CultureInfo.InvariantCulture);
                AppendHead(cbor, integer < 0 ? 1 : 0, integer < 0 ? ~integer : integer);
                break;
        }
    }

    private static void AppendHead(List<byte> cbor, int major, long argument)
    {
        var head = new byte[9];
        head[0] = (byte)((major << 5) | 27);
        BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(1), argument);
        cbor.AddRange(argument < 24 ? [(byte)((major << 5) | (int)argument)] : head);
    }

    private static Value ToValue(object? value) => value switch
    {
        null => Value.Null.Instance,
        Tree tree => new Value.Map(ShapeMap.Create<string, Value>([.. tree.Members.Select(member => new KeyValuePair<string, Value>(member.Name, ToValue(member.Value)))])),
        object?[] items => new Value.List(ShapeList.Create<Value>([.. items.Select(ToValue)])),
        string text => text,
        bool flag => flag,
        double number => number,
        byte[] bytes => new Value.Binary(bytes),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };
}
