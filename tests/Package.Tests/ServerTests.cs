using System.Text.RegularExpressions;

namespace SendEvent.Package.Tests;

/// <summary>What the guide to servers shows works as it stands, with the packages.</summary>
public sealed partial class ServerTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs/servers.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_service_of_the_guide_answers()
    {
        var consumer = new Consumer(feed, "server", imports: Block("xml") + "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>")
            .Write("chat.shapes.yaml", Block("yaml"))
            .Write("Program.cs", "#pragma warning disable CA2007, CA1303\n" + Block("csharp"));
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Equal("lobby-1\nThe attic is closed.\nValidationException\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_item_switches_it_on_and_off_and_nothing_is_emitted_without()
    {
        var consumer = new Consumer(feed, "server-item", extraItems: """<AdditionalFiles Update="chat.shapes.yaml" ShapeServer="true" />""")
            .Write("chat.shapes.yaml", Block("yaml"))
            .Write("Program.cs", "System.Console.WriteLine(typeof(Consumer.IChatHandler).Name);");
        (await consumer.Run()).ShouldSucceed();
        var without = new Consumer(feed, "server-off", extraItems: """<AdditionalFiles Update="chat.shapes.yaml" ShapeServer="false" />""", imports: Block("xml"))
            .Write("chat.shapes.yaml", Block("yaml"))
            .Write("Program.cs", "System.Console.WriteLine(System.Type.GetType(\"Consumer.IChatHandler\") is null);");
        Assert.Equal("True", (await without.Run()).ShouldSucceed().Output.Trim());
        Assert.DoesNotContain(without.Emitted.Values, static text => text.Contains("OfHttpRequest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_service_of_the_guide_is_in_an_application()
    {
        var reference = $"""<PackageReference Include="SendEvent.Generators" Version="{feed.Version}" />{Block("xml", 1).Replace("0.1.0", feed.Version, StringComparison.Ordinal)}""";
        var consumer = new Consumer(feed, "aspnet", reference: reference, imports: "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>")
            .Write("chat.shapes.yaml", Block("yaml"))
            .Write("Program.cs", "#pragma warning disable CA2007, CA1303, CA1812\n" + Block("csharp", 1).Replace("5187", "0", StringComparison.Ordinal).Replace(
                "new Uri(\"http://127.0.0.1:0\")", "new Uri(app.Urls.Single())", StringComparison.Ordinal));
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Contains("lobby-1\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conversation_of_the_guide_takes_place()
    {
        var consumer = new Consumer(feed, "server-events", imports: Block("xml") + "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>")
            .Write("talk.shapes.yaml", Block("yaml", 1))
            .Write("Program.cs", "#pragma warning disable CA2007, CA1303\n" + Block("csharp", 2));
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Equal("lobby: hello\nlobby: bye\nNobody is left.\n", run.Output.ReplaceLineEndings("\n"));
    }

    private static string Block(string language, int index = 0) =>
        Code().Matches(Guide).Where(match => match.Groups[1].Value == language).ElementAt(index).Groups[2].Value;

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
