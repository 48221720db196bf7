using System.Text.Json;
using System.Text.Json.Nodes;

namespace SendEvent.Conformance.Tests;

/// <summary>
/// A file of vectors, and the descriptions to emit code of: one for each suite and operation, since cases of one suite may
/// describe an operation of the same name differently.
/// </summary>
internal sealed class VectorFile
{
    private readonly Dictionary<string, string> _namespaces = [];

    private VectorFile(string name) => Name = name;

    public string Name { get; }

    public List<Vector> Vectors { get; } = [];

    /// <summary>Description files by namespace.</summary>
    public Dictionary<string, string> Descriptions { get; } = [];

    public static VectorFile Read(VectorFolder folder, string name)
    {
        var file = new VectorFile(name);
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Path, name)));
        var suites = document.RootElement.Clone();
        for (var i = 0; i < suites.GetArrayLength(); i++)
        {
            var cases = suites[i].GetProperty("cases");
            for (var j = 0; j < cases.GetArrayLength(); j++)
            {
                file.Add(suites[i], i, cases[j], j);
            }
        }

        return file;
    }

    private void Add(JsonElement suite, int suiteIndex, JsonElement item, int caseIndex)
    {
        var given = item.GetProperty("given").GetRawText();
        var id = Vector.Get(item, "id")?.GetString() ?? $"{Name}:{suiteIndex}:{caseIndex}";
        var isCorrected = InventedNames.Has(Name, id);
        var key = $"{suiteIndex} {given} {isCorrected}";
        if (!_namespaces.TryGetValue(key, out var space))
        {
            space = $"Vectors.S{suiteIndex}V{_namespaces.Count}";
            _namespaces.Add(key, space);
            Descriptions.Add(space, Describe(suite, item.GetProperty("given"), Name.StartsWith("output/", StringComparison.Ordinal), isCorrected));
        }

        Vectors.Add(new Vector(Name, id, suite, item, space));
    }

    private static string Describe(JsonElement suite, JsonElement given, bool isOutput, bool isCorrected)
    {
        var metadata = JsonNode.Parse(suite.GetProperty("metadata").GetRawText())!.AsObject();
        metadata.TryAdd("serviceId", "Vectors");
        metadata["serviceId"] ??= "Vectors";
        var operation = JsonNode.Parse(given.GetRawText())!.AsObject();
        var name = operation["name"]?.GetValue<string>() ?? "OperationName";
        operation["name"] = name;
        operation["http"] ??= new JsonObject { ["method"] = "POST", ["requestUri"] = "/" };

        // The format's own rule: query responses are wrapped whenever the output has members.
        if (isOutput
            && metadata["protocol"]!.GetValue<string>() == "query"
            && operation["output"] is JsonObject output
            && Vector.Get(suite, "shapes", output["shape"]!.GetValue<string>(), "members") is { } members
            && members.EnumerateObject().Any())
        {
            output["resultWrapper"] = name + "Result";
        }

        var shapes = JsonNode.Parse(suite.GetProperty("shapes").GetRawText())!;
        if (isCorrected)
        {
            InventedNames.Remove(shapes, given.GetProperty("input").GetProperty("shape").GetString()!);
        }

        return new JsonObject
        {
            ["metadata"] = metadata,
            ["operations"] = new JsonObject { [name] = operation },
            ["shapes"] = shapes,
        }.ToJsonString();
    }
}
