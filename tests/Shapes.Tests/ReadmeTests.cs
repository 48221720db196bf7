using System.Text.RegularExpressions;
using SendEvent.Shapes.Tests.Published;

namespace SendEvent.Shapes.Tests;

/// <summary>What the README shows is what is emitted and what runs.</summary>
[Collection("Console")]
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Read("README.md");

    private static readonly string Yaml = Block("yaml", 0);

    private static readonly string Excerpt = Block("csharp", 0);

    private static readonly string Program = Block("csharp", 1);

    private static readonly Lazy<EmittedModel> Model = new(() =>
        EmittedModel.Of([new TestFile("/project/send-event.shapes.yaml", Yaml)], "using System;\nusing System.Net.Http;\n" + Program));

    [Fact]
    public void The_excerpt_is_emitted()
    {
        var source = Model.Value.Sources["Chat.Model.SendEventRequest.g.cs"];
        var at = 0;
        foreach (var line in Excerpt.Split('\n').Select(static line => line.Replace("…", "", StringComparison.Ordinal).TrimEnd()).Where(static line => line.Length > 0))
        {
            var found = source.IndexOf("\n" + line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, "Not emitted, or not there: " + line);
            at = found + line.Length;
        }
    }

    [Fact]
    public void The_program_shows_what_it_says()
    {
        var request = Program.IndexOf("using var http", StringComparison.Ordinal);
        var model = EmittedModel.Of(
            [new TestFile("/project/send-event.shapes.yaml", Yaml)],
            "using System;\nusing System.Net.Http;\n" + Program[..request]);
        var output = Console.Out;
        using var text = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(text);
            model.Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(output);
        }

        Assert.Equal(
            """
            True
            SendEventRequest { ContentType = text/plain, Content = hello, ConnectionToken = *** }
            SendEventRequest.ContentType: must have at least 1 character, has 0
            SendEventRequest.ConnectionToken: must have at least 1 character, has 0

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }

    [Fact]
    public void The_types_around_one_value_do_what_it_says()
    {
        var output = Console.Out;
        using var text = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(text);
            EmittedModel.Of([new TestFile("/project/shop.shapes.yaml", Block("yaml", 1))], "using System;\n" + Block("csharp", 2))
                .Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(output);
        }

        Assert.Equal(
            """
            True
            Order.Id: must have at least 1 character, has 0; Order.Quantity: must be at least 1, is 0
            000 ***
            a-1

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }

    [Fact]
    public void The_whole_program_compiles() => Assert.NotNull(Model.Value.Assembly.EntryPoint);

    [Fact]
    public void Every_diagnostic_is_listed()
    {
        var rows = DiagnosticRow().Matches(Read("docs/diagnostics/README.md")).Select(static row => row.Value.Replace("](", "](docs/diagnostics/", StringComparison.Ordinal));
        Assert.Equal(rows, DiagnosticRow().Matches(Readme).Select(static row => row.Value));
    }

    [Fact]
    public void Links_lead_somewhere() => Assert.All(
        Link().Matches(Readme).Select(static link => link.Groups[1].Value).Where(static target => !target.StartsWith("http", StringComparison.Ordinal)),
        static target => Assert.True(Path.Exists(Path.Combine(RepositoryFolder.Path, target)), target));

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryFolder.Path, path)).ReplaceLineEndings("\n");

    private static string Block(string language, int index) =>
        Regex.Matches(Readme, $"```{language}\n(.*?)```", RegexOptions.Singleline)[index].Groups[1].Value;

    [GeneratedRegex(@"^\| \[SEG.*\|$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticRow();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();
}
