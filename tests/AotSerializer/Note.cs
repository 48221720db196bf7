using System.Text.Json.Serialization;
using Amazon.ConnectParticipant.Model;
using SendEvent.Runtime;

namespace SendEvent.AotSerializer;

/// <summary>A type of this project around types of another.</summary>
internal sealed record Note(
    SendEventRequest Request,
    ShapeList<string> Names,
    ShapeMap<string, ShapeList<Value>> More,
    ShapeList<ChatItemType> Kinds,
    Blob Bytes);

[JsonSerializable(typeof(Note))]
internal sealed partial class NoteContext : JsonSerializerContext;
