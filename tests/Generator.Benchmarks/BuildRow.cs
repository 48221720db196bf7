using System.Diagnostics;

namespace SendEvent.Generators.Benchmarks;

/// <summary>
/// <c>dotnet build</c> of a project that generates, against <c>dotnet build</c> of a project that has the same sources on disk.
/// </summary>
internal static class BuildRow
{
    private const int Rounds = 3;

    public static void Measure(ServiceDescription description, string path, ResultTable table)
    {
        var folder = Directory.CreateTempSubdirectory("generator-benchmarks-").FullName;
        try
        {
            var generating = Project(folder, "Generating", $"""
                  <Import Project="{Path.Combine(RepositoryFolder.Path, "generator", "build", "SendEvent.Generators.props")}" />
                  <ItemGroup>
                    <Analyzer Include="{typeof(ShapeGenerator).Assembly.Location}" />
                    <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "SendEvent.YamlDotNet.dll")}" />
                    <AdditionalFiles Include="{path}" ShapeModel="true" ShapeNamespace="{Drivers.Namespace}" />
                  </ItemGroup>
                """);
            var onDisk = Project(folder, "OnDisk", "");
            WriteSources(description, Path.GetDirectoryName(onDisk)!);
            Dotnet("restore", generating);
            Dotnet("restore", onDisk);
            Build(generating);
            Build(onDisk);
            var (with, without) = Timing.InTurn(Rounds, _ => Build(generating), _ => Build(onDisk));
            table.Add("dotnet build, Release", $"{with / 1000:N1} s", $"{without / 1000:N1} s, the same sources on disk", with / without, 1.15);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Project(string folder, string name, string items)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, name)).FullName, name + ".csproj");
        File.WriteAllText(file, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(Runtime.Blob).Assembly.Location}" />
              </ItemGroup>
            {items}
            </Project>
            """);
        return file;
    }

    private static void WriteSources(ServiceDescription description, string folder)
    {
        var run = Drivers.Create(new ShapeGenerator(), Drivers.FileOf(description.Text)).RunGenerators(Drivers.Consumer);
        foreach (var source in run.GetRunResult().Results[0].GeneratedSources)
        {
            File.WriteAllText(Path.Combine(folder, source.HintName), source.SourceText.ToString());
        }
    }

    /// <summary>The whole project in a compiler process of its own, so that no build finds anything ready.</summary>
    private static void Build(string project) =>
        Dotnet("build", project, "-c", "Release", "--no-restore", "--no-incremental", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    private static void Dotnet(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}:\n{output}");
        }
    }
}
