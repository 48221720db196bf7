using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

[JsonConverter(typeof(ShapeListJsonConverter))]
public readonly partial struct ShapeList<T> : IJsonConverted
{
    /// <inheritdoc/>
    JsonConverter IJsonConverted.Converter => new ShapeListJsonConverter<T>();

    JsonConverter? IJsonConverted.NullableConverter => new NullableJsonConverter<ShapeList<T>>(new ShapeListJsonConverter<T>());
}
