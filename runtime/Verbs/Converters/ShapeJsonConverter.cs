using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

/// <summary>
/// Shows a shape to <see cref="JsonSerializer"/>, hence to ASP.NET Core, as it is on the wire: what <c>ToJson</c> gives and <c>OfJson</c> takes.
/// Emitted types carry it as an attribute. It needs no reflection, and no metadata of the members in a <see cref="JsonSerializerContext"/>.
/// </summary>
/// <typeparam name="TShape">The type of the shape; for a case of a union, the union.</typeparam>
public sealed class ShapeJsonConverter<TShape> : JsonConverter<TShape>
    where TShape : IShape<TShape>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(TShape).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON does not fit the shape. The message names the member, and quotes no value.</exception>
    public override TShape Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        var value = WireJson.Read(ref reader, static json => JsonFormat.Read<TShape>(json));
        return typeToConvert.IsInstanceOfType(value)
            ? value
            : throw new JsonException($"{TShape.Shape_.Name}: another member is set than {typeToConvert.Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TShape value, JsonSerializerOptions options) =>
        WireJson.Write(writer, value, static (value, output) => JsonFormat.Write(value, output));

    /// <inheritdoc/>
    /// <exception cref="JsonException">A key is no value of the shape.</exception>
    public override TShape ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var key = new Value.String(reader.GetString()!);
        return WireJson.Refuse(key, static key => ValueFormat.OfValue<TShape>(key));
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The shape is not a string, so it cannot be a key.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TShape value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (ValueFormat.ToValue(value) is not Value.String { Text: var key })
        {
            throw new NotSupportedException($"{TShape.Shape_.Name} cannot be a key of a JSON object: only strings can.");
        }

        writer.WritePropertyName(key);
    }
}
