using System.Text.Json;

namespace SendEvent.Conformance.Tests;

/// <summary>One case: an operation with an input and its request, or with a response and its output or error.</summary>
/// <param name="File">The file, such as <c>input/query.json</c>.</param>
/// <param name="Id">The case's id, or file and position where it has none.</param>
/// <param name="Suite">The suite that it is in.</param>
/// <param name="Case">The case.</param>
/// <param name="Namespace">The namespace that the suite's shapes are emitted in.</param>
internal sealed record Vector(string File, string Id, JsonElement Suite, JsonElement Case, string Namespace)
{
    public bool IsInput => File.StartsWith("input/", StringComparison.Ordinal);

    public string Protocol => Suite.GetProperty("metadata").GetProperty("protocol").GetString()!;

    public JsonElement Given => Case.GetProperty("given");

    public string OperationName => Given.TryGetProperty("name", out var name) ? name.GetString()! : "OperationName";

    public JsonElement Shapes => Suite.GetProperty("shapes");

    /// <summary>Gives a property of the case, or null where it has none.</summary>
    public JsonElement? Get(params ReadOnlySpan<string> path) => Get(Case, path);

    public static JsonElement? Get(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }
}
