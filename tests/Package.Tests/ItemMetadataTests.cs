namespace SendEvent.Package.Tests;

/// <summary>What a project says of its shape files reaches the generator through MSBuild and the compiler, whatever characters are in it.</summary>
public sealed class ItemMetadataTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Yaml = """
        metadata: { protocol: rest-json, serviceId: Chat }
        operations:
          SendMessage: { http: { method: POST, requestUri: /send }, input: Message }
          ReceiveMessage: { http: { method: POST, requestUri: /receive }, output: Message }
          DeleteMessage: { http: { method: POST, requestUri: /delete }, input: Other }
        shapes:
          Message: { type: structure, members: { Text: Text } }
          Other: { type: structure, members: { Text: Text } }
          Grüße: { type: structure, members: { Text: Text } }
          Text: { type: string }
        """;

    [Theory]
    [InlineData("semicolon", "SendMessage;ReceiveMessage")]
    [InlineData("lines", "SendMessage\n  ReceiveMessage\n")]
    [InlineData("comma", "SendMessage, ReceiveMessage")]
    [InlineData("both", "\n SendMessage;\n ReceiveMessage;\n")]
    public async Task Roots(string name, string roots)
    {
        var consumer = OfRoots(name, roots).Write("Program.cs", """
            System.Console.WriteLine(typeof(Consumer.SendMessageOperation).Name + typeof(Consumer.ReceiveMessageOperation).Name);
            System.Console.WriteLine(System.Type.GetType("Consumer.Other") is null);
            """);
        Assert.Equal("SendMessageOperationReceiveMessageOperation\nTrue\n", (await consumer.Run()).ShouldSucceed().Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Roots_beyond_ascii()
    {
        var consumer = OfRoots("unicode", "Grüße").Write("Program.cs", "System.Console.WriteLine(new Consumer.Grüße { Text = \"hi\" });");
        (await consumer.Run()).ShouldSucceed();
    }

    [Fact]
    public async Task Every_root_that_does_not_exist_is_named()
    {
        var build = await OfRoots("unknown", "SendMessage;Nobody;#Hash\nNo\"body").Build();
        Assert.NotEqual(0, build.ExitCode);
        foreach (var name in (string[])["'Nobody'", "'#Hash'", "'No\"body'"])
        {
            Assert.Contains($"SEG0027: ShapeRoots names {name}", build.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ShapeNamespace", "My.Chat", "My.Chat.Message")]
    [InlineData("ShapeNamespace", "\n  My.Größe\n", "My.Größe.Message")]
    [InlineData("ShapeAccessibility", "\n internal ", "Consumer.Message")]
    [InlineData("ShapeModel", "true", "Consumer.Message")]
    [InlineData("ShapeWrappers", " enums\n", "Consumer.Message")]
    public async Task Other_metadata(string name, string value, string type)
    {
        var consumer = Of($"{name}{value.Length}", name, value).Write("Program.cs", $"System.Console.WriteLine(typeof({type}).IsPublic);");
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Equal(name != "ShapeAccessibility", bool.Parse(run.Output.Trim()));
    }

    [Theory]
    [InlineData("ShapeNamespace", "My Chat;#1", "a C# namespace")]
    [InlineData("ShapeAccessibility", "pub;lic#", "public or internal")]
    [InlineData("ShapeReference", "perhaps;#", "true or false")]
    [InlineData("ShapeWrappers", "so;me#", "all or enums")]
    public async Task What_it_cannot_be_is_told_whole(string name, string value, string wanted)
    {
        var build = await Of("bad" + name, name, value).Write("Program.cs", "").Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"'{value}'", build.Output, StringComparison.Ordinal);
        Assert.Contains(wanted, build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_of_a_smithy_file()
    {
        const string Smithy = """
            $version: "2"
            namespace shop
            use aws.protocols#restJson1
            @restJson1
            service First { operations: [Ping] }
            @restJson1
            service Second { operations: [Ping] }
            @http(method: "POST", uri: "/ping")
            operation Ping {}
            """;
        var consumer = new Consumer(feed, "service", extraItems: """<AdditionalFiles Update="shop.smithy" ShapeService="&#xA; shop#Second &#xA;" />""")
            .Write("shop.smithy", Smithy)
            .Write("Program.cs", "System.Console.WriteLine(typeof(Consumer.SecondClient));");
        (await consumer.Run()).ShouldSucceed();
    }

    private Consumer OfRoots(string name, string roots) => Of(name, "ShapeRoots", roots);

    private Consumer Of(string folder, string name, string value) =>
        new Consumer(feed, "metadata-" + folder, extraItems: $"""<AdditionalFiles Update="chat.shapes.yaml" {name}="{Escape(value)}" />""")
            .Write("chat.shapes.yaml", Yaml);

    private static string Escape(string text) =>
        System.Security.SecurityElement.Escape(text).Replace("\n", "&#xA;", StringComparison.Ordinal);
}
