using System.Runtime.CompilerServices;

namespace SendEvent.Generators.Tests.Harness;

/// <summary>Where the repository is, for tests that read its files.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "..", "..", ".."));

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
