using System.Text;
using System.Text.RegularExpressions;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Reads the request of a case, or makes the response of its parameters, and compares.</summary>
internal static partial class SmithyServerCheck
{
    public static void Run(SmithyCase item, Type operation)
    {
        IdempotencyTokens.Provider = () => InputCheck.FixedToken;
        var expected = item.Get("params") is { } json && item.Shape is { } shape ? new SmithyParams(item.Model).Read(json, shape) : new Value.Structure(default);
        if (item.Kind == SmithyCaseKind.Request)
        {
            var input = InputCheck.Invoke<object?>(operation.GetMethod("OfHttpRequest")!, MakeRequest(item));
            OutputCheck.Compare(expected, input is null ? new Value.Structure(default) : SmithyResponseCheck.WithoutEmptyStream(item, expected, OutputCheck.ToValue(input)), "input");
            return;
        }

        var method = operation.GetMethods().Single(method => method.Name == "ToHttpResponse" && Takes(method.GetParameters(), item.Shape));
        object?[] arguments = method.GetParameters() is [var parameter, _] ? [InputCheck.OfValue(parameter.ParameterType, expected), RequestId(item)] : [RequestId(item)];
        Check(item, InputCheck.Invoke<ShapeHttpResponse>(method, arguments));
    }

    private static bool Takes(System.Reflection.ParameterInfo[] parameters, string? shape) => shape is null
        ? parameters.Length == 1
        : parameters is [var parameter, _] && (string)parameter.ParameterType.GetField("Context_")!.GetRawConstantValue()! == shape.Split('#')[1];

    /// <summary>The id that the expected response has.</summary>
    private static string? RequestId(SmithyCase item)
    {
        var header = item.Get("headers")?.EnumerateObject().FirstOrDefault(static header => header.Name.Equals("x-amzn-requestid", StringComparison.OrdinalIgnoreCase)).Value;
        return header is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString()
            : InBody().Match(item.Text("body") ?? string.Empty) is { Success: true } match ? match.Groups[1].Value
            : null;
    }

    [GeneratedRegex("<requestid>(.*?)</requestid>", RegexOptions.IgnoreCase)]
    private static partial Regex InBody();

    private static ShapeHttpRequest MakeRequest(SmithyCase item)
    {
        var headers = new ShapeHttpHeaders();
        foreach (var header in item.Get("headers")?.EnumerateObject() ?? default)
        {
            headers.Add(header.Name, header.Value.GetString()!);
        }

        var body = item.Text("body") ?? string.Empty;
        return new ShapeHttpRequest
        {
            Method = item.Text("method")!,
            Path = item.Text("uri")!,
            Query = string.Join('&', item.Texts("queryParams")),
            Headers = headers,
            Body = item.Text("bodyMediaType") == "application/cbor" || item.Protocol == "rpcv2Cbor" ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body),
        };
    }

    private static void Check(SmithyCase item, ShapeHttpResponse response)
    {
        Assert.Equal(item.Get("code")!.Value.GetInt32(), response.StatusCode);
        foreach (var expected in item.Get("headers")?.EnumerateObject() ?? default)
        {
            Assert.True(response.Headers.TryGetValue(expected.Name, out var actual), $"The header {expected.Name} is missing.");
            Assert.Equal(Squeeze(expected.Value.GetString()!), Squeeze(actual));
        }

        Assert.All(item.Texts("forbidHeaders"), name => Assert.False(response.Headers.Contains(name), $"The header {name} must not be there."));
        Assert.All(item.Texts("requireHeaders"), name => Assert.True(response.Headers.Contains(name), $"The header {name} is missing."));
        SmithyBody.Check(item, response.Body);
    }

    private static string Squeeze(string value) => value.Replace(", ", ",", StringComparison.Ordinal);
}
