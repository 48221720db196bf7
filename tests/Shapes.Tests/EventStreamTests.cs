using System.Text;
using System.Text.RegularExpressions;
using SendEvent.Shapes.Tests.Published;

namespace SendEvent.Shapes.Tests;

/// <summary>Operations that receive event streams, emitted and run as a user would.</summary>
[Collection("Console")]
public sealed class EventStreamTests
{
    // What the program of the README stands in.
    private const string Around =
        """
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using News.Model;
        using SendEvent.Runtime;

        var cancellationToken = CancellationToken.None;
        using var http = new HttpClient(new Handler(Convert.FromBase64String(args[0])));
        var client = new NewsClient(http, new Uri("https://example.com"));
        try
        {
        //PROGRAM
        }
        catch (ServiceException<Closed> exception)
        {
            Console.WriteLine(exception.Error.Message);
        }

        sealed class Handler(byte[] body) : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = new HttpResponseMessage { Content = new ByteArrayContent(body) };
                response.Headers.Add("X-Session", "session");
                return Task.FromResult(response);
            }
        }
        """;

    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "README.md"))
        .ReplaceLineEndings("\n").Split("### Event streams")[1];

    public static TheoryData<string, byte[], byte[]> Protocols()
    {
        var data = new TheoryData<string, byte[], byte[]>
        {
            { "rest-json", [], Messages("{\"Text\":\"rain\"}", "{\"Message\":\"dry\"}") },
            { "json", EventFrames.Event("initial-response", "{\"Session\":\"session\"}"), Messages("{\"Text\":\"rain\"}", "{\"Message\":\"dry\"}") },
            {
                "smithy-rpc-v2-cbor",
                EventFrames.Event("initial-response", [0xA1, .. "gSessiongsession"u8]),
                Messages("¡dTextdrain", "¡gMessagecdry")
            },
            { "rest-xml", [], Messages("<a><Text>rain</Text></a>", "<a><Message>dry</Message></a>") },
        };
        foreach (var protocol in new[] { "query", "ec2" })
        {
            data.Add(
                protocol,
                EventFrames.Event("initial-response", "<a><Session>session</Session></a>"),
                Messages("<a><Text>rain</Text></a>", "<a><Message>dry</Message></a>"));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void The_readmes_program_receives_what_is_sent_in_every_protocol(string protocol, byte[] output, byte[] messages)
    {
        var yaml = Block("yaml").Replace("rest-json", protocol, StringComparison.Ordinal);
        var model = EmittedModel.Of(
            [new TestFile("/project/news.shapes.yaml", yaml)],
            Around.Replace("//PROGRAM", Block("csharp"), StringComparison.Ordinal));
        var console = Console.Out;
        using var text = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(text);
            model.Assembly.EntryPoint!.Invoke(null, [new[] { Convert.ToBase64String([.. output, .. messages]) }]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal("session\nrain\nrain\ndry\n", text.ToString());
    }

    // Two events with one that is unknown between them, then an error.
    private static byte[] Messages(string headline, string error)
    {
        // Latin-1, for the first byte of a CBOR map.
        var (one, last) = (Encoding.Latin1.GetBytes(headline), Encoding.Latin1.GetBytes(error));
        return
        [
            .. EventFrames.Event("Headline", one), .. EventFrames.Event("Jingle", one), .. EventFrames.Event("Headline", one),
            .. EventFrames.Message(last, (":message-type", "exception"), (":exception-type", "Closed")),
        ];
    }

    private static string Block(string language) =>
        Regex.Match(Readme, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
