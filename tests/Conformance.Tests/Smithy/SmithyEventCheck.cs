using System.Reflection;
using System.Text;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Reads a stream of events as a client does, and compares the output, the events and the failure with those of the case.</summary>
internal static class SmithyEventCheck
{
    private const string InitialShape = "smithy.test#InitialHttpResponse";

    public static void Run(SmithyCase item, Type operation)
    {
        var failure = item.Case.TryGetProperty("expectation", out var expectation) && expectation.TryGetProperty("failure", out var wanted) ? wanted : (JsonElement?)null;
        var values = new List<Value>();

        // What lacks something required is read all the same, unless one is strict.
        var exception = Record.Exception(() =>
        {
            var response = InputCheck.Invoke<object>(operation.GetMethod("OfHttpResponse")!, MakeResponse(item), failure is not null);
            typeof(SmithyEventCheck).GetMethod(nameof(Receive), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(response.GetType().GetGenericArguments())
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [response, values], null);
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
        if (item.Get("initialResponseParams") is { } initial)
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

    private static IEnumerable<JsonElement> Events(SmithyCase item) => item.Get("events")?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();

    private static void Receive<TOutput, TEvent>(EventStreamResponse<TOutput, TEvent> response, List<Value> values)
    {
        values.Add(OutputCheck.ToValue(response.Output!));
        values.AddRange(response.ToBlockingEnumerable().Select(static received => OutputCheck.ToValue(received!)));
    }

    private static ShapeHttpResponse MakeResponse(SmithyCase item)
    {
        Assert.Equal(InitialShape, item.Text("initialResponseShape") ?? InitialShape);
        var initial = item.Get("initialResponse");
        var headers = new ShapeHttpHeaders();
        var status = 200;
        byte[] body = [.. Events(item).SelectMany(static sent => sent.GetProperty("bytes").GetBytesFromBase64())];
        if (initial is { } given)
        {
            status = given.GetProperty("code").GetInt32();
            foreach (var header in given.TryGetProperty("headers", out var all) ? all.EnumerateObject() : default)
            {
                headers.Add(header.Name, header.Value.GetString()!);
            }

            body = given.TryGetProperty("body", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!) : body;
        }

        if (headers["Content-Type"] is null)
        {
            headers.Add("Content-Type", "application/vnd.amazon.eventstream");
        }

        return new ShapeHttpResponse { StatusCode = status, Headers = headers, Body = body };
    }
}
