using System.Reflection;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests;

/// <summary>Sends random events of an operation that is sent them, one of each kind that its model has, and reads them again as a service does.</summary>
internal static class SentStreamCheck
{
    /// <summary>What is wrong, or null.</summary>
    /// <param name="protocol">The protocol of the service.</param>
    /// <param name="operationClass">The emitted class of the operation.</param>
    /// <param name="input">The input.</param>
    /// <param name="events">The members of the union that are sent, each with its content.</param>
    public static string? Run(string protocol, Type operationClass, object input, IEnumerable<(string Member, Value.Structure Content)> events)
    {
        var type = operationClass.GetMethod("ToHttpRequest")!.GetParameters()[1].ParameterType.GenericTypeArguments[0];
        var operation = (OperationDescriptor)operationClass.GetProperty("Operation_")!.GetValue(null)!;
        return (string?)typeof(SentStreamCheck).GetMethod(nameof(RoundTrip), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(ProtocolOf(protocol), input.GetType(), type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [operation, input, events.Select(item => OperationCheck.OfValue(type, Value.OfEntries((item.Member, item.Content)))).ToList()], null);
    }

    private static Type ProtocolOf(string protocol) => protocol switch
    {
        "rest-json" => typeof(RestJsonProtocol),
        "rest-xml" => typeof(RestXmlProtocol),
        "json" => typeof(JsonProtocol),
        "smithy-rpc-v2-cbor" => typeof(RpcV2CborProtocol),
        _ => typeof(RpcV2JsonProtocol),
    };

    private static string? RoundTrip<TProtocol, TIn, TEvent>(OperationDescriptor operation, TIn input, List<object> events)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TEvent : IShape<TEvent>
    {
        var request = EventStreamRequest.ToHttpRequest<TProtocol, TIn, TEvent>(operation, input, events.Cast<TEvent>().ToAsyncEnumerable());
        using var body = new MemoryStream();
        request.BodyStream!.CopyToAsync(body).GetAwaiter().GetResult();
        var read = EventStreamRequest.OfHttpRequest<TProtocol, TIn, TEvent>(
            operation, new ShapeHttpRequest { Method = request.Method, Path = request.Path, Query = request.Query, Headers = request.Headers, Body = body.ToArray() });
        var received = read.Events.ToBlockingEnumerable().Cast<object>().Select(OperationCheck.ToValue).ToList();
        var sent = events.Select(OperationCheck.ToValue).ToList();
        return sent.Count > 0 && sent.SequenceEqual(received) ? null : $"sent {string.Join("; ", sent)}\n      received {string.Join("; ", received)}";
    }
}
