using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests;

/// <summary>Turns the JSON in which vectors write values into the neutral tree, by the shapes of the suite.</summary>
internal sealed class ParamsReader(JsonElement shapes)
{
    public Value Read(JsonElement json, string shapeName, bool isJsonValue = false)
    {
        var shape = shapes.GetProperty(shapeName);
        if (isJsonValue)
        {
            // The older vectors give the JSON itself, the newer ones its text.
            return json.ValueKind == JsonValueKind.String ? json.GetString()! : JsonSerializer.Serialize(json);
        }

        if (IsTrue(shape, "document") || shape.GetProperty("type").GetString() == "document")
        {
            return Document(json);
        }

        return shape.GetProperty("type").GetString() switch
        {
            "structure" => Structure(json, shape),
            "list" => new Value.List(ShapeList.Create(json.EnumerateArray().Select(item => Reference(item, shape.GetProperty("member"))))),
            "map" => new Value.Map(ShapeMap.Create(json.EnumerateObject().Select(entry =>
                KeyValuePair.Create(entry.Name, Reference(entry.Value, shape.GetProperty("value")))))),
            "blob" => new Value.Binary(Blob.OfUtf8(json.GetString()!)),
            "timestamp" => new Value.Timestamp(DateTimeOffset.UnixEpoch.AddTicks((long)Math.Round(json.GetDecimal() * TimeSpan.TicksPerSecond))),
            "float" or "double" => Number(json),
            "boolean" => json.GetBoolean(),
            "byte" or "short" or "integer" or "long" or "bigInteger" => new Value.Integer(System.Numerics.BigInteger.Parse(json.GetRawText(), System.Globalization.CultureInfo.InvariantCulture)),
            "bigDecimal" => new Value.Decimal(json.GetDecimal()),
            _ => json.GetString()!,
        };
    }

    private static bool IsTrue(JsonElement element, string name) => Vector.Get(element, name)?.ValueKind == JsonValueKind.True;

    private static Value Number(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? double.Parse(json.GetString()!.Replace("Infinity", "∞", StringComparison.Ordinal), Symbols)
        : json.GetDouble();

    private static System.Globalization.NumberFormatInfo Symbols { get; } = new()
    {
        PositiveInfinitySymbol = "∞",
        NegativeInfinitySymbol = "-∞",
        NaNSymbol = "NaN",
    };

    private static Value Document(JsonElement json) => JsonFormat.ReadDocument(JsonSerializer.SerializeToUtf8Bytes(json));

    private Value Reference(JsonElement json, JsonElement reference) => json.ValueKind == JsonValueKind.Null
        ? Value.Null.Instance
        : Read(json, reference.GetProperty("shape").GetString()!, IsTrue(reference, "jsonvalue"));

    private Value.Structure Structure(JsonElement json, JsonElement shape)
    {
        var members = shape.GetProperty("members");
        return new Value.Structure(ShapeMap.Create(json.EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .Select(member => KeyValuePair.Create(
                member.Name,
                members.TryGetProperty(member.Name, out var reference) ? Reference(member.Value, reference) : Unknown(member.Value)))));
    }

    /// <summary>A union member that the model does not know: botocore tells its name alone.</summary>
    private static Value Unknown(JsonElement json) => Document(json);
}
