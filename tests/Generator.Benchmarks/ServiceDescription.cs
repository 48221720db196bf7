using System.Text.Json;
using System.Text.Json.Nodes;

namespace SendEvent.Generators.Benchmarks;

/// <summary>A published description, and smaller ones cut from it.</summary>
internal sealed class ServiceDescription(JsonObject root, string text)
{
    /// <summary>The text as the generator gets it.</summary>
    public string Text { get; } = text;

    public int ShapeCount { get; } = root["shapes"]!.AsObject().Count;

    /// <summary>The file that was named, or ec2.json (the largest that is published) where the tests look for descriptions.</summary>
    public static string? Find(string? named)
    {
        if (named is not null)
        {
            return Path.GetFullPath(named);
        }

        var file = PublishedFolder.Models is { } folder ? Path.GetFullPath(Path.Combine(folder, "ec2.json")) : null;
        return File.Exists(file) ? file : null;
    }

    public static ServiceDescription Load(string path)
    {
        var text = File.ReadAllText(path);
        return new ServiceDescription(JsonNode.Parse(text)!.AsObject(), text);
    }

    /// <summary>The operations in their order, as many as it takes to reach a number of shapes, and those shapes alone.</summary>
    public ServiceDescription Cut(int shapes)
    {
        var all = root["shapes"]!.AsObject();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var operations = new JsonObject();
        foreach (var (name, operation) in root["operations"]!.AsObject())
        {
            if (kept.Count >= shapes)
            {
                break;
            }

            operations[name] = operation!.DeepClone();
            Reach(operation, all, kept);
        }

        var cut = new JsonObject
        {
            ["metadata"] = root["metadata"]!.DeepClone(),
            ["operations"] = operations,
            ["shapes"] = new JsonObject(all.Where(shape => kept.Contains(shape.Key)).Select(shape => KeyValuePair.Create(shape.Key, (JsonNode?)shape.Value!.DeepClone()))),
        };
        return new ServiceDescription(cut, cut.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    private static void Reach(JsonNode? node, JsonObject all, HashSet<string> kept)
    {
        switch (node)
        {
            case JsonObject properties:
                if (properties["shape"] is JsonValue reference && reference.TryGetValue<string>(out var name) && kept.Add(name))
                {
                    Reach(all[name], all, kept);
                }

                foreach (var (_, value) in properties)
                {
                    Reach(value, all, kept);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Reach(item, all, kept);
                }

                break;
        }
    }
}
