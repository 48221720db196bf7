using System.Reflection;

namespace SendEvent.Benchmarks.Report;

/// <summary>The sources that this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryRoot").Value!);
}
