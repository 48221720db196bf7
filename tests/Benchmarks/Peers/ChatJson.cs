using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Benchmarks.Peers;

/// <summary>System.Text.Json with its source generator, set up the fastest way we know.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatEvent))]
[JsonSerializable(typeof(ChatPage))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    /// <summary>
    /// Escapes no more than our writer does. The encoder belongs to the writer, not to the serializer's options: options
    /// with an encoder would turn the generated fast path off.
    /// </summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };
}
