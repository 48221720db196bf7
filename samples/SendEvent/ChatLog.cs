using System.Globalization;
using System.Text.Json.Nodes;

namespace SendEvent.Sample;

/// <summary>The transcript that the stand-in server keeps, as JSON.</summary>
internal sealed class ChatLog
{
    private readonly string _contactId = Guid.NewGuid().ToString();
    private readonly List<JsonObject> _items = [];
    private readonly Lock _gate = new();

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Adds a message or an event, and gives the response for it.</summary>
    public JsonObject Add(string type, JsonNode sent)
    {
        var (id, now) = (Guid.NewGuid().ToString(), Time(DateTimeOffset.UtcNow));
        var item = new JsonObject
        {
            ["AbsoluteTime"] = now,
            ["Content"] = sent["Content"]?.DeepClone(),
            ["ContentType"] = sent["ContentType"]?.DeepClone(),
            ["Id"] = id,
            ["Type"] = type,
            ["DisplayName"] = "Mary",
            ["ParticipantRole"] = "CUSTOMER",
            ["ContactId"] = _contactId,
        };
        lock (_gate)
        {
            _items.Add(item);
        }

        return new JsonObject { ["Id"] = id, ["AbsoluteTime"] = now };
    }

    /// <summary>Gives the response for a request for the transcript.</summary>
    public Answer Read(JsonNode request)
    {
        JsonNode[] items;
        lock (_gate)
        {
            items = [.. _items.Select(item => item.DeepClone())];
        }

        if (request["SortOrder"]?.GetValue<string>() != "ASCENDING")
        {
            Array.Reverse(items);
        }

        return Answer.Ok(new JsonObject { ["InitialContactId"] = _contactId, ["Transcript"] = new JsonArray(items) });
    }
}
