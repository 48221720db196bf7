using System.Text;
using SendEvent.Runtime.Tests.HttpShapes;

namespace SendEvent.Runtime.Tests.Http;

internal static class HttpSamples
{
    public static ServiceDescriptor Service { get; } = new("Sample")
    {
        ApiVersion = "2020-01-08",
        TargetPrefix = "Sample_20200108",
        JsonVersion = "1.0",
    };

    public static OperationDescriptor Operation { get; } = OperationOf<RestJsonProtocol>();

    public static OperationDescriptor Greedy { get; } = new("PutKey", Service) { RequestUri = "/{id}/{key+}/end" };

    public static OperationDescriptor Plain { get; } = new("Plain", Service) { RequestUri = "/plain" };

    public static HttpInput Input { get; } = new() { Id = "1" };

    public static OperationDescriptor OperationOf<TProtocol>()
        where TProtocol : IShapeProtocol => new("PutThing", Service)
    {
        Method = "PUT",
        RequestUri = "/things/{id}?v=2&list",
        Errors =
        [
            ErrorBinding.Of<HttpConflict, TProtocol>(),
            ErrorBinding.Of<HttpSecretError, TProtocol>(),
            ErrorBinding.Of<HttpDetailError, TProtocol>(),
        ],
    };

    public static string BodyOf(ShapeHttpRequest request) => Encoding.UTF8.GetString(request.Body.Span);

    public static ShapeHttpRequest Rest(HttpInput input) => RestJsonProtocol.ToHttpRequest(Operation, input);

    public static ShapeHttpResponse Response(int status, string body, params (string Name, string Value)[] headers) =>
        Response(status, Encoding.UTF8.GetBytes(body), headers);

    public static ShapeHttpResponse Response(int status, byte[] body, params (string Name, string Value)[] headers)
    {
        var all = new ShapeHttpHeaders();
        foreach (var (name, value) in headers)
        {
            all.Add(name, value);
        }

        return new ShapeHttpResponse { StatusCode = status, Body = body, Headers = all };
    }
}
