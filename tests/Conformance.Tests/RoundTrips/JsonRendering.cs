using System.Globalization;
using System.Text.Json.Nodes;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Values as the JSON protocols have them, through System.Text.Json.</summary>
internal static class JsonRendering
{
    public static JsonNode? Of(Value value, TestMember member, bool isRpcV2 = false) => value switch
    {
        Value.Null => null,
        _ when member.Kind == "document" => Document(value),
        Value.Structure structure => new JsonObject(structure.Members.Select(item =>
            member.Find(item.Key) is { } part ? KeyValuePair.Create(isRpcV2 ? part.Name : part.WireName, Of(item.Value, part, isRpcV2)) : KeyValuePair.Create(item.Key, Document(item.Value)))),
        Value.Map map => new JsonObject(map.Entries.Select(item => KeyValuePair.Create(item.Key, Of(item.Value, member.Entry, isRpcV2)))),
        Value.List list => new JsonArray([.. list.Items.Select(item => Of(item, member.Item, isRpcV2))]),
        Value.Timestamp time when isRpcV2 || (member.TimestampFormat ?? "unixTimestamp") == "unixTimestamp" => JsonValue.Create(TestText.Seconds(time.Time)),
        Value.Boolean flag => JsonValue.Create(flag.Flag),
        Value.Integer or Value.Decimal when isRpcV2 && member.Kind is ("bigInteger" or "bigDecimal") => JsonValue.Create(TestText.Of(value, member, string.Empty)),
        Value.Integer number => JsonNode.Parse(number.Number.ToString(CultureInfo.InvariantCulture)),
        Value.Decimal number => JsonValue.Create(number.Number),
        Value.Double number when double.IsFinite(number.Number) => JsonNode.Parse(TestText.OfDouble(number.Number, member.Kind == "float")),
        _ => JsonValue.Create(TestText.Of(value, member, "unixTimestamp")),
    };

    private static JsonNode? Document(Value value) => value switch
    {
        Value.Null => null,
        Value.Map map => new JsonObject(map.Entries.Select(item => KeyValuePair.Create(item.Key, Document(item.Value)))),
        Value.List list => new JsonArray([.. list.Items.Select(Document)]),
        Value.Boolean flag => JsonValue.Create(flag.Flag),
        Value.Integer number => JsonNode.Parse(number.Number.ToString(CultureInfo.InvariantCulture)),
        Value.Double number => JsonNode.Parse(TestText.OfDouble(number.Number, isSingle: false)),
        Value.String part => JsonValue.Create(part.Text),
        _ => throw new ArgumentException($"{value} is no document.", nameof(value)),
    };
}
