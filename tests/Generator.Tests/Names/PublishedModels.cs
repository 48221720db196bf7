using System.Text.Json;

namespace SendEvent.Generators.Tests.Names;

/// <summary>
/// Published service descriptions to try rules on, where there are any: the files in the directory that the variable
/// SENDEVENT_MODELS names, else in <c>shared/models</c> beside the checkout. Without them the tests that use them skip.
/// </summary>
internal static class PublishedModels
{
    private static readonly Lazy<IReadOnlyList<string>> Found = new(Find);

    public static IReadOnlyList<(string Name, JsonElement Root)> LoadOrSkip()
    {
        Assert.SkipWhen(Found.Value.Count == 0, "No published descriptions here: set SENDEVENT_MODELS.");
        return [.. Found.Value.Select(static path => (Path.GetFileNameWithoutExtension(path), Load(path)))];
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

    private static string[] Find()
    {
        var directory = Environment.GetEnvironmentVariable("SENDEVENT_MODELS");
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); string.IsNullOrEmpty(directory) && up is not null; up = up.Parent)
        {
            var beside = Path.Combine(up.FullName, "shared", "models");
            directory = Directory.Exists(beside) ? beside : null;
        }

        return Directory.Exists(directory) ? [.. Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal)] : [];
    }
}
