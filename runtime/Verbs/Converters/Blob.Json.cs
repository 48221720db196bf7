using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

[JsonConverter(typeof(BlobJsonConverter))]
public readonly partial struct Blob;
