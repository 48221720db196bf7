using System.Text.Json;
using Amazon.ConnectParticipant.Model;
using SendEvent.AotSerializer;
using SendEvent.Runtime;

// Reads and writes types of another project by a context of this one, without reflection.
// What it prints must be the same however it was compiled.
var request = SendEventRequest.Make(contentType: "application/vnd.amazonaws.connect.event.typing", connectionToken: "secret");
var note = new Note(request, ["a", "b"], new() { ["k"] = [1, Value.Null.Instance, "v"] }, [ChatItemType.Message], new byte[] { 1, 2, 3 });
var json = JsonSerializer.Serialize(note, NoteContext.Default.Note);
Console.WriteLine(json);
Console.WriteLine(JsonSerializer.Serialize(JsonSerializer.Deserialize(json, NoteContext.Default.Note)!, NoteContext.Default.Note) == json);
try
{
    JsonSerializer.Deserialize("""{"Request":{"ContentType":"x"}}""", NoteContext.Default.Note);
}
catch (JsonException exception)
{
    Console.WriteLine($"{exception.Path}: {exception.Message}");
}
