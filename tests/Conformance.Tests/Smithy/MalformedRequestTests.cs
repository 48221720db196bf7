using System.Text;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The malformed requests of Smithy's protocol tests: a service refuses each of them, as malformed or as breaking a constraint.</summary>
public sealed class MalformedRequestTests
{
    private static readonly Dictionary<string, JsonElement> s_cases = Load();

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
        Assert.Equal(expected ?? ErrorOf(item), Refuse(operation, RequestOf(item.GetProperty("request"))));
    }

    /// <summary>How a service refuses a request; null where it takes it.</summary>
    private static string? Refuse(Type operation, ShapeHttpRequest request)
    {
        var types = new MediaTypes(
            "application/json", ShapeOf(operation.GetMethod("OfHttpRequest")!.ReturnType), ShapeOf(operation.GetMethod("OfHttpResponse")!.ReturnType));
        if (types.Refuse(request) is { } refusal)
        {
            return refusal.Code;
        }

        object? input = null;
        var failure = Record.Exception(() => input = InputCheck.Invoke<object?>(operation.GetMethod("OfHttpRequest")!, request));
        if (failure is ShapeException exception)
        {
            return exception.IsAbsence ? "ValidationException" : "SerializationException";
        }

        Assert.Null(failure);
        object?[] arguments = [null];
        return input is null || (bool)input.GetType().GetMethod("TryValidate")!.Invoke(input, arguments)! ? null : "ValidationException";
    }

    private static ShapeDescriptor ShapeOf(Type type) => (ShapeDescriptor?)type.GetProperty("Shape_")?.GetValue(null) ?? EmptyShape.Shape_;

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
