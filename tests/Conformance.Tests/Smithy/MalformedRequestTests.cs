using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The malformed requests of Smithy's protocol tests: a service refuses each of them, as malformed or as breaking a constraint.</summary>
public sealed class MalformedRequestTests
{
    private static readonly Dictionary<string, JsonElement> s_cases = Load();

    private static readonly ConcurrentDictionary<Assembly, ShapeServer> s_servers = new();

    public static IEnumerable<TheoryDataRow<string>> Cases() => s_cases.Count > 0
        ? s_cases.Keys.Select(static key => new TheoryDataRow<string>(key))
        : [new TheoryDataRow<string>("none") { Skip = SmithyRun.NoFolder }];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_refused(string id)
    {
        if (!MalformedExclusions.Reasons.TryGetValue(id, out var reason))
        {
            Run(s_cases[id]);
            return;
        }

        Assert.True(Record.Exception(() => Run(s_cases[id])) is not null, $"{id} passes now: take it out of the exclusions.");
        Assert.Skip(reason);
    }

    /// <summary>What is right is not refused: else all of the above would say nothing.</summary>
    [Fact]
    public void Wrong_expectations_fail()
    {
        Assert.SkipWhen(s_cases.Count == 0, SmithyRun.NoFolder);
        var wrong = 0;
        foreach (var (id, item) in s_cases.Where(static pair => !MalformedExclusions.Reasons.ContainsKey(pair.Key)).Where(static (_, index) => index % 20 == 0))
        {
            var isInvalid = ErrorOf(item) == "ValidationException";
            Assert.True(Record.Exception(() => Run(item, isInvalid ? "SerializationException" : "ValidationException")) is not null, id);
            wrong++;
        }

        Assert.True(wrong > 10);
    }

    /// <summary>How many are refused as they have to be, and how many there are.</summary>
    public static (int Passed, int All) Count() => (s_cases.Values.Count(static item => Record.Exception(() => Run(item)) is null), s_cases.Count);

    private static Dictionary<string, JsonElement> Load()
    {
        if (PublishedFolder.SmithyProtocolTests is not { } folder || Path.Combine(folder, "restJson1-malformed-expanded.json") is var path && !File.Exists(path))
        {
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("cases").Clone().EnumerateArray().ToDictionary(static item => item.GetProperty("id").GetString()!, StringComparer.Ordinal);
    }

    private static string ErrorOf(JsonElement item) => item.GetProperty("response").GetProperty("headers").GetProperty("x-amzn-errortype").GetString()!;

    private static void Run(JsonElement item, string? expected = null)
    {
        var operation = SmithyRun.ServerOperation("restJson1", item.GetProperty("operation").GetString()!);
        var answer = s_servers.GetOrAdd(operation.Assembly, static assembly => UncalledHandler.ServerOf(assembly)).HandleAsync(RequestOf(item.GetProperty("request"))).GetAwaiter().GetResult();
        Assert.Equal(expected ?? ErrorOf(item), answer.Headers["X-Amzn-Errortype"]);
        var response = item.GetProperty("response");
        Assert.Equal(response.GetProperty("code").GetInt32(), answer.StatusCode);
        if (response.TryGetProperty("body", out var body))
        {
            // In the text of a test with parameters, which one of them without has been written like, a dollar sign is two.
            var contents = body.GetProperty("assertion").GetProperty("contents").GetString()!.Replace("$$", "$", StringComparison.Ordinal);
            var actual = JsonNode.Parse(answer.Body.Span);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(contents), actual), $"expected {contents}{Environment.NewLine}found {actual}");
        }
    }

    private static ShapeHttpRequest RequestOf(JsonElement request)
    {
        var headers = new ShapeHttpHeaders();
        foreach (var header in request.TryGetProperty("headers", out var given) ? given.EnumerateObject() : default)
        {
            headers.AddReceived(header.Name, header.Value.GetString()!);
        }

        var uri = request.GetProperty("uri").GetString()!.Split('?');
        var query = request.TryGetProperty("queryParams", out var parameters) ? string.Join('&', parameters.EnumerateArray().Select(static item => item.GetString())) : string.Empty;
        return new ShapeHttpRequest
        {
            Method = request.GetProperty("method").GetString()!,
            Path = uri[0],
            Query = uri.Length == 1 ? query : uri[1] + (query.Length == 0 ? string.Empty : "&" + query),
            Headers = headers,
            Body = Encoding.UTF8.GetBytes(request.TryGetProperty("body", out var body) ? body.GetString()! : string.Empty),
        };
    }
}
