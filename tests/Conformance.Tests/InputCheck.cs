using System.Reflection;
using System.Text;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests;

/// <summary>Makes the request of a case's input and compares it with the expected one.</summary>
internal static class InputCheck
{
    public const string FixedToken = "00000000-0000-4000-8000-000000000000";

    public static void Run(Vector vector, EmittedAssembly assembly)
    {
        IdempotencyTokens.Provider = () => FixedToken;
        var request = MakeRequest(vector, assembly);
        var endpoint = new Uri(Vector.Get(vector.Suite, "clientEndpoint")?.GetString() ?? "https://service.test");
        using var message = request.ToHttpRequestMessage(endpoint);
        CheckTarget(vector, request, message, endpoint);
        CheckHeaders(vector, message);
        if (vector.Get("serialized", "body") is { } body)
        {
            BodyComparison.Check(vector.Protocol, body.GetString()!, request.Body);
        }
    }

    private static ShapeHttpRequest MakeRequest(Vector vector, EmittedAssembly assembly)
    {
        var toHttpRequest = assembly.Operation(vector.Namespace).GetMethod("ToHttpRequest")!;
        var parameters = toHttpRequest.GetParameters();
        if (parameters.Length == 0)
        {
            return Invoke<ShapeHttpRequest>(toHttpRequest);
        }

        var shapeName = vector.Given.GetProperty("input").GetProperty("shape").GetString()!;
        var json = vector.Get("params") ?? JsonDocument.Parse("{}").RootElement;
        var value = new ParamsReader(vector.Shapes).Read(json, shapeName);
        return Invoke<ShapeHttpRequest>(toHttpRequest, OfValue(parameters[0].ParameterType, value));
    }

    public static object OfValue(Type shape, Value value) =>
        Invoke<object>(shape.GetMethod("OfValue", BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy)!, value);

    public static T Invoke<T>(MethodInfo method, params object?[] arguments) =>
        (T)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(static parameter => parameter.DefaultValue)], null)!;

    private static void CheckTarget(Vector vector, ShapeHttpRequest request, HttpRequestMessage message, Uri endpoint)
    {
        if (vector.Get("serialized", "method") is { } method)
        {
            Assert.Equal(method.GetString(), request.Method);
        }

        if (vector.Get("serialized", "uri") is { } uri)
        {
            Assert.Equal(uri.GetString(), endpoint.AbsolutePath.TrimEnd('/') + request.PathAndQuery);
        }

        if (vector.Get("serialized", "host") is { } host)
        {
            Assert.Equal(host.GetString()!.Split('/')[0], message.RequestUri!.Authority);
        }
    }

    private static void CheckHeaders(Vector vector, HttpRequestMessage message)
    {
        var headers = message.Headers
            .Concat(message.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var expected in vector.Get("serialized", "headers")?.EnumerateObject() ?? default)
        {
            if (ExpectedHeader(vector.Protocol, expected.Name, expected.Value.GetString()!) is { } value)
            {
                Assert.True(headers.TryGetValue(expected.Name, out var actual), $"The header {expected.Name} is missing.");
                Assert.Equal(Squeeze(value), Squeeze(actual));
            }
        }

        foreach (var name in Names(vector, "forbidHeaders"))
        {
            Assert.False(headers.ContainsKey(name), $"The header {name} must not be there.");
        }

        foreach (var name in Names(vector, "requireHeaders"))
        {
            Assert.True(
                headers.ContainsKey(name) || (name == "Content-Length" && message.Content?.Headers.ContentLength is not null),
                $"The header {name} is missing.");
        }
    }

    private static IEnumerable<string> Names(Vector vector, string list) =>
        vector.Get("serialized", list)?.EnumerateArray().Select(name => name.GetString()!) ?? [];

    // The format's own rules: it says which content types are compared, that a form's may lack its charset, and that space in
    // lists does not count.
    private static string? ExpectedHeader(string protocol, string name, string value) =>
        !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) ? value
        : protocol is "query" or "ec2" ? (value.Contains("charset=", StringComparison.OrdinalIgnoreCase) ? value : value + "; charset=utf-8")
        : protocol == "rest-xml" || (protocol == "rest-json" && value != "application/json") ? null
        : value;

    private static string Squeeze(string value) => value.Replace(", ", ",", StringComparison.Ordinal);
}
