using System.Text.Json;

namespace SendEvent.Catalogue.Tests;

/// <summary>A service description as JSON, read without the generator.</summary>
internal sealed class ServiceDescription
{
    // In the order in which one of several is chosen.
    private static readonly string[] Protocols = ["json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor", "query", "ec2"];

    private readonly JsonElement _root;

    public ServiceDescription(string path)
        : this(path, File.ReadAllText(path))
    {
    }

    public ServiceDescription(string path, string text)
    {
        Path = path;
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        using var document = JsonDocument.Parse(text);
        _root = document.RootElement.Clone();
        Shapes = _root.GetProperty("shapes");
        var metadata = _root.GetProperty("metadata");
        Protocol = metadata.TryGetProperty("protocols", out var protocols)
            ? Protocols.First(protocol => protocols.EnumerateArray().Any(given => given.GetString() == protocol))
            : Text(metadata, "protocol")!;
    }

    public string Path { get; }

    public string Name { get; }

    public string Namespace => "Catalogue." + string.Concat(Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    public string Protocol { get; }

    public JsonElement Shapes { get; }

    /// <summary>The operation of a name.</summary>
    public JsonElement Operation(string name) => _root.GetProperty("operations").GetProperty(name);

    /// <summary>The name of the shape of an operation's input or output, or null.</summary>
    public static string? ShapeOf(JsonElement operation, string side) =>
        operation.TryGetProperty(side, out var reference) ? reference.GetProperty("shape").GetString() : null;

    /// <summary>The member of an output that is a stream of events, or null.</summary>
    public JsonProperty? StreamOf(string shapeName) => Shapes.GetProperty(shapeName).TryGetProperty("members", out var members)
        ? members.EnumerateObject().Where(member => Is(Target(member.Value), "eventstream")).Select(member => (JsonProperty?)member).FirstOrDefault()
        : null;

    /// <summary>The member of an output that is the body of a message and need not be in memory, or null.</summary>
    public string? StreamingPayloadOf(string shapeName) =>
        Protocol.StartsWith("rest-", StringComparison.Ordinal)
        && Text(Shapes.GetProperty(shapeName), "payload") is { } payload
        && Shapes.GetProperty(shapeName).GetProperty("members").GetProperty(payload) is var reference
        && Text(Target(reference), "type") == "blob"
        && (Is(reference, "streaming") || Is(Target(reference), "streaming")) ? payload : null;

    /// <summary>A trait of a reference, or of the shape it refers to.</summary>
    public string? Trait(JsonElement reference, string trait) =>
        Text(reference, trait) ?? Text(Target(reference), trait);

    public JsonElement Target(JsonElement reference) => Shapes.GetProperty(reference.GetProperty("shape").GetString()!);

    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static bool Is(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
