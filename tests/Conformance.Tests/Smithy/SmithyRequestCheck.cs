using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Makes the request of a case's parameters and compares it with the expected one.</summary>
internal static class SmithyRequestCheck
{
    public static void Run(SmithyCase item, Type operation)
    {
        IdempotencyTokens.Provider = () => InputCheck.FixedToken;
        var request = MakeRequest(item, operation);
        var host = item.Text("host") ?? "service.test";
        var endpoint = new Uri("https://" + host);
        using var message = request.ToHttpRequestMessage(endpoint);
        Assert.Equal(item.Text("method"), request.Method);
        var uri = endpoint.AbsolutePath.TrimEnd('/') + request.PathAndQuery;
        var query = uri.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? uri[(at + 1)..] : string.Empty;
        Assert.Equal(item.Text("uri"), query.Length == 0 ? uri.TrimEnd('?') : uri[..^(query.Length + 1)]);
        CheckQuery(item, query.Length == 0 ? [] : query.Split('&'));
        CheckHeaders(item, message);
        SmithyBody.Check(item, request.Body);
        if (item.Text("resolvedHost") is { } resolved)
        {
            Assert.Equal(resolved.Split('/')[0], message.RequestUri!.Authority);
        }
    }

    private static ShapeHttpRequest MakeRequest(SmithyCase item, Type operation)
    {
        var toHttpRequest = operation.GetMethod("ToHttpRequest")!;
        var parameters = toHttpRequest.GetParameters();
        if (parameters.Length == 0)
        {
            return InputCheck.Invoke<ShapeHttpRequest>(toHttpRequest);
        }

        var value = item.Get("params") is { } json ? new SmithyParams(item.Model).Read(json, item.Shape!) : new Value.Structure(default);
        return InputCheck.Invoke<ShapeHttpRequest>(toHttpRequest, InputCheck.OfValue(parameters[0].ParameterType, value));
    }

    private static void CheckQuery(SmithyCase item, string[] actual)
    {
        var left = actual.ToList();
        foreach (var expected in item.Texts("queryParams"))
        {
            // A parameter without a value is written with or without the equals sign.
            Assert.True(left.Remove(expected) || left.Remove(expected + "="), $"{expected} is not in {string.Join('&', actual)}");
        }

        var names = actual.Select(static pair => pair.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(item.Texts("forbidQueryParams"), name => Assert.DoesNotContain(name, names));
        Assert.All(item.Texts("requireQueryParams"), name => Assert.Contains(name, names));
    }

    private static void CheckHeaders(SmithyCase item, HttpRequestMessage message)
    {
        var headers = message.Headers
            .Concat(message.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var expected in item.Get("headers")?.EnumerateObject() ?? default)
        {
            Assert.True(headers.TryGetValue(expected.Name, out var actual), $"The header {expected.Name} is missing.");
            // The content type of a form may say its charset.
            Assert.Equal(Squeeze(expected.Value.GetString()!), Squeeze(actual.Replace("urlencoded; charset=utf-8", "urlencoded", StringComparison.Ordinal)));
        }

        Assert.All(item.Texts("forbidHeaders"), name => Assert.False(headers.ContainsKey(name), $"The header {name} must not be there."));
        Assert.All(item.Texts("requireHeaders"), name => Assert.True(
            headers.ContainsKey(name) || (name == "Content-Length" && message.Content?.Headers.ContentLength is not null), $"The header {name} is missing."));
    }

    private static string Squeeze(string value) => value.Replace(", ", ",", StringComparison.Ordinal);
}
