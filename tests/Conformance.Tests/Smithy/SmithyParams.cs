using System.Globalization;
using System.Numerics;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Turns the parameters of a case into the neutral tree, by the shapes of the model.</summary>
internal sealed class SmithyParams(SmithyModelFile model)
{
    public Value Read(JsonElement json, string id)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return Value.Null.Instance;
        }

        if (model.Find(id) is not { } shape)
        {
            return Leaf(json, id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..].ToUpperInvariant());
        }

        var type = shape.GetProperty("type").GetString()!;
        return type switch
        {
            "structure" or "union" => Structure(json, shape),
            "list" or "set" => new Value.List(ShapeList.Create(json.EnumerateArray().Select(item => Read(item, Target(shape, "member"))))),
            "map" => new Value.Map(ShapeMap.Create(json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value, Target(shape, "value")))))),
            "enum" => json.GetString()!,
            "intEnum" => Leaf(json, "INTEGER"),
            _ => Leaf(json, type.ToUpperInvariant()),
        };
    }

    private static string Target(JsonElement shape, string member) => shape.GetProperty(member).GetProperty("target").GetString()!;

    private Value.Structure Structure(JsonElement json, JsonElement shape)
    {
        return new Value.Structure(ShapeMap.Create(json.EnumerateObject()
            .Where(static member => member.Value.ValueKind != JsonValueKind.Null)
            .Select(member => KeyValuePair.Create(member.Name, Read(member.Value, model.TargetOf(shape, member.Name)!)))));
    }

    private static Value Leaf(JsonElement json, string type) => type switch
    {
        "STRING" => json.GetString()!,
        "BLOB" => new Value.Binary(Blob.OfUtf8(json.GetString()!)),
        "BOOLEAN" or "PRIMITIVEBOOLEAN" => json.GetBoolean(),
        "TIMESTAMP" when json.ValueKind == JsonValueKind.String => new Value.Timestamp(json.GetDateTimeOffset()),
        "TIMESTAMP" => new Value.Timestamp(DateTimeOffset.UnixEpoch.AddTicks((long)Math.Round(json.GetDecimal() * TimeSpan.TicksPerSecond))),
        "FLOAT" or "DOUBLE" or "PRIMITIVEFLOAT" or "PRIMITIVEDOUBLE" => Floating(json),
        "BIGDECIMAL" => new Value.Decimal(decimal.Parse(json.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        "DOCUMENT" => JsonFormat.ReadDocument(JsonSerializer.SerializeToUtf8Bytes(json)),
        "UNIT" => new Value.Structure(default),
        _ => new Value.Integer(BigInteger.Parse(json.ToString(), CultureInfo.InvariantCulture)),
    };

    private static Value Floating(JsonElement json) => json.ValueKind != JsonValueKind.String
        ? json.GetDouble()
        : json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            _ => double.NegativeInfinity,
        };
}
