namespace SendEvent.Package.Tests;

/// <summary>A project outside the repository that knows of the packages alone.</summary>
internal sealed class Consumer
{
    public const string Yaml = """
        metadata: { protocol: rest-json, serviceId: Greeter }
        operations:
          Greet:
            http: { method: POST, requestUri: /greet }
            input: Greeting
        shapes:
          Greeting:
            type: structure
            documentation: What somebody says to somebody else.
            required: [Text]
            members:
              Text: GreetingText
              Names: Names
          GreetingText: { type: string, min: 1, max: 20 }
          Names: { type: list, member: Name }
          Name: { type: string }
        """;

    public const string Program = """
        using Consumer;

        var greeting = Greeting.Make(text: "hello", names: ["you", "me"]);
        System.Console.WriteLine(greeting.ToJson());
        System.Console.WriteLine(Greeting.OfJson(greeting.ToJson()) == greeting);
        """;

    public Consumer(PackageFeed feed, string name, string? extraItems = null, string? reference = null, string? imports = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        Folder = Path.Combine(feed.Folder, name, "Consumer");
        Directory.CreateDirectory(Folder);

        // An own file at the top keeps the repository's Directory.Build.props out, wherever the scratch folder is.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="scratch" value="{feed.Feed}" />
              </packageSources>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(feed.Folder, "packages")}" />
              </config>
              <fallbackPackageFolders>
                <add key="restored" value="{BuildSettings.PackageFolder}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {imports}
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NuGetAudit>false</NuGetAudit>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>$(MSBuildProjectDirectory)/../emitted</CompilerGeneratedFilesOutputPath>
                <!-- The test's own program writes to the console. -->
                <NoWarn>$(NoWarn);CA1303</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                {reference ?? $"""<PackageReference Include="SendEvent.Generators" Version="{feed.Version}" />"""}
                {extraItems}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    /// <summary>The files that the generator gave the compiler, by name.</summary>
    public IReadOnlyDictionary<string, string> Emitted
    {
        get
        {
            var folder = Path.Combine(Folder, "..", "emitted", "SendEvent.Generators");
            return Directory.Exists(folder)
                ? Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileName(file), File.ReadAllText)
                : new Dictionary<string, string>();
        }
    }

    public Consumer Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public Consumer Delete(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public Consumer Age(string file, DateTime time)
    {
        File.SetLastWriteTimeUtc(Path.Combine(Folder, file), time);
        return this;
    }

    public Task<DotnetResult> Build() => Dotnet.Run(Folder, "build", "-nologo", "-v:q");

    public Task<DotnetResult> Run() => Dotnet.Run(Folder, "run");
}
