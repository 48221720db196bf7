using System.Globalization;
using System.Reflection;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests;

/// <summary>Receives a random output and random events of an operation that streams them, one of each kind that its model has.</summary>
internal sealed class StreamCheck(ServiceDescription description, MethodInfo ofHttpResponse)
{
    private readonly Type _output = ofHttpResponse.ReturnType.GetGenericArguments()[0];
    private readonly Type _event = ofHttpResponse.ReturnType.GetGenericArguments()[1];

    /// <summary>What is wrong, or null.</summary>
    /// <param name="outputShape">The shape of the output.</param>
    /// <param name="union">The union that the stream is of.</param>
    /// <param name="values">Makes the output and the events.</param>
    public string? Run(string outputShape, JsonElement union, RandomValues values)
    {
        var output = values.Structure(outputShape);
        var sent = new List<Value> { OperationCheck.ToValue(OperationCheck.OfValue(_output, output)) };
        using var stream = new MemoryStream();
        var response = Response(outputShape, output, stream);
        foreach (var (member, content) in values.Events(union))
        {
            var made = OperationCheck.OfValue(_event, Value.OfEntries((member, content)));
            sent.Add(OperationCheck.ToValue(made));
            stream.Write(Message(union, member, made, content));
        }

        stream.Write(EventFrames.Event("ofTheFuture", "<a>b</a>"));
        var whole = new ShapeHttpResponse { StatusCode = 200, Headers = response.Headers, Body = stream.ToArray() };
        var received = ReceivedStream.Of(OperationCheck.Call(ofHttpResponse, whole)!);
        if (received.Exception is not null)
        {
            return received.Exception.Message;
        }

        if (!received.Values[^1].ToString().Contains("ofTheFuture", StringComparison.Ordinal))
        {
            return "an unknown event is lost";
        }

        return sent.SequenceEqual(received.Values.SkipLast(1)) ? null
            : $"sent {string.Join("; ", sent)}\n      received {string.Join("; ", received.Values)}";
    }

    // The stream begins with the output where headers have none.
    private ShapeHttpResponse Response(string outputShape, Value.Structure output, MemoryStream stream)
    {
        var made = OperationCheck.OfValue(_output, output);
        if (description.Protocol.StartsWith("rest-", StringComparison.Ordinal))
        {
            return new ResponseMaker(description).Make(default, outputShape, made, output);
        }

        stream.Write(EventFrames.Event(
            "initial-response", ResponseMaker.Body(default, description.Shapes.GetProperty(outputShape), made, output, [], description.Protocol, null)));
        return new ShapeHttpResponse { StatusCode = 200 };
    }

    private byte[] Message(JsonElement union, string member, object made, Value.Structure content)
    {
        var shape = description.Target(union.GetProperty("members").GetProperty(member));
        var members = shape.TryGetProperty("members", out var all) ? all.EnumerateObject().ToList() : [];
        var inHeaders = members.Where(part => ServiceDescription.Is(part.Value, "eventheader")).ToList();
        var payload = members.Where(part => ServiceDescription.Is(part.Value, "eventpayload")).Select(part => part.Name).FirstOrDefault();
        var headers = inHeaders.Where(part => content.TryGet(part.Name, out _)).Select(part => (part.Name, Header(part.Value, content[part.Name]))).ToArray();
        var structure = made.GetType().GetProperty("Value")!.GetValue(made)!;
        return EventFrames.Event(member, ResponseMaker.Body(default, shape, structure, content, inHeaders, description.Protocol, payload), headers);
    }

    private object Header(JsonElement reference, Value value) => value switch
    {
        Value.String text => text.Text,
        Value.Boolean flag => flag.Flag,
        Value.Binary binary => binary.Bytes.Span.ToArray(),
        Value.Timestamp time => time.Time,
        Value.Integer number when description.Trait(reference, "type") == "long" => (long)number.Number,
        Value.Integer number => (int)number.Number,
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"A header cannot hold {value}.")),
    };
}
