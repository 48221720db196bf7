namespace SendEvent.Catalogue.Tests;

/// <summary>The published descriptions, and whether the slow tests of them are asked for.</summary>
internal static class ModelFolder
{
    /// <summary>The descriptions, the largest first, so that two workers end at about the same time.</summary>
    public static IReadOnlyList<string> Files { get; } = PublishedFolder.Models is { } folder
        ? [.. new DirectoryInfo(folder).GetFiles("*.json").OrderByDescending(file => file.Length).Select(file => file.FullName)]
        : [];

    /// <summary>Why a test of them all does not run, or null if it does.</summary>
    /// <param name="variable">The environment variable that asks for it.</param>
    public static string? SkipReason(string variable) =>
        Environment.GetEnvironmentVariable(variable) != "1" ? $"This takes minutes: set {variable}=1 to run it."
        : Files.Count == 0 ? "No service descriptions: set SENDEVENT_MODELS to a folder that has some (service-2.json, by any name)."
        : null;

    /// <summary>A row for each description, or one that is skipped.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(string? skipReason) => skipReason is not null
        ? [new TheoryDataRow<string>("none") { Skip = skipReason }]
        : Files.Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(file)
        {
            TestDisplayName = Path.GetFileNameWithoutExtension(file),
        });
}
