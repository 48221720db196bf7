using System.Reflection;
using System.Text;
using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>
/// Sends values through an operation's code: a parser of the tests must find the value again in the request that it makes,
/// and it must read the value from the response that the tests render.
/// </summary>
internal sealed class RoundTrip
{
    private static readonly Lazy<EmittedAssembly> Emitted = new(() =>
        EmittedAssembly.Of(RoundTripModel.All.Select(static item => new TestFile(
            $"/vectors/{item.Namespace}/service-2.json", item.Describe(), ("ShapeModel", "true"), ("ShapeNamespace", item.Namespace), ("ShapeServer", "true")))));

    private readonly RoundTripModel _model;
    private readonly MethodInfo _toHttpRequest;
    private readonly MethodInfo _ofHttpResponse;
    private readonly MethodInfo _ofValue;
    private readonly MethodInfo _ofHttpRequest;
    private readonly MethodInfo[] _toHttpResponse;

    public RoundTrip(RoundTripModel model)
    {
        _model = model;
        Input = model.Input;
        Output = model.Output;
        Error = model.Error;
        var operation = Emitted.Value.Operation(model.Namespace);
        _toHttpRequest = operation.GetMethod("ToHttpRequest")!;
        _ofHttpResponse = operation.GetMethod("OfHttpResponse")!;
        _ofHttpRequest = operation.GetMethod("OfHttpRequest")!;
        _toHttpResponse = [.. operation.GetMethods().Where(static method => method.Name == "ToHttpResponse")];
        _ofValue = _toHttpRequest.GetParameters()[0].ParameterType
            .GetMethod("OfValue", BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy)!;
    }

    public TestMember Input { get; }

    public TestMember Output { get; }

    public TestMember Error { get; }

    public void CheckRequest(Value.Structure value)
    {
        IdempotencyTokens.Provider = () => InputCheck.FixedToken;
        var request = InputCheck.Invoke<ShapeHttpRequest>(_toHttpRequest, InputCheck.Invoke<object>(_ofValue, value));
        var found = new RequestParsing(_model, Input).Parse(request);
        AssertSame(new Losses(_model, isRequest: true).Of(value, Input), found);
    }

    /// <summary>A service reads what a client sends.</summary>
    public void CheckServedRequest(Value.Structure value)
    {
        IdempotencyTokens.Provider = () => InputCheck.FixedToken;
        var request = InputCheck.Invoke<ShapeHttpRequest>(_toHttpRequest, InputCheck.Invoke<object>(_ofValue, value));
        AssertSame(ServerLosses.Of(new Losses(_model, isRequest: true).Of(value, Input), Input, value, _model), ServerLosses.Without(ToValue(Serve(request)), Input, value));
    }

    /// <summary>A client reads what a service answers.</summary>
    public void CheckServedResponse(Value.Structure value) =>
        AssertSame(new Losses(_model, isRequest: false).Of(value, Output), ToValue(Read(Answer(value, Output))));

    /// <summary>A client reads what a service fails with.</summary>
    public void CheckServedError(Value.Structure value)
    {
        var exception = Assert.ThrowsAny<ServiceException>(() => Read(Answer(value, Error)));
        var error = exception.GetType().GetProperty("Error");
        Assert.True(error is not null, exception.ToString());
        AssertSame(new Losses(_model, isRequest: false).Of(value, Error), ToValue(error.GetValue(exception)!));
    }

    /// <summary>The emitted server of the model, whose handler is never there.</summary>
    public ShapeServer ServerOf(ShapeServerOptions options) => UncalledHandler.ServerOf(_ofHttpRequest.DeclaringType!.Assembly, _model.Namespace, options);

    public ShapeHttpRequest Send(Value.Structure value) => InputCheck.Invoke<ShapeHttpRequest>(_toHttpRequest, InputCheck.Invoke<object>(_ofValue, value));

    public void CheckResponse(Value.Structure value)
    {
        var output = Read(new ResponseRendering(_model).Output(value, Output));
        AssertSame(new Losses(_model, isRequest: false).Of(value, Output), ToValue(output));
    }

    public void CheckError(Value.Structure value)
    {
        var exception = Assert.ThrowsAny<ServiceException>(() => Read(new ResponseRendering(_model).Error(value, Error)));
        var error = exception.GetType().GetProperty("Error");
        Assert.True(error is not null, exception.ToString());
        AssertSame(new Losses(_model, isRequest: false).Of(value, Error), ToValue(error.GetValue(exception)!));
    }

    /// <summary>Reads what may be anything: what comes of it is a value or an exception that says so.</summary>
    public void CheckHostile(ShapeHttpResponse response)
    {
        var failure = Record.Exception(() => Read(response));
        Assert.True(failure is null or ShapeException { Path.Length: > 0 } or ServiceException, $"{failure}");
    }

    public ShapeHttpResponse Render(Value.Structure value, bool isError)
    {
        var rendering = new ResponseRendering(_model);
        return isError ? rendering.Error(value, Error) : rendering.Output(value, Output);
    }

    private object Serve(ShapeHttpRequest request) => InputCheck.Invoke<object>(_ofHttpRequest, request);

    private ShapeHttpResponse Answer(Value.Structure value, TestMember shape)
    {
        var method = _toHttpResponse.Single(method => (string)method.GetParameters()[0].ParameterType.GetField("Context_")!.GetRawConstantValue()! == shape.ShapeName);
        return InputCheck.Invoke<ShapeHttpResponse>(method, InputCheck.OfValue(method.GetParameters()[0].ParameterType, value));
    }

    private object Read(ShapeHttpResponse response) => InputCheck.Invoke<object>(_ofHttpResponse, response);

    private static Value ToValue(object shape) => (Value)shape.GetType().GetMethod("ToValue")!.Invoke(shape, null)!;

    private static void AssertSame(Value expected, Value actual) => Assert.True(expected == actual, $"expected {expected}\nactual   {actual}");
}
