using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

/// <summary>Shows bytes that are in memory to <see cref="JsonSerializer"/> as base64 (RFC 4648, section 4).</summary>
public sealed class StreamingBlobJsonConverter : JsonConverter<StreamingBlob>
{
    private static readonly BlobJsonConverter OfBlob = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is not a text, or not base64.</exception>
    public override StreamingBlob Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StreamingBlob.Of(OfBlob.Read(ref reader, typeof(Blob), options));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The bytes are not in memory.</exception>
    public override void Write(Utf8JsonWriter writer, StreamingBlob value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        OfBlob.Write(writer, value.ToBlob(), options);
    }
}
