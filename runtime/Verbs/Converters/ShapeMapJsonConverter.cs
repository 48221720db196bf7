using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

/// <summary>Shows maps to <see cref="JsonSerializer"/> as objects; keys and values are converted as they are elsewhere.</summary>
public sealed class ShapeMapJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() == typeof(ShapeMap<,>);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => IJsonConverted.Of(typeToConvert);
}

/// <summary>Converts the maps of one type of keys and one of values.</summary>
internal sealed class ShapeMapJsonConverter<TKey, TValue> : JsonConverter<ShapeMap<TKey, TValue>>
    where TKey : notnull
{
    private JsonItem<TKey>? _key;
    private JsonItem<TValue>? _value;

    /// <inheritdoc/>
    public override ShapeMap<TKey, TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A map is an object.");
        }

        var key = _key ??= new JsonItem<TKey>(options);
        var value = _value ??= new JsonItem<TValue>(options);
        var entries = new ShapeMapBuilder<TKey, TValue>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = key.ReadKey(ref reader, options);
            reader.Read();
            entries.Add(name, value.Read(ref reader, options, name));
        }

        return entries.ToMap();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ShapeMap<TKey, TValue> value, JsonSerializerOptions options)
    {
        var key = _key ??= new JsonItem<TKey>(options);
        var item = _value ??= new JsonItem<TValue>(options);
        writer.WriteStartObject();
        foreach (var (name, content) in value)
        {
            key.WriteKey(writer, name, options);
            item.Write(writer, content, options);
        }

        writer.WriteEndObject();
    }
}
