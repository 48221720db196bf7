using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

/// <summary>Shows a neutral tree to <see cref="JsonSerializer"/> as the JSON that it stands for.</summary>
public sealed class ValueJsonConverter : JsonConverter<Value>
{
    /// <summary>True: a null is <see cref="Value.Null"/>.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(Value).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is nested too deep, or its value is of another case than is wanted.</exception>
    public override Value Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        var value = WireJson.Read(ref reader, JsonFormat.ReadDocument);
        return typeToConvert.IsInstanceOfType(value)
            ? value
            : throw new JsonException($"The value is a {value.GetType().Name}, not a {typeToConvert.Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Value value, JsonSerializerOptions options) =>
        WireJson.Write(writer, value ?? Value.Null.Instance, JsonFormat.WriteDocument);
}
