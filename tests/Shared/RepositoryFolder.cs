using System.Reflection;

namespace SendEvent.Tests;

/// <summary>The sources that a test or a benchmark was built from.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!);
}
