using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

[JsonConverter(typeof(StreamingBlobJsonConverter))]
public sealed partial class StreamingBlob;
