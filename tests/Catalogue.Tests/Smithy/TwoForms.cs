using System.Text.Json;

namespace SendEvent.Catalogue.Tests.Smithy;

/// <summary>A service that is published in both forms: as a Smithy model, and as the <c>service-2.json</c> made of one.</summary>
/// <param name="Smithy">The path of the Smithy model.</param>
/// <param name="Description">The path of the description.</param>
internal sealed record TwoForms(string Smithy, string Description)
{
    public string Name => Path.GetFileNameWithoutExtension(Smithy);

    /// <summary>All services of the folders at hand that have both.</summary>
    public static IReadOnlyList<TwoForms> All { get; } = PublishedFolder.SmithyModels is { } folder && PublishedFolder.Models is not null ? [.. Find(folder)] : [];

    private static IEnumerable<TwoForms> Find(string folder)
    {
        var descriptions = ModelFolder.Files.GroupBy(Id, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (descriptions.TryGetValue(SmithyId(path), out var description))
            {
                yield return new TwoForms(path, description);
            }
        }
    }

    private static string Id(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("metadata").TryGetProperty("serviceId", out var id) ? id.GetString()! : path;
    }

    private static string SmithyId(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("shapes").EnumerateObject()
            .Where(static shape => shape.Value.GetProperty("type").GetString() == "service")
            .Select(static shape => shape.Value.GetProperty("traits").GetProperty("aws.api#service").GetProperty("sdkId").GetString()!)
            .Single();
    }
}
