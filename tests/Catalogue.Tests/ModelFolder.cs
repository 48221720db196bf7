using System.Reflection;

namespace SendEvent.Catalogue.Tests;

/// <summary>
/// Where published service descriptions are. They are not a part of the repository; SENDEVENT_MODELS names their
/// folder, and else they are looked for beside the repository.
/// </summary>
internal static class ModelFolder
{
    /// <summary>The descriptions, the largest first, so that two workers end at about the same time.</summary>
    public static IReadOnlyList<string> Files { get; } = Find();

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

    private static IReadOnlyList<string> Find()
    {
        var named = Environment.GetEnvironmentVariable("SENDEVENT_MODELS");
        var repository = typeof(ModelFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
        var folder = new DirectoryInfo(string.IsNullOrWhiteSpace(named) ? Path.Combine(repository, "..", "shared", "models") : named);
        return folder.Exists ? [.. folder.GetFiles("*.json").OrderByDescending(file => file.Length).Select(file => file.FullName)] : [];
    }
}
