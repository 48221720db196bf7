using System.Text;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Reads the response of a case and compares what comes of it with the expected parameters.</summary>
internal static class SmithyResponseCheck
{
    public static void Run(SmithyCase item, Type operation)
    {
        var ofHttpResponse = operation.GetMethod("OfHttpResponse")!;
        var response = MakeResponse(item);
        var expected = item.Get("params") is { } json && item.Shape is { } shape ? new SmithyParams(item.Model).Read(json, shape) : new Value.Structure(default);
        if (item.Kind == SmithyCaseKind.Response)
        {
            var output = InputCheck.Invoke<object?>(ofHttpResponse, response);
            OutputCheck.Compare(expected, output is null ? new Value.Structure(default) : WithoutEmptyStream(item, expected, OutputCheck.ToValue(output)), "result");
            return;
        }

        var exception = Assert.ThrowsAny<ServiceException>(() => InputCheck.Invoke<object?>(ofHttpResponse, response));
        var error = exception.GetType().GetProperty("Error")?.GetValue(exception);
        Assert.True(error is not null, $"The error was not told from others: {exception.Code}.");
        Assert.Equal(item.Shape!.Split('#')[1], OutputCheck.ShapeName(error));
        OutputCheck.Compare(expected, OutputCheck.ToValue(error), "error");
    }

    // A stream without bytes is there all the same, and cases do not name it.
    public static Value WithoutEmptyStream(SmithyCase item, Value expected, Value actual) =>
        actual is Value.Structure output && expected is Value.Structure named && item.Model.Find(item.Shape ?? string.Empty) is { } shape
            ? new Value.Structure(ShapeMap.Create(output.Members.Where(member =>
                named.Members.ContainsKey(member.Key) || member.Value is not Value.Binary { Bytes.Length: 0 } || !item.Model.IsStream(item.Model.TargetOf(shape, member.Key)))))
            : actual;

    private static ShapeHttpResponse MakeResponse(SmithyCase item)
    {
        var headers = new ShapeHttpHeaders();
        foreach (var header in item.Get("headers")?.EnumerateObject() ?? default)
        {
            headers.Add(header.Name, header.Value.GetString()!);
        }

        var body = item.Text("body") ?? string.Empty;
        return new ShapeHttpResponse
        {
            StatusCode = item.Get("code")!.Value.GetInt32(),
            Headers = headers,
            Body = item.Text("bodyMediaType") == "application/cbor" || item.Protocol == "rpcv2Cbor" ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body),
        };
    }
}
