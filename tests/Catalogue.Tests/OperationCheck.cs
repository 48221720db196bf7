using System.Reflection;
using System.Text;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests;

/// <summary>Sends one random input and receives one random output of an operation, without a network.</summary>
internal sealed class OperationCheck(ServiceDescription description, Type operationClass)
{
    private readonly string _name = NameOf(operationClass);

    /// <summary>The name that the description gives to the operation of a class.</summary>
    public static string NameOf(Type operationClass) =>
        ((OperationDescriptor)operationClass.GetProperty("Operation_")!.GetValue(null)!).Name;

    /// <summary>What is wrong, or null.</summary>
    public string? Run()
    {
        try
        {
            var operation = description.Operation(_name);
            return CheckInput(operation) ?? CheckOutput(operation);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{_name}: {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0].Trim()}";
        }
    }

    private string? CheckInput(JsonElement operation)
    {
        var toHttpRequest = operationClass.GetMethod("ToHttpRequest")!;
        if (ServiceDescription.ShapeOf(operation, "input") is not { } shape || toHttpRequest.GetParameters() is not [var parameter, ..])
        {
            Call(toHttpRequest);
            return null;
        }

        var values = new RandomValues(description, Seed("input"));
        var input = OfValue(parameter.ParameterType, values.Structure(shape));
        if (description.StreamOf(shape) is { } stream)
        {
            return SentStreamCheck.Run(description.Protocol, operationClass, input, values.Events(description.Target(stream.Value))) is { } failure ? $"{_name}: {failure}" : null;
        }

        Call(toHttpRequest, input);
        return null;
    }

    private string? CheckOutput(JsonElement operation)
    {
        var ofHttpResponse = operationClass.GetMethod("OfHttpResponse")!;
        if (ServiceDescription.ShapeOf(operation, "output") is not { } shape)
        {
            Call(ofHttpResponse, new ShapeHttpResponse { StatusCode = 200 });
            return null;
        }

        if (description.StreamOf(shape) is { } stream)
        {
            var values = new RandomValues(description, Seed("output"));
            return new StreamCheck(description, ofHttpResponse).Run(shape, description.Target(stream.Value), values) is { } failure ? $"{_name}: {failure}" : null;
        }

        var value = new RandomValues(description, Seed("output")).Structure(shape);
        var sent = OfValue(ofHttpResponse.ReturnType, value);
        var response = new ResponseMaker(description).Make(operation, shape, sent, value);
        var received = Call(ofHttpResponse, response)!;
        var (expected, actual) = (WithStream(ToValue(sent), shape), ToValue(received));
        return expected.Equals(actual)
            ? null
            : $"{_name}: sent {expected}\n      received {actual}\n      as {Encoding.UTF8.GetString(response.Body.Span)}";
    }

    /// <summary>A blob that streams is always there, and has no bytes where the body has none.</summary>
    private Value WithStream(Value output, string shape) =>
        description.StreamingPayloadOf(shape) is { } payload && !((Value.Structure)output).TryGet(payload, out _)
            ? new Value.Structure(ShapeMap.Create(((Value.Structure)output).Members.AsEnumerable().Append(KeyValuePair.Create<string, Value>(payload, new Value.Binary(Blob.Empty)))))
            : output;

    // Not string.GetHashCode, which differs from run to run.
    private int Seed(string side) => _name.Concat(side).Aggregate(17, (seed, letter) => unchecked((seed * 31) + letter));

    public static object OfValue(Type type, Value value) =>
        Call(type.GetMethod("OfValue", BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy)!, value)!;

    public static Value ToValue(object shape) => (Value)shape.GetType().GetMethod("ToValue")!.Invoke(shape, null)!;

    public static object? Call(MethodInfo method, params object?[] arguments) =>
        method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments, .. method.GetParameters().Skip(arguments.Length).Select(static parameter => parameter.DefaultValue)], null);
}
