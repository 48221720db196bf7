using System.Text.Json;

namespace SendEvent.Generators.Tests.Names;

/// <summary>Published service descriptions to try rules on, where there are any. Without them the tests that use them skip.</summary>
internal static class PublishedModels
{
    private static readonly IReadOnlyList<string> Found =
        PublishedFolder.Models is { } folder ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];

    public static IReadOnlyList<(string Name, JsonElement Root)> LoadOrSkip()
    {
        Assert.SkipWhen(Found.Count == 0, "No published descriptions here: set SENDEVENT_MODELS.");
        return [.. Found.Select(static path => (Path.GetFileNameWithoutExtension(path), Load(path)))];
    }

    public static IEnumerable<(string Name, JsonElement Shape)> Shapes(JsonElement root) =>
        root.GetProperty("shapes").EnumerateObject().Select(static shape => (shape.Name, shape.Value));

    public static IEnumerable<string> Keys(JsonElement owner, string property) =>
        owner.TryGetProperty(property, out var keys) ? keys.EnumerateObject().Select(static key => key.Name) : [];

    public static string? Text(JsonElement owner, string property) =>
        owner.TryGetProperty(property, out var text) ? text.GetString() : null;

    private static JsonElement Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
