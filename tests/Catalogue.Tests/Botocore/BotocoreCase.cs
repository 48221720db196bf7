using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json;
using SendEvent.Conformance.Tests;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests.Botocore;

/// <summary>One line of <c>botocore_cases.py</c>, held against the code that was generated for its operation.</summary>
internal sealed class BotocoreCase(string protocol, JsonElement line, Type operationClass)
{
    /// <summary>What botocore leaves to its HTTP library, or does not send although the protocols' specifications say so.</summary>
    private static readonly string[] OwnHeaders = ["Accept", "Content-Length", "Content-MD5", "Content-Type"];

    /// <summary>What is not as botocore has it, or null.</summary>
    public string? Run()
    {
        try
        {
            switch (line.GetProperty("kind").GetString())
            {
                case "request":
                    CheckRequest();
                    break;
                case "response":
                    CheckOutput(line.GetProperty("output"), Receive());
                    break;
                case "stream":
                    CheckStream();
                    break;
                default:
                    CheckError();
                    break;
            }

            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0].Trim()}\n      {line}";
        }
    }

    private void CheckRequest()
    {
        var toHttpRequest = operationClass.GetMethod("ToHttpRequest")!;
        var request = (ShapeHttpRequest)(toHttpRequest.GetParameters() is [var parameter]
            ? Call(toHttpRequest, OfValue(parameter.ParameterType, NeutralValue.Read(line.GetProperty("input"))))
            : Call(toHttpRequest))!;
        Assert.Equal(line.GetProperty("method").GetString(), request.Method);
        Assert.Equal(line.GetProperty("url").GetString(), $"https://{request.HostPrefix}service.example.com{request.PathAndQuery}");
        var headers = Headers();
        foreach (var (name, text) in headers)
        {
            Assert.True(Unspaced(text) == Unspaced(request.Headers[name] ?? "absent"), $"{name}: {text} is {request.Headers[name]}");
        }

        foreach (var (name, text) in request.Headers)
        {
            Assert.True(headers.Contains(name) || OwnHeaders.Contains(name, StringComparer.OrdinalIgnoreCase), $"{name}: {text} is too much");
        }

        var body = line.GetProperty("body").GetString()!;
        BodyComparison.Check(protocol, protocol == "smithy-rpc-v2-cbor" ? body : Encoding.UTF8.GetString(Convert.FromBase64String(body)), request.Body);
    }

    private void CheckError()
    {
        var exception = Assert.ThrowsAny<ServiceException>(() => Receive());
        Assert.Equal(line.GetProperty("code").GetString(), exception.Code);
        Assert.Equal(line.GetProperty("message").GetString() ?? string.Empty, exception.ServiceMessage ?? string.Empty);
        if (line.GetProperty("error").GetString() is { } name)
        {
            var error = exception.GetType().GetProperty("Error")?.GetValue(exception);
            Assert.True(error is not null, $"{name} is not known as an error: {exception}");
            CheckOutput(line.GetProperty("output"), error);
        }
    }

    private void CheckStream()
    {
        var received = ReceivedStream.Of(Receive()!);
        var expected = line.GetProperty("events").EnumerateArray().Prepend(line.GetProperty("output")).Select(NeutralValue.Read).ToList();
        Assert.True(expected.Count == received.Values.Count, $"{received.Values.Count} values, then {received.Exception}");
        Assert.All(expected.Zip(received.Values), pair => Assert.True(NeutralValue.Same(pair.First, pair.Second), $"read\n      {pair.Second}\n      not\n      {pair.First}"));
        if (line.GetProperty("error").GetString() is not { } name)
        {
            Assert.Null(received.Exception);
            return;
        }

        // botocore gives the name of the union's member for a code.
        var exception = Assert.IsAssignableFrom<ServiceException>(received.Exception);
        Assert.Equal(name, exception.GetType().GetGenericArguments() is [var error] ? ((ShapeDescriptor)error.GetProperty("Shape_")!.GetValue(null)!).Name : null);
        Assert.Equal(line.GetProperty("message").GetString() ?? string.Empty, exception.ServiceMessage ?? string.Empty);
    }

    private static void CheckOutput(JsonElement expected, object? actual)
    {
        if (expected.ValueKind != JsonValueKind.Null)
        {
            var (one, other) = (NeutralValue.Read(expected), (Value)actual!.GetType().GetMethod("ToValue")!.Invoke(actual, null)!);
            Assert.True(NeutralValue.Same(one, other), $"read\n      {other}\n      not\n      {one}");
        }
    }

    private object? Receive() => Call(operationClass.GetMethod("OfHttpResponse")!, new ShapeHttpResponse
    {
        StatusCode = line.GetProperty("status").GetInt32(),
        Headers = Headers(),
        Body = line.GetProperty("body").GetBytesFromBase64(),
    });

    private ShapeHttpHeaders Headers()
    {
        var headers = new ShapeHttpHeaders();
        foreach (var header in line.GetProperty("headers").EnumerateArray())
        {
            headers.Add(header[0].GetString()!, header[1].GetString()!);
        }

        return headers;
    }

    // botocore joins the items of a list with a comma, the specification with a comma and a space.
    private static string Unspaced(string header) => header.Replace(", ", ",", StringComparison.Ordinal);

    private static object OfValue(Type type, Value value) =>
        Call(type.GetMethod("OfValue", BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy)!, value)!;

    private static object? Call(MethodInfo method, params object?[] arguments) =>
        method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(static parameter => parameter.DefaultValue)], null);
}
