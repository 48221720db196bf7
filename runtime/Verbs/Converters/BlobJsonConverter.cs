using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

/// <summary>Shows bytes to <see cref="JsonSerializer"/> as base64 (RFC 4648, section 4).</summary>
public sealed class BlobJsonConverter : JsonConverter<Blob>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a text, or not base64.</exception>
    public override Blob Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes)
            ? Blob.Wrap(bytes)
            : throw new JsonException("Bytes are a text in base64.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Blob value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBase64StringValue(value.Span);
    }
}
