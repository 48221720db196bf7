using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

[JsonConverter(typeof(ShapeMapJsonConverter))]
public readonly partial struct ShapeMap<TKey, TValue> : IJsonConverted
{
    /// <inheritdoc/>
    JsonConverter IJsonConverted.Converter => new ShapeMapJsonConverter<TKey, TValue>();

    JsonConverter? IJsonConverted.NullableConverter => new NullableJsonConverter<ShapeMap<TKey, TValue>>(new ShapeMapJsonConverter<TKey, TValue>());
}
