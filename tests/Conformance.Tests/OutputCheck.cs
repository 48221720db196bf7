using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests;

/// <summary>Reads a case's response and compares what comes of it with the expected output or error.</summary>
internal static class OutputCheck
{
    private const string UnknownMember = "SDK_UNKNOWN_MEMBER";

    public static void Run(Vector vector, EmittedAssembly assembly)
    {
        var ofHttpResponse = assembly.Operation(vector.Namespace).GetMethod("OfHttpResponse")!;
        var response = MakeResponse(vector);
        if (vector.Get("error") is null && vector.Get("errorCode") is null)
        {
            var output = InputCheck.Invoke<object?>(ofHttpResponse, response);
            CheckSuccess(vector, output is null ? new Value.Structure(default) : ToValue(output));
            return;
        }

        CheckError(vector, Assert.ThrowsAny<ServiceException>(() => InputCheck.Invoke<object?>(ofHttpResponse, response)));
    }

    private static ShapeHttpResponse MakeResponse(Vector vector)
    {
        var headers = new ShapeHttpHeaders();
        foreach (var header in vector.Get("response", "headers")?.EnumerateObject() ?? default)
        {
            headers.Add(header.Name, header.Value.ValueKind == JsonValueKind.String ? header.Value.GetString()! : header.Value.GetRawText());
        }

        var body = vector.Get("response", "body")?.GetString() ?? (vector.Protocol == "query" ? "<xml/>" : string.Empty);
        return new ShapeHttpResponse
        {
            StatusCode = vector.Get("response", "status_code")?.GetInt32() ?? 200,
            Headers = headers,
            Body = vector.Protocol == "smithy-rpc-v2-cbor" ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body),
        };
    }

    private static void CheckSuccess(Vector vector, Value actual)
    {
        if (vector.Get("result") is not { } result)
        {
            return;
        }

        if (Vector.Get(vector.Given, "output", "shape") is { } shape)
        {
            Compare(new ParamsReader(vector.Shapes).Read(result, shape.GetString()!), actual, "result");
        }
        else
        {
            Assert.Equal("{}", result.GetRawText());
        }
    }

    private static void CheckError(Vector vector, ServiceException exception)
    {
        Assert.Equal(vector.Get("errorCode")?.GetString() ?? string.Empty, exception.Code);
        if (vector.Get("errorMessage") is { } message)
        {
            Assert.Equal(message.GetString(), exception.ServiceMessage);
        }

        var expected = vector.Get("error") ?? JsonDocument.Parse("{}").RootElement;
        if (exception.GetType().GetProperty("Error")?.GetValue(exception) is not { } error)
        {
            Assert.Empty(expected.EnumerateObject());
            return;
        }

        Compare(new ParamsReader(vector.Shapes).Read(expected, ShapeName(error)), ToValue(error), "error");
    }

    public static string ShapeName(object shape) => (string)shape.GetType().GetField("Context_")!.GetRawConstantValue()!;

    public static Value ToValue(object shape) => (Value)shape.GetType().GetMethod("ToValue")!.Invoke(shape, null)!;

    public static void Compare(Value expected, Value actual, string path)
    {
        switch (expected, actual)
        {
            case (Value.Structure one, Value.Structure other) when one.Members.TryGetValue(UnknownMember, out var unknown):
                var tag = ((Value.String)((Value.Map)unknown).Entries["name"]).Text;
                Assert.Equal([tag], other.Members.Keys);
                break;
            case (Value.Structure one, Value.Structure other):
                CompareEntries(one.Members, other.Members, path);
                break;
            case (Value.Map one, Value.Map other):
                CompareEntries(one.Entries, other.Entries, path);
                break;
            case (Value.List one, Value.List other):
                Assert.True(one.Items.Count == other.Items.Count, $"{path}: {one.Items.Count} items expected, {other.Items.Count} found");
                for (var i = 0; i < one.Items.Count; i++)
                {
                    Compare(one.Items[i], other.Items[i], $"{path}[{i}]");
                }

                break;
            case (Value.Double or Value.Integer or Value.Decimal, Value.Double or Value.Integer or Value.Decimal):
                Assert.True(Number(expected).Equals(Number(actual)), $"{path}: {expected} expected, {actual} found");
                break;
            case (Value.String one, Value.String other) when one.Text != other.Text && IsJson(one.Text) && IsJson(other.Text):
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(one.Text), JsonNode.Parse(other.Text)), $"{path}: {expected} expected, {actual} found");
                break;
            default:
                Assert.True(expected == actual, $"{path}: {expected} expected, {actual} found");
                break;
        }
    }

    private static void CompareEntries(ShapeMap<string, Value> expected, ShapeMap<string, Value> actual, string path)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, value) in expected)
        {
            Compare(value, actual[key], $"{path}.{key}");
        }
    }

    private static object Number(Value value) => value switch
    {
        Value.Integer integer => (double)integer.Number,
        Value.Decimal exact => (double)exact.Number,
        Value.Double number => number.Number,
        _ => throw new ArgumentException("Not a number.", nameof(value)),
    };

    private static bool IsJson(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject or JsonArray;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
