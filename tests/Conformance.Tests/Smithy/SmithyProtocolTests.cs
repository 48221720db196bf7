using System.Text.Json.Nodes;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Every case of Smithy's protocol tests that is for clients: model → generator → compiler → request, output or error → compared.</summary>
public sealed class SmithyProtocolTests
{
    private static readonly Dictionary<string, SmithyCase> s_cases = SmithyRun.Files.SelectMany(static file => file.Cases).ToDictionary(Key, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Cases() => Rows(s_cases.Keys);

    /// <summary>Those of one protocol with all kinds of bindings, and one without.</summary>
    public static IEnumerable<TheoryDataRow<string>> CasesOfText() => Rows(s_cases
        .Where(static pair => pair.Value.Protocol is "restJson1" or "rpcv2Json" && !SmithyExclusions.Reasons.ContainsKey(pair.Key))
        .Select(static pair => pair.Key));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Client(string key)
    {
        if (!SmithyExclusions.Reasons.TryGetValue(key, out var reason))
        {
            SmithyRun.Run(s_cases[key]);
            return;
        }

        Assert.True(Record.Exception(() => SmithyRun.Run(s_cases[key])) is not null, $"{key} passes now: take it out of the exclusions.");
        Assert.Skip(reason);
    }

    /// <summary>The same from <c>.smithy</c> text.</summary>
    [Theory]
    [MemberData(nameof(CasesOfText))]
    public void Client_from_text(string key) => SmithyRun.Run(s_cases[key], isText: true);

    [Fact]
    public void A_wrong_expectation_fails()
    {
        Assert.SkipWhen(s_cases.Count == 0, SmithyRun.NoFolder);
        var checkedKinds = new HashSet<(string, SmithyCaseKind)>();
        foreach (var (key, item) in s_cases.Where(static pair => !SmithyExclusions.Reasons.ContainsKey(pair.Key)))
        {
            if (Wrong(item) is { } wrong && checkedKinds.Add((item.Protocol, item.Kind)))
            {
                Assert.True(Record.Exception(() => SmithyRun.Run(item with { Case = wrong })) is not null, key + " passes whatever it expects.");
            }
        }

        Assert.Equal(s_cases.Values.Select(static item => item.Protocol).Distinct().Count() * 3 + (s_cases.Values.Any(static item => item.Kind == SmithyCaseKind.Event) ? 1 : 0), checkedKinds.Count);
    }

    private static IEnumerable<TheoryDataRow<string>> Rows(IEnumerable<string> keys) => s_cases.Count > 0
        ? keys.Select(static key => new TheoryDataRow<string>(key))
        : [new TheoryDataRow<string>("none") { Skip = SmithyRun.NoFolder }];

    private static string Key(SmithyCase item) => $"{item.Protocol} {item.Kind} {item.Id}";

    /// <summary>The case with another method, or with a member less than the response has.</summary>
    private static System.Text.Json.JsonElement? Wrong(SmithyCase item)
    {
        var wrong = JsonNode.Parse(item.Case.GetRawText())!.AsObject();
        if (item.Kind == SmithyCaseKind.Request)
        {
            wrong["method"] = "WRONG";
        }
        else if (item.Kind == SmithyCaseKind.Event)
        {
            wrong["expectation"] = wrong.ContainsKey("expectation") ? null : new JsonObject { ["failure"] = new JsonObject() };
            return wrong["expectation"] is null ? null : System.Text.Json.JsonSerializer.SerializeToElement(wrong);
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
