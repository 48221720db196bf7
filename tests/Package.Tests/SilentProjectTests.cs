using Greeter = SendEvent.Package.Tests.Consumer;

namespace SendEvent.Package.Tests;

/// <summary>Projects in which shapes would do nothing are told so, with what to do about it.</summary>
public sealed class SilentProjectTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_mark_that_means_nothing()
    {
        var build = await Project("mark", """<AdditionalFiles Include="greeter.yaml" ShapeModel="yes" />""").Write("greeter.yaml", Greeter.Yaml).Build();
        Assert.Contains("warning SEG0901", build.ShouldSucceed().Output, StringComparison.Ordinal);
        Assert.Contains("write ShapeModel=\"true\"", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_without_its_first_part()
    {
        var build = await Project("name").Write("shapes.yaml", Greeter.Yaml).Build();
        Assert.Contains("warning SEG0902", build.ShouldSucceed().Output, StringComparison.Ordinal);
        Assert.Contains(".shapes.yaml", build.Output, StringComparison.Ordinal);
        (await Project("named", """<AdditionalFiles Include="shapes.yaml" ShapeModel="true" ShapeNamespace="Consumer" />""")
            .Write("shapes.yaml", Greeter.Yaml)
            .Write("Program.cs", Greeter.Program)
            .Run()).ShouldSucceed();
    }

    [Theory]
    [InlineData("Consumer.fsproj", "Program.fs", "printfn \"\"", "F#")]
    [InlineData("Consumer.vbproj", "Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module", "VB")]
    public async Task A_project_in_another_language(string project, string file, string code, string language)
    {
        var consumer = Project(language[..1]).Write("greeter.shapes.yaml", Greeter.Yaml).Write(file, code).Delete("Program.cs").Delete("Consumer.csproj");
        consumer.Write(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><DisableImplicitLibraryPacksFolder>true</DisableImplicitLibraryPacksFolder></PropertyGroup>
              <ItemGroup>
                <Compile Include="{file}" Condition="'$(MSBuildProjectExtension)' == '.fsproj'" />
                <PackageReference Include="SendEvent.Generators" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        var build = await consumer.Build();
        if (language == "F#")
        {
            Assert.SkipWhen(build.Output.Contains("FSharp.Core", StringComparison.Ordinal) && build.Output.Contains("NU1101", StringComparison.Ordinal), "FSharp.Core cannot be restored here.");
        }

        Assert.Contains("SEG0903", build.Output, StringComparison.Ordinal);
        Assert.Contains("greeter.shapes.yaml gives no types: move it into a C# project", build.Output, StringComparison.Ordinal);
    }

    /// <summary>A file may be one of shapes by its name alone, whoever lists it, and be none whatever its name.</summary>
    [Theory]
    [InlineData("""<AdditionalFiles Include="greeter.shapes.yaml" />""", true)]
    [InlineData("""<AdditionalFiles Include="greeter.shapes.YML" />""", true)]
    [InlineData("""<AdditionalFiles Include="greeter.smithy" />""", true)]
    [InlineData("""<AdditionalFiles Include="more/greeter.smithy.json" />""", true)]
    [InlineData("""<AdditionalFiles Include="greeter.json" ShapeModel="true" />""", true)]
    [InlineData("""<AdditionalFiles Include="greeter.shapes.yaml" ShapeModel="false" />""", false)]
    [InlineData("""<AdditionalFiles Include="greeter.json;stylecop.yaml;a`b.txt" />""", false)]
    public async Task An_older_framework_for_a_file_that_is_listed(string item, bool isShapes)
    {
        var consumer = Project("listed" + item.Length, item);
        consumer.Write("Consumer.csproj", File.ReadAllText(Path.Combine(consumer.Folder, "Consumer.csproj")).Replace("<OutputType>", "<EnableDefaultShapeItems>false</EnableDefaultShapeItems><OutputType>", StringComparison.Ordinal));
        (await Dotnet.Run(consumer.Folder, "restore")).ShouldSucceed();
        var check = await Dotnet.Run(consumer.Folder, "msbuild", "-t:_CheckShapeFiles", "-p:TargetFramework=net8.0", "-nologo");
        Assert.Equal(isShapes, check.Output.Contains("SEG0904", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_framework()
    {
        // A restore would stop before; a project that gets the generator without a package has none.
        var consumer = Project("framework").Write("greeter.shapes.yaml", Greeter.Yaml);
        (await consumer.Build()).ShouldSucceed();
        var check = await Dotnet.Run(consumer.Folder, "msbuild", "-t:_CheckShapeFiles", "-p:TargetFramework=net8.0", "-nologo");
        check.ShouldFailWith("SEG0904");
        Assert.Contains("set <TargetFramework>net10.0</TargetFramework>", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_language()
    {
        var build = await new Consumer(feed, "silent-language", imports: "<PropertyGroup><LangVersion>12.0</LangVersion></PropertyGroup>")
            .Write("greeter.shapes.yaml", Greeter.Yaml)
            .Write("Program.cs", "System.Console.WriteLine();")
            .Build();
        build.ShouldFailWith("SEG0052");
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    private Greeter Project(string name, string? items = null) =>
        new Consumer(feed, "silent-" + name, extraItems: items).Write("Program.cs", "System.Console.WriteLine();");
}
