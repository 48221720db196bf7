using System.Reflection;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Makes the message that streams the events of a case, as the side that sends them, and compares it with the case.</summary>
internal static class SmithyEventWriteCheck
{
    public static void Run(SmithyCase item, Type operation)
    {
        var method = operation.GetMethods().Single(method => method.Name == (item.IsRequest ? "ToHttpRequest" : "ToHttpResponse") && Streams(method));
        var types = item.IsRequest
            ? method.GetParameters().Select(static parameter => parameter.ParameterType).ToArray()
            : method.GetParameters()[0].ParameterType.GetGenericArguments();
        var (structure, union) = (types[0], item.IsRequest ? types[1].GetGenericArguments()[0] : types[1]);
        var parameters = new SmithyParams(item.Model);
        var head = item.Get(item.IsRequest ? "initialRequestParams" : "initialResponseParams") is { } initial ? parameters.Read(initial, item.Shape!) : new Value.Structure(default);
        typeof(SmithyEventWriteCheck).GetMethod(item.IsRequest ? nameof(CheckRequest) : nameof(CheckResponse), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(structure, union)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [item, method, InputCheck.OfValue(structure, head)], null);
    }

    private static bool Streams(MethodInfo method) => method.GetParameters() switch
    {
        [_, { ParameterType: var type }] when type.IsGenericType => true,
        [{ ParameterType: var type }, _] => type.IsGenericType,
        _ => false,
    };

    private static void CheckRequest<TInput, TEvent>(SmithyCase item, MethodInfo method, TInput input)
    {
        var request = InputCheck.Invoke<ShapeHttpRequest>(method, input, Stream<TEvent>(item, method.DeclaringType!));
        if (item.Get("initialRequest") is { } initial)
        {
            Assert.Equal(initial.GetProperty("method").GetString(), request.Method);
            Assert.Equal(initial.GetProperty("uri").GetString(), request.PathAndQuery);
            CheckHeaders(initial, request.Headers);
        }

        Check(item, request.Headers, request.BodyStream!);
    }

    private static void CheckResponse<TOutput, TEvent>(SmithyCase item, MethodInfo method, TOutput output)
    {
        var response = InputCheck.Invoke<ShapeHttpResponse>(method, new EventStreamResponse<TOutput, TEvent>(output, Stream<TEvent>(item, method.DeclaringType!)));
        if (item.Get("initialResponse") is { } initial)
        {
            Assert.Equal(initial.GetProperty("code").GetInt32(), response.StatusCode);
            CheckHeaders(initial, response.Headers);
        }

        Check(item, response.Headers, response.BodyStream!);
    }

    private static void CheckHeaders(JsonElement initial, ShapeHttpHeaders headers)
    {
        foreach (var header in initial.TryGetProperty("headers", out var all) ? all.EnumerateObject() : default)
        {
            Assert.Equal(header.Value.GetString(), headers[header.Name]);
        }
    }

    private static void Check(SmithyCase item, ShapeHttpHeaders headers, Stream body)
    {
        Assert.Equal("application/vnd.amazon.eventstream", headers["Content-Type"]);
        using var bytes = new MemoryStream();
        body.CopyToAsync(bytes).GetAwaiter().GetResult();
        byte[] expected = [.. SmithyEventCheck.Events(item).SelectMany(static sent => sent.GetProperty("bytes").GetBytesFromBase64())];
        Assert.Equal(EventMessageText.Of(expected), EventMessageText.Of(bytes.ToArray()));
    }

    private static async IAsyncEnumerable<TEvent> Stream<TEvent>(SmithyCase item, Type operation)
    {
        var parameters = new SmithyParams(item.Model);
        foreach (var sent in SmithyEventCheck.Events(item))
        {
            await Task.Yield();
            var content = sent.GetProperty("params");
            if (sent.GetProperty("headers").GetProperty(":message-type").GetProperty("string").GetString() == "exception")
            {
                throw ErrorOf(item, operation, parameters, content.EnumerateObject().Single());
            }

            yield return (TEvent)InputCheck.OfValue(typeof(TEvent), parameters.Read(content, item.Model.StreamOf(item.Shape!)!));
        }
    }

    /// <summary>The exception of the error that a member of the stream's union is.</summary>
    private static Exception ErrorOf(SmithyCase item, Type operation, SmithyParams parameters, JsonProperty member)
    {
        var shape = item.Model.TargetOf(item.Model.Find(item.Model.StreamOf(item.Shape!)!)!.Value, member.Name)!;
        var type = operation.Assembly.GetTypes().Single(type => type.GetField("Context_")?.GetRawConstantValue() is string name && name == shape.Split('#')[1]);
        var error = InputCheck.OfValue(type, parameters.Read(member.Value, shape));
        return (Exception)Activator.CreateInstance(typeof(ServiceException<>).MakeGenericType(type), error)!;
    }
}
