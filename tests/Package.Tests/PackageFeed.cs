namespace SendEvent.Package.Tests;

/// <summary>The packages of this repository, packed once into a feed of their own under a version that exists nowhere else.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "sendevent-packages-" + Guid.NewGuid().ToString("N"));

    public string Version { get; } = "0.0.1-test" + DateTime.UtcNow.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);

    public string Feed => Path.Combine(Folder, "feed");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        foreach (var project in new[] { "runtime/SendEvent.Runtime.csproj", "generator/SendEvent.Generators.csproj", "extensions/AspNetCore/SendEvent.AspNetCore.csproj", "tests/Package.Tests/OtherAnalyzer/OtherAnalyzer.csproj" })
        {
            var packed = await Dotnet.Run(
                RepositoryFolder.Path, "pack", project, "--no-build", "-c", BuildSettings.Configuration, "-o", Feed, $"-p:PackageVersion={Version}", "-p:IsPackable=true");
            packed.ShouldSucceed();
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
