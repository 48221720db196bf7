using System.Reflection;

namespace SendEvent.Shapes.Tests.Published;

/// <summary>Where the files of this repository are, and those beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>The text of a published description, or null if there are none here.</summary>
    public static string? ReadModel(string name)
    {
        var folder = Environment.GetEnvironmentVariable("SENDEVENT_MODELS") is { Length: > 0 } named
            ? named
            : Path.Combine(Root, "..", "shared", "models");
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
