using System.Text.Json.Nodes;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Every case of Smithy's protocol tests that is for clients: model → generator → compiler → request, output or error → compared.</summary>
public sealed class SmithyProtocolTests
{
    private static readonly Dictionary<string, SmithyCase> s_cases = SmithyRun.Files.SelectMany(static file => file.Cases).ToDictionary(Key, StringComparer.Ordinal);

    private static readonly Dictionary<string, SmithyCase> s_serverCases = SmithyRun.Files.SelectMany(static file => file.ServerCases).ToDictionary(Key, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Cases() => Rows(s_cases.Keys);

    /// <summary>Those of one protocol with all kinds of bindings, and one without.</summary>
    public static IEnumerable<TheoryDataRow<string>> CasesOfText() => Rows(s_cases
        .Where(static pair => pair.Value.Protocol is "restJson1" or "rpcv2Json" && !SmithyExclusions.Reasons.ContainsKey(pair.Key))
        .Select(static pair => pair.Key));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Client(string key) => RunUnlessExcluded(s_cases[key], key);

    /// <summary>The same from <c>.smithy</c> text.</summary>
    [Theory]
    [MemberData(nameof(CasesOfText))]
    public void Client_from_text(string key) => SmithyRun.Run(s_cases[key], isText: true);

    public static IEnumerable<TheoryDataRow<string>> CasesOfServers() => Rows(s_serverCases.Keys);

    /// <summary>Every case that is for servers: request → input, output or error → response.</summary>
    [Theory]
    [MemberData(nameof(CasesOfServers))]
    public void Server(string key) => RunUnlessExcluded(s_serverCases[key], "server " + key);

    [Fact]
    public void A_wrong_expectation_fails()
    {
        Assert.SkipWhen(s_cases.Count == 0, SmithyRun.NoFolder);
        var cases = s_cases.Concat(s_serverCases.Select(static pair => KeyValuePair.Create("server " + pair.Key, pair.Value))).ToList();
        var checkedKinds = new HashSet<(string, SmithyCaseKind, bool)>();
        foreach (var (key, item) in cases.Where(static pair => !SmithyExclusions.Reasons.ContainsKey(pair.Key)))
        {
            if (Wrong(item) is { } wrong && checkedKinds.Add((item.Protocol, item.Kind, item.IsServer)))
            {
                Assert.True(Record.Exception(() => SmithyRun.Run(item with { Case = wrong })) is not null, key + " passes whatever it expects.");
            }
        }

        Assert.Equal(cases.Select(static pair => (pair.Value.Protocol, pair.Value.Kind, pair.Value.IsServer)).ToHashSet(), checkedKinds);
    }

    private static void RunUnlessExcluded(SmithyCase item, string key)
    {
        if (!SmithyExclusions.Reasons.TryGetValue(key, out var reason))
        {
            SmithyRun.Run(item);
            return;
        }

        Assert.True(Record.Exception(() => SmithyRun.Run(item)) is not null, $"{key} passes now: take it out of the exclusions.");
        Assert.Skip(reason);
    }

    private static IEnumerable<TheoryDataRow<string>> Rows(IEnumerable<string> keys) => s_cases.Count > 0
        ? keys.Select(static key => new TheoryDataRow<string>(key))
        : [new TheoryDataRow<string>("none") { Skip = SmithyRun.NoFolder }];

    private static string Key(SmithyCase item) => $"{item.Protocol} {item.Kind} {item.Id}";

    /// <summary>What is read does not fail, or does; what is written has another method, another status or other bytes.</summary>
    private static bool WrongEvent(SmithyCase item, JsonObject wrong)
    {
        if (item.IsRequest == item.IsServer)
        {
            wrong["expectation"] = new JsonObject { ["failure"] = new JsonObject() };
            return !item.Case.TryGetProperty("expectation", out _);
        }

        if (wrong["initialRequest"] is { } request)
        {
            request["method"] = "WRONG";
        }
        else if (wrong["initialResponse"] is { } response)
        {
            response["code"] = 299;
        }
        else
        {
            wrong["events"]![0]!["bytes"] = "AAAA";
        }

        return true;
    }

    /// <summary>The case with another method or status, or with a member less than the message has.</summary>
    private static System.Text.Json.JsonElement? Wrong(SmithyCase item)
    {
        var wrong = JsonNode.Parse(item.Case.GetRawText())!.AsObject();
        if (item.Kind == SmithyCaseKind.Request && !item.IsServer)
        {
            wrong["method"] = "WRONG";
        }
        else if (item.Kind == SmithyCaseKind.Event)
        {
            return WrongEvent(item, wrong) ? System.Text.Json.JsonSerializer.SerializeToElement(wrong) : null;
        }
        else if (item is { IsServer: true, Kind: not SmithyCaseKind.Request })
        {
            wrong["code"] = 299;
        }
        else if (wrong["params"] is JsonObject { Count: > 0 } parameters)
        {
            parameters.Remove(parameters.First().Key);
        }
        else
        {
            return null;
        }

        return System.Text.Json.JsonSerializer.SerializeToElement(wrong);
    }
}
