using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SendEvent.Runtime;

/// <summary>
/// Converts what is in a list or map: as the serializer's options say, else, since a context has no metadata of what is in a type that
/// brings a converter of its own, as the type itself says or as the framework does.
/// </summary>
internal sealed class JsonItem<T>(JsonSerializerOptions options)
{
    private readonly JsonConverter<T> _converter =
        (options.TryGetTypeInfo(typeof(T), out var info) ? info.Converter : IJsonConverted.Of(typeof(T)) ?? OfFramework()) as JsonConverter<T>
        ?? throw new NotSupportedException($"Nothing tells how {typeof(T)} is converted: add it to the context with [JsonSerializable].");

    /// <summary>Reads an item.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="options">The options of the serializer.</param>
    /// <param name="place">The index of the item, or the key of the entry: messages name it.</param>
    public T Read<TPlace>(ref Utf8JsonReader reader, JsonSerializerOptions options, TPlace place)
    {
        if (reader.TokenType == JsonTokenType.Null && default(T) is null && !_converter.HandleNull)
        {
            return default!;
        }

        try
        {
            return _converter.Read(ref reader, typeof(T), options)!;
        }
        catch (Exception exception) when (exception is JsonException { Path: null } or InvalidOperationException or FormatException)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"[{place}]: {exception.Message}"), exception);
        }
    }

    /// <summary>Writes an item.</summary>
    public void Write(Utf8JsonWriter writer, T item, JsonSerializerOptions options)
    {
        if (item is null && !_converter.HandleNull)
        {
            writer.WriteNullValue();
            return;
        }

        _converter.Write(writer, item, options);
    }

    /// <summary>Reads a key.</summary>
    public T ReadKey(ref Utf8JsonReader reader, JsonSerializerOptions options) => _converter.ReadAsPropertyName(ref reader, typeof(T), options);

    /// <summary>Writes a key.</summary>
    public void WriteKey(Utf8JsonWriter writer, T key, JsonSerializerOptions options) => _converter.WriteAsPropertyName(writer, key!, options);

    private static JsonConverter? OfFramework() => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.String => JsonMetadataServices.StringConverter,
        TypeCode.Boolean => JsonMetadataServices.BooleanConverter,
        TypeCode.SByte => JsonMetadataServices.SByteConverter,
        TypeCode.Int16 => JsonMetadataServices.Int16Converter,
        TypeCode.Int32 => JsonMetadataServices.Int32Converter,
        TypeCode.Int64 => JsonMetadataServices.Int64Converter,
        TypeCode.Single => JsonMetadataServices.SingleConverter,
        TypeCode.Double => JsonMetadataServices.DoubleConverter,
        TypeCode.Decimal => JsonMetadataServices.DecimalConverter,
        _ when typeof(T) == typeof(DateTimeOffset) => JsonMetadataServices.DateTimeOffsetConverter,
        _ when typeof(T) == typeof(Blob) => new BlobJsonConverter(),
        _ when typeof(T) == typeof(Value) => new ValueJsonConverter(),
        _ when Nullable.GetUnderlyingType(typeof(T)) is not null => OfNullable(),
        _ => null,
    };

    private static JsonConverter? OfNullable() =>
        typeof(T) == typeof(bool?) ? new NullableJsonConverter<bool>(JsonMetadataServices.BooleanConverter)
        : typeof(T) == typeof(sbyte?) ? new NullableJsonConverter<sbyte>(JsonMetadataServices.SByteConverter)
        : typeof(T) == typeof(short?) ? new NullableJsonConverter<short>(JsonMetadataServices.Int16Converter)
        : typeof(T) == typeof(int?) ? new NullableJsonConverter<int>(JsonMetadataServices.Int32Converter)
        : typeof(T) == typeof(long?) ? new NullableJsonConverter<long>(JsonMetadataServices.Int64Converter)
        : typeof(T) == typeof(float?) ? new NullableJsonConverter<float>(JsonMetadataServices.SingleConverter)
        : typeof(T) == typeof(double?) ? new NullableJsonConverter<double>(JsonMetadataServices.DoubleConverter)
        : typeof(T) == typeof(decimal?) ? new NullableJsonConverter<decimal>(JsonMetadataServices.DecimalConverter)
        : typeof(T) == typeof(DateTimeOffset?) ? new NullableJsonConverter<DateTimeOffset>(JsonMetadataServices.DateTimeOffsetConverter)
        : typeof(T) == typeof(Blob?) ? new NullableJsonConverter<Blob>(new BlobJsonConverter())
        : null;
}
