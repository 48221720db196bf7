namespace SendEvent.Package.Tests;

/// <summary>What somebody sees who adds the package to a project and drops a YAML file into it.</summary>
public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Second = "shapes: { Farewell: { type: structure, members: { Text: Words } }, Words: { type: string } }";

    [Fact]
    public async Task ModelsAreThereAndWork()
    {
        var consumer = new Consumer(feed, "works").Write("greeter.shapes.yaml", Consumer.Yaml).Write("Program.cs", Consumer.Program);
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Equal("""
            {"Text":"hello","Names":["you","me"]}
            True

            """.ReplaceLineEndings(), run.Output.ReplaceLineEndings());
    }

    /// <summary>The parser is somebody else's, whose license wants to go with it.</summary>
    [Fact]
    public void LicensesAreInThePackage()
    {
        using var package = System.IO.Compression.ZipFile.OpenRead(Path.Combine(feed.Feed, $"SendEvent.Generators.{feed.Version}.nupkg"));
        var files = package.Entries.Select(static entry => entry.FullName).ToList();
        Assert.Contains("LICENSE", files);
        Assert.Contains("THIRD-PARTY-NOTICES.txt", files);
        Assert.Contains("README.md", files);
    }

    /// <summary>A site of packages shows the README, where no link can lead to a file beside it, and the way to the source.</summary>
    [Theory]
    [InlineData("SendEvent.Generators")]
    [InlineData("SendEvent.Runtime")]
    public void ThePackageLeadsToItsSource(string id)
    {
        const string Site = "https://github.com/sendevent/generators";
        using var package = System.IO.Compression.ZipFile.OpenRead(Path.Combine(feed.Feed, $"{id}.{feed.Version}.nupkg"));
        var manifest = Text(package, id + ".nuspec");
        Assert.Contains($"<projectUrl>{Site}</projectUrl>", manifest);
        Assert.Contains($"<repository type=\"git\" url=\"{Site}\"", manifest);
        var readme = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "README.md"));
        var packed = Text(package, "README.md");
        Assert.DoesNotMatch(@"\]\((?!https?://|#)", packed);
        Assert.Equal(readme.TrimEnd(), packed.Replace($"]({Site}/blob/main/", "](", StringComparison.Ordinal).TrimEnd());
    }

    private static string Text(System.IO.Compression.ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The name of the project is the namespace where nothing says another, as far as C# can have it.</summary>
    [Fact]
    public async Task AProjectWithAHyphenInItsNameCompiles()
    {
        var consumer = new Consumer(feed, "hyphen", imports: "<PropertyGroup><RootNamespace>my-class.event</RootNamespace></PropertyGroup>")
            .Write("second.shapes.yaml", "shapes: { Farewell: { type: structure, members: { } } }")
            .Write("Program.cs", "System.Console.WriteLine(new my_class.@event.Farewell());\n");
        (await consumer.Run()).ShouldSucceed();
    }

    [Fact]
    public async Task AnEditShowsAfterTheNextBuild()
    {
        var consumer = new Consumer(feed, "edit").Write("greeter.shapes.yaml", Consumer.Yaml).Write("Program.cs", Consumer.Program);
        (await consumer.Build()).ShouldSucceed();
        consumer.Write("greeter.shapes.yaml", Consumer.Yaml.Replace("max: 20", "max: 4", StringComparison.Ordinal));
        (await consumer.Run()).ShouldFailWith("Greeting.Text: must have at most 4 characters, has 5");
    }

    [Fact]
    public async Task ADeletedFileTakesItsTypesAway()
    {
        var consumer = new Consumer(feed, "delete")
            .Write("greeter.shapes.yaml", Consumer.Yaml)
            .Write("more/second.shapes.yml", Second)
            .Write("Program.cs", Consumer.Program + "System.Console.WriteLine(new Farewell());\n");
        (await consumer.Build()).ShouldSucceed();
        (await consumer.Delete("more/second.shapes.yml").Build()).ShouldFailWith("CS0246");
    }

    [Fact]
    public async Task AFileAddedWithAnOldTimeStampCounts()
    {
        var consumer = new Consumer(feed, "old").Write("greeter.shapes.yaml", Consumer.Yaml).Write("Program.cs", Consumer.Program);
        (await consumer.Build()).ShouldSucceed();
        consumer.Write("second.shapes.yaml", Second).Age("second.shapes.yaml", new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await consumer.Build()).ShouldSucceed();
        Assert.Contains("Consumer.Farewell.g.cs", consumer.Emitted.Keys);
    }

    [Fact]
    public async Task AFileThatTheProjectListsItselfIsThereOnce()
    {
        var consumer = new Consumer(feed, "listed", """<AdditionalFiles Include="greeter.shapes.yaml" ShapeAccessibility="internal" />""")
            .Write("greeter.shapes.yaml", Consumer.Yaml)
            .Write("Program.cs", Consumer.Program);
        (await consumer.Run()).ShouldSucceed();
        Assert.Contains("internal sealed partial record Greeting", consumer.Emitted["Consumer.Greeting.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFaultInTheYamlIsABuildErrorAtItsLine()
    {
        var consumer = new Consumer(feed, "fault")
            .Write("greeter.shapes.yaml", Consumer.Yaml.Replace("Text: GreetingText", "Text: GreetingTxt", StringComparison.Ordinal))
            .Write("Program.cs", "return;");
        (await consumer.Build()).ShouldFailWith("greeter.shapes.yaml(12,13): error SEG0");
    }

    [Fact]
    public async Task TheSameInputInTwoFoldersGivesTheSameBytes()
    {
        var one = new Consumer(feed, "here").Write("greeter.shapes.yaml", Consumer.Yaml).Write("Program.cs", Consumer.Program);
        var other = new Consumer(feed, "some/where/else").Write("sub/greeter.shapes.yaml", Consumer.Yaml).Write("Program.cs", Consumer.Program);
        (await one.Build()).ShouldSucceed();
        (await other.Build()).ShouldSucceed();
        Assert.NotEmpty(one.Emitted);
        Assert.Equal(one.Emitted.OrderBy(file => file.Key), other.Emitted.OrderBy(file => file.Key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnAnalyzerWithAnotherYamlParserBreaksNeither(bool oursFirst)
    {
        var ours = $"""<PackageReference Include="SendEvent.Generators" Version="{feed.Version}" />""";
        var other = $"""<PackageReference Include="OtherAnalyzer" Version="{feed.Version}" />""";
        var consumer = new Consumer(feed, $"other{oursFirst}", reference: oursFirst ? ours + other : other + ours)
            .Write("greeter.shapes.yaml", Consumer.Yaml)
            .Write("Program.cs", Consumer.Program + "System.Console.WriteLine(Other.Yaml);\n");
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Contains("True", run.Output, StringComparison.Ordinal);
        Assert.Contains("13.0.0.0 0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProjectReferenceWorksToo()
    {
        var generator = Path.Combine(RepositoryFolder.Path, "generator");
        var runtime = Path.Combine(RepositoryFolder.Path, "runtime", "SendEvent.Runtime.csproj");
        var consumer = new Consumer(
            feed,
            "project",
            reference: $"""
                <ProjectReference Include="{generator}/SendEvent.Generators.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
                <ProjectReference Include="{runtime}" />
                """,
            imports: $"""<Import Project="{generator}/build/SendEvent.Generators.props" />""")
            .Write("greeter.shapes.yaml", Consumer.Yaml)
            .Write("Program.cs", Consumer.Program);
        (await consumer.Run()).ShouldSucceed();
    }
}
