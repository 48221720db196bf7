using System.Reflection;
using System.Text;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>
/// Reads a stream of events as a client or a service does, and compares the output or input, the events and the failure with those of the case;
/// where the side of the case is the one that sends, makes the stream and compares its bytes.
/// </summary>
internal static class SmithyEventCheck
{
    public static void Run(SmithyCase item, Type operation)
    {
        if (item.IsRequest == item.IsServer)
        {
            Read(item, operation);
        }
        else
        {
            SmithyEventWriteCheck.Run(item, operation);
        }
    }

    /// <summary>What the messages of the case are made of.</summary>
    public static IEnumerable<JsonElement> Events(SmithyCase item) => item.Get("events")?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();

    private static void Read(SmithyCase item, Type operation)
    {
        var failure = item.Case.TryGetProperty("expectation", out var expectation) && expectation.TryGetProperty("failure", out var wanted) ? wanted : (JsonElement?)null;
        var values = new List<Value>();

        // What lacks something required is read all the same, unless one is strict.
        var exception = Record.Exception(() =>
        {
            var message = item.IsRequest
                ? InputCheck.Invoke<object>(operation.GetMethod("OfHttpRequest")!, MakeRequest(item))
                : InputCheck.Invoke<object>(operation.GetMethod("OfHttpResponse")!, MakeResponse(item), failure is not null);
            typeof(SmithyEventCheck).GetMethod(item.IsRequest ? nameof(ReceiveRequest) : nameof(ReceiveResponse), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(message.GetType().GetGenericArguments())
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [message, values], null);
        });
        if (failure is { } expected)
        {
            Assert.True(exception is ServiceException or ShapeException, $"No failure, but {values.Count} values; {exception}");
            if (expected.TryGetProperty("errorId", out var id))
            {
                var error = exception.GetType().GetProperty("Error")?.GetValue(exception);
                Assert.Equal(id.GetString()!.Split('#')[1], error is null ? exception.ToString() : OutputCheck.ShapeName(error));
            }

            return;
        }

        Assert.True(exception is null, exception?.ToString());
        var parameters = new SmithyParams(item.Model);
        if (item.Get(item.IsRequest ? "initialRequestParams" : "initialResponseParams") is { } initial)
        {
            OutputCheck.Compare(parameters.Read(initial, item.Shape!), values[0], "output");
        }

        var events = Events(item).ToList();
        Assert.Equal(events.Count, values.Count - 1);
        foreach (var (sent, received) in events.Zip(values.Skip(1)))
        {
            if (sent.TryGetProperty("params", out var content))
            {
                OutputCheck.Compare(parameters.Read(content, item.Model.StreamOf(item.Shape!)!), received, "event");
            }
        }
    }

    private static void ReceiveRequest<TInput, TEvent>(EventStreamRequest<TInput, TEvent> request, List<Value> values)
    {
        values.Add(OutputCheck.ToValue(request.Input!));
        values.AddRange(request.Events.ToBlockingEnumerable().Select(static received => OutputCheck.ToValue(received!)));
    }

    private static void ReceiveResponse<TOutput, TEvent>(EventStreamResponse<TOutput, TEvent> response, List<Value> values)
    {
        values.Add(OutputCheck.ToValue(response.Output!));
        values.AddRange(response.ToBlockingEnumerable().Select(static received => OutputCheck.ToValue(received!)));
    }

    private static ShapeHttpRequest MakeRequest(SmithyCase item)
    {
        Assert.Equal("smithy.test#InitialHttpRequest", item.Text("initialRequestShape") ?? "smithy.test#InitialHttpRequest");
        var initial = item.Get("initialRequest");
        var uri = initial?.GetProperty("uri").GetString()!.Split('?') ?? ["/" + item.Operation.Split('#')[1]];
        return new ShapeHttpRequest
        {
            Method = initial?.GetProperty("method").GetString() ?? "POST",
            Path = uri[0],
            Query = uri.Length > 1 ? uri[1] : string.Empty,
            Headers = HeadersOf(initial),
            Body = BodyOf(item, initial),
        };
    }

    private static ShapeHttpResponse MakeResponse(SmithyCase item)
    {
        Assert.Equal("smithy.test#InitialHttpResponse", item.Text("initialResponseShape") ?? "smithy.test#InitialHttpResponse");
        var initial = item.Get("initialResponse");
        return new ShapeHttpResponse
        {
            StatusCode = initial?.GetProperty("code").GetInt32() ?? 200,
            Headers = HeadersOf(initial),
            Body = BodyOf(item, initial),
        };
    }

    private static ShapeHttpHeaders HeadersOf(JsonElement? initial)
    {
        var headers = new ShapeHttpHeaders();
        foreach (var header in initial is { } given && given.TryGetProperty("headers", out var all) ? all.EnumerateObject() : default)
        {
            headers.Add(header.Name, header.Value.GetString()!);
        }

        if (headers["Content-Type"] is null)
        {
            headers.Add("Content-Type", "application/vnd.amazon.eventstream");
        }

        return headers;
    }

    private static byte[] BodyOf(SmithyCase item, JsonElement? initial) => initial is { } given && given.TryGetProperty("body", out var text)
        ? Encoding.UTF8.GetBytes(text.GetString()!)
        : [.. Events(item).SelectMany(static sent => sent.GetProperty("bytes").GetBytesFromBase64())];
}
