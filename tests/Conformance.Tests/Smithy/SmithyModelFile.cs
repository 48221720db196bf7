using System.Text.Json;
using SendEvent.Tests;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>A file of Smithy's protocol tests: a model whose operations and errors carry the cases.</summary>
internal sealed class SmithyModelFile
{
    private const string Requests = "smithy.test#httpRequestTests";
    private const string Responses = "smithy.test#httpResponseTests";
    private const string Events = "smithy.test#eventStreamTests";

    private readonly Dictionary<string, JsonElement> _shapes;

    private SmithyModelFile(string protocol, string text)
    {
        Protocol = protocol;
        Text = text;
        using var document = JsonDocument.Parse(text);
        _shapes = document.RootElement.GetProperty("shapes").Clone().EnumerateObject().ToDictionary(static shape => shape.Name, static shape => shape.Value);
        Services = [.. _shapes.Where(static shape => Type(shape.Value) == "service").Select(static shape => shape.Key)];
        Cases = [.. Services.SelectMany(service => CasesOf(service, "client"))];
        ServerCases = [.. Services.SelectMany(service => CasesOf(service, "server")).Select(static item => item with { IsServer = true })];
    }

    /// <summary>The protocol, by the name of the file.</summary>
    public string Protocol { get; }

    /// <summary>The model.</summary>
    public string Text { get; }

    public IReadOnlyList<string> Services { get; }

    /// <summary>The cases for clients.</summary>
    public IReadOnlyList<SmithyCase> Cases { get; }

    /// <summary>The cases for servers.</summary>
    public IReadOnlyList<SmithyCase> ServerCases { get; }

    /// <summary>All files of a folder.</summary>
    public static IReadOnlyList<SmithyModelFile> All(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Where(static path => Path.GetFileNameWithoutExtension(path) is var name && name != "index" && !name.Contains('-', StringComparison.Ordinal))
            .Select(static path => new SmithyModelFile(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];

    public static SmithyModelFile Of(string protocol, string text) => new(protocol, text);

    /// <summary>A shape of the file, or null for one of the prelude.</summary>
    public JsonElement? Find(string id) => _shapes.TryGetValue(id, out var shape) ? shape : null;

    /// <summary>What a member of a structure or union refers to, be the member its own or of a mixin; null where there is none.</summary>
    public string? TargetOf(JsonElement shape, string member)
    {
        if (shape.TryGetProperty("members", out var members) && members.TryGetProperty(member, out var own) && own.TryGetProperty("target", out var target))
        {
            return target.GetString();
        }

        return Targets(shape, "mixins").Select(mixin => TargetOf(_shapes[mixin], member)).LastOrDefault(static found => found is not null);
    }

    /// <summary>A service that has an operation.</summary>
    public string ServiceOf(string operation) => Services.First(service => Operations(service).Contains(operation));

    /// <summary>Whether a shape is a stream.</summary>
    public bool IsStream(string? id) =>
        id is not null && Find(id) is { } shape && shape.TryGetProperty("traits", out var traits) && traits.TryGetProperty("smithy.api#streaming", out _);

    /// <summary>The union that an operation's input or output streams, or null.</summary>
    public string? StreamOf(string? id) => id is null || Find(id) is not { } shape || !shape.TryGetProperty("members", out var members)
        ? null
        : members.EnumerateObject().Select(static member => member.Value.GetProperty("target").GetString()!)
            .FirstOrDefault(target => IsStream(target) && Type(_shapes[target]) == "union");

    private static string Type(JsonElement shape) => shape.GetProperty("type").GetString()!;

    private static IEnumerable<string> Targets(JsonElement shape, string list) =>
        shape.TryGetProperty(list, out var items) ? items.EnumerateArray().Select(static item => item.GetProperty("target").GetString()!) : [];

    private static string? Target(JsonElement shape, string name) =>
        shape.TryGetProperty(name, out var target) && target.GetProperty("target").GetString() is { } id && id != "smithy.api#Unit" ? id : null;

    private IEnumerable<SmithyCase> CasesOf(string service, string side)
    {
        var errors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in Operations(service).Distinct(StringComparer.Ordinal))
        {
            var operation = _shapes[id];
            foreach (var item in Tests(operation, Requests, side))
            {
                yield return new SmithyCase(this, service, id, SmithyCaseKind.Request, Target(operation, "input"), item);
            }

            foreach (var item in Tests(operation, Responses, side))
            {
                yield return new SmithyCase(this, service, id, SmithyCaseKind.Response, Target(operation, "output"), item);
            }

            foreach (var item in Tests(operation, Events, side))
            {
                yield return new SmithyCase(this, service, id, SmithyCaseKind.Event, Target(operation, IsSent(item) ? "input" : "output"), item) { IsRequest = IsSent(item) };
            }

            foreach (var error in Targets(operation, "errors").Concat(Targets(_shapes[service], "errors")).Where(errors.Add))
            {
                foreach (var item in Tests(_shapes[error], Responses, side))
                {
                    yield return new SmithyCase(this, service, id, SmithyCaseKind.Error, error, item);
                }
            }
        }
    }

    /// <summary>Whether a case of event streams is about the request.</summary>
    private static bool IsSent(JsonElement item) =>
        item.TryGetProperty("initialRequest", out _)
        || (item.TryGetProperty("events", out var events) && events.EnumerateArray().Any(static sent => sent.GetProperty("type").GetString() == "request"));

    private IEnumerable<string> Operations(string container)
    {
        var shape = _shapes[container];
        string[] lifecycle = ["create", "put", "read", "update", "delete", "list"];
        var own = Targets(shape, "operations").Concat(Targets(shape, "collectionOperations")).Concat(lifecycle.Select(name => Target(shape, name)).OfType<string>());
        return own.Concat(Targets(shape, "resources").SelectMany(Operations));
    }

    private static IEnumerable<JsonElement> Tests(JsonElement shape, string trait, string side) =>
        shape.TryGetProperty("traits", out var traits) && traits.TryGetProperty(trait, out var cases)
            ? cases.EnumerateArray().Where(item => !item.TryGetProperty("appliesTo", out var only) || only.GetString() == side)
            : [];
}
