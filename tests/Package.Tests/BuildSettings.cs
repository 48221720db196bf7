using System.Reflection;

namespace SendEvent.Package.Tests;

/// <summary>How this test project was built.</summary>
internal static class BuildSettings
{
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>Where restored packages are; consumers restore from it too, so that they need no network.</summary>
    public static string PackageFolder { get; } = Metadata("PackageFolder");

    private static string Metadata(string key) =>
        typeof(BuildSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
