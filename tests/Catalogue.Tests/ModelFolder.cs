using System.Reflection;

namespace SendEvent.Catalogue.Tests;

/// <summary>
/// Where published service descriptions are. They are not a part of the repository; SENDEVENT_MODELS names their
/// folder, and else they are looked for beside the repository.
/// </summary>
internal static class ModelFolder
{
    /// <summary>Why nothing runs, or null if it does.</summary>
    public static string? SkipReason { get; }

    /// <summary>The descriptions, the largest first, so that two workers end at about the same time.</summary>
    public static IReadOnlyList<string> Files { get; } = [];

    static ModelFolder()
    {
        var named = Environment.GetEnvironmentVariable("SENDEVENT_MODELS");
        var repository = typeof(ModelFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
        var path = string.IsNullOrWhiteSpace(named) ? Path.GetFullPath(Path.Combine(repository, "..", "shared", "models")) : named;
        if (Environment.GetEnvironmentVariable("SENDEVENT_CATALOGUE") != "1")
        {
            SkipReason = "This takes minutes: set SENDEVENT_CATALOGUE=1 to run it.";
        }
        else if (!Directory.Exists(path))
        {
            SkipReason = "No service descriptions: set SENDEVENT_MODELS to a folder that has some (service-2.json, by any name).";
        }
        else
        {
            Files = [.. new DirectoryInfo(path).GetFiles("*.json").OrderByDescending(file => file.Length).Select(file => file.FullName)];
        }
    }
}
