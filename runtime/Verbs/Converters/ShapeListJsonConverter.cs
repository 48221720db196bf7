using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

/// <summary>Shows lists to <see cref="JsonSerializer"/> as arrays; the items are converted as they are elsewhere.</summary>
public sealed class ShapeListJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() == typeof(ShapeList<>);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => IJsonConverted.Of(typeToConvert);
}

/// <summary>Converts the lists of one type of items.</summary>
internal sealed class ShapeListJsonConverter<T> : JsonConverter<ShapeList<T>>
{
    private JsonItem<T>? _item;

    /// <inheritdoc/>
    public override ShapeList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list is an array.");
        }

        var item = _item ??= new JsonItem<T>(options);
        var items = new ShapeListBuilder<T>();
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            items.Add(item.Read(ref reader, options, index));
        }

        return items.ToList();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ShapeList<T> value, JsonSerializerOptions options)
    {
        var item = _item ??= new JsonItem<T>(options);
        writer.WriteStartArray();
        foreach (var content in value)
        {
            item.Write(writer, content, options);
        }

        writer.WriteEndArray();
    }
}
