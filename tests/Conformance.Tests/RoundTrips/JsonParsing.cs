using System.Globalization;
using System.Numerics;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Takes the JSON of a request for a value, through System.Text.Json.</summary>
internal static class JsonParsing
{
    public static Value Parse(ReadOnlyMemory<byte> json, TestMember member, bool isRpcV2 = false)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
        return Parse(document.RootElement, member, isRpcV2);
    }

    private static Value Parse(JsonElement json, TestMember member, bool isRpcV2) => member.Kind switch
    {
        _ when json.ValueKind == JsonValueKind.Null && member.Kind != "document" => Value.Null.Instance,
        "document" => Document(json),
        "structure" or "union" => new Value.Structure(Entries(json, name =>
            member.Members.Single(item => (item.Location is null ? item.WireName : item.Name) == name) is var part ? (part.Name, part) : default, isRpcV2)),
        "map" => new Value.Map(Entries(json, name => (name, member.Entry), isRpcV2)),
        "list" => new Value.List(ShapeList.Create<Value>([.. json.EnumerateArray().Select(item => Parse(item, member.Item, isRpcV2))])),
        "boolean" => json.GetBoolean(),
        "timestamp" when isRpcV2 || (member.TimestampFormat ?? "unixTimestamp") == "unixTimestamp" => new Value.Timestamp(TestText.OfSeconds(json.GetDecimal())),
        "float" or "double" when json.ValueKind == JsonValueKind.Number => json.GetDouble(),
        "bigInteger" or "bigDecimal" when isRpcV2 => TestText.Parse(json.GetString()!, member, string.Empty),
        "byte" or "short" or "integer" or "long" or "bigInteger" or "bigDecimal" =>
            TestText.Parse(json.ValueKind == JsonValueKind.Number ? json.GetRawText() : throw new FormatException("A number is a text."), member, string.Empty),
        "float" or "double" when json.GetString() is not ("NaN" or "Infinity" or "-Infinity") => throw new FormatException("A number is a text."),
        _ => TestText.Parse(json.GetString()!, member, string.Empty),
    };

    private static ShapeMap<string, Value> Entries(JsonElement json, Func<string, (string Name, TestMember Member)> find, bool isRpcV2)
    {
        var entries = json.EnumerateObject().Select(property => find(property.Name) is var (name, member)
            ? KeyValuePair.Create(name, Parse(property.Value, member, isRpcV2))
            : throw new FormatException(property.Name)).ToList();
        Assert.Distinct(entries.Select(entry => entry.Key));
        return ShapeMap.Create(entries);
    }

    private static Value Document(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => Value.Null.Instance,
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Array => new Value.List(ShapeList.Create<Value>([.. json.EnumerateArray().Select(Document)])),
        JsonValueKind.Object => new Value.Map(ShapeMap.Create(json.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Document(property.Value))))),
        _ => json.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? new Value.Integer(BigInteger.Parse(json.GetRawText(), CultureInfo.InvariantCulture))
            : json.GetDouble(),
    };
}
