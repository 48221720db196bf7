using System.Globalization;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests.Botocore;

/// <summary>Values as <c>botocore_cases.py</c> writes them; the format is described there.</summary>
internal static class NeutralValue
{
    public static Value Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => Value.Null.Instance,
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.GetInt64(),
        JsonValueKind.Array => Value.OfItems([.. json.EnumerateArray().Select(Read)]),
        _ => Tagged(json.EnumerateObject().Single()),
    };

    /// <summary>Whether two values are the same, where a number may have lost what a single-precision one does not hold.</summary>
    public static bool Same(Value one, Value other) => (one, other) switch
    {
        (Value.Double a, Value.Double b) => a.Number.Equals(b.Number) || ((float)a.Number).Equals((float)b.Number),
        (Value.List a, Value.List b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (Value.Map a, Value.Map b) => Same(a.Entries, b.Entries),
        (Value.Structure a, Value.Structure b) => Same(a.Members, b.Members),
        _ => one.Equals(other),
    };

    private static bool Same(ShapeMap<string, Value> one, ShapeMap<string, Value> other) =>
        one.Count == other.Count && one.All(entry => other.TryGetValue(entry.Key, out var value) && Same(entry.Value, value));

    private static Value Tagged(JsonProperty tagged) => tagged.Name switch
    {
        "structure" => Value.OfMembers([.. tagged.Value.EnumerateObject().Select(member => (member.Name, Read(member.Value)))]),
        "map" => Value.OfEntries([.. tagged.Value.EnumerateObject().Select(entry => (entry.Name, Read(entry.Value)))]),
        "blob" => new Value.Binary(Blob.Wrap(tagged.Value.GetBytesFromBase64())),
        "time" => new Value.Timestamp(DateTimeOffset.UnixEpoch.AddTicks(tagged.Value.GetInt64() * TimeSpan.TicksPerMicrosecond)),
        "float" => double.Parse(tagged.Value.GetString()!, CultureInfo.InvariantCulture),
        "document" => Document(tagged.Value),
        _ => throw new FormatException($"Unknown tag {tagged.Name}."),
    };

    private static Value Document(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Value.OfEntries([.. json.EnumerateObject().Select(entry => (entry.Name, Document(entry.Value)))]),
        JsonValueKind.Array => Value.OfItems([.. json.EnumerateArray().Select(Document)]),
        JsonValueKind.Number when !json.TryGetInt64(out _) => json.GetDouble(),
        _ => Read(json),
    };
}
