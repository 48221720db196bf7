using System.Text;
using SendEvent.Runtime.Tests.HttpShapes;

namespace SendEvent.Runtime.Tests.Http;

/// <summary>The protocols as a table, for what must hold in each of them.</summary>
internal static class EveryProtocol
{
    public static readonly string[] All = ["json", "rest-json", "query", "ec2", "rest-xml", "smithy-rpc-v2-cbor", "smithy-rpc-v2-json"];

    public static TheoryData<string> Names => [.. All];

    public static TheoryData<string> OfXml => ["query", "ec2", "rest-xml"];

    public static bool IsXml(string protocol) => protocol is "query" or "ec2" or "rest-xml";

    /// <summary>Reads a response to an operation with two errors.</summary>
    public static TOut Read<TOut>(string protocol, ShapeHttpResponse response, string method = "POST")
        where TOut : IShape<TOut> => Read<TOut>(protocol, OperationOf(protocol, method), response);

    /// <summary>Reads a response in a protocol.</summary>
    public static TOut Read<TOut>(string protocol, OperationDescriptor operation, ShapeHttpResponse response)
        where TOut : IShape<TOut> => protocol switch
    {
        "json" => JsonProtocol.OfHttpResponse<TOut>(operation, response),
        "rest-json" => RestJsonProtocol.OfHttpResponse<TOut>(operation, response),
        "query" => QueryProtocol.OfHttpResponse<TOut>(operation, response),
        "ec2" => Ec2Protocol.OfHttpResponse<TOut>(operation, response),
        "rest-xml" => RestXmlProtocol.OfHttpResponse<TOut>(operation, response),
        "smithy-rpc-v2-cbor" => RpcV2CborProtocol.OfHttpResponse<TOut>(operation, response),
        "smithy-rpc-v2-json" => RpcV2JsonProtocol.OfHttpResponse<TOut>(operation, response),
        _ => throw new ArgumentOutOfRangeException(nameof(protocol)),
    };

    /// <summary>The body of an error; both texts go into it as they are, but for what the format itself must have.</summary>
    public static byte[] ErrorBody(string protocol, string code, byte[] message) => protocol switch
    {
        "json" or "smithy-rpc-v2-json" => [.. "{\"message\":\""u8, .. message, .. "\",\"__type\":\""u8, .. Utf8(code), .. "\"}"u8],
        "rest-json" => [.. "{\"message\":\""u8, .. message, .. "\",\"code\":\""u8, .. Utf8(code), .. "\"}"u8],
        "query" => [.. "<ErrorResponse>"u8, .. XmlError(code, message), .. "</ErrorResponse>"u8],
        "ec2" => [.. "<Response><Errors>"u8, .. XmlError(code, message), .. "</Errors></Response>"u8],
        "rest-xml" => XmlError(code, message),
        "smithy-rpc-v2-cbor" => [0xA2, .. CborText("message"u8), .. CborText(message), .. CborText("__type"u8), .. CborText(Utf8(code))],
        _ => throw new ArgumentOutOfRangeException(nameof(protocol)),
    };

    private static OperationDescriptor OperationOf(string protocol, string method) => protocol switch
    {
        "json" => OperationOf<JsonProtocol>(method),
        "rest-json" => OperationOf<RestJsonProtocol>(method),
        "query" => OperationOf<QueryProtocol>(method),
        "ec2" => OperationOf<Ec2Protocol>(method),
        "rest-xml" => OperationOf<RestXmlProtocol>(method),
        "smithy-rpc-v2-json" => OperationOf<RpcV2JsonProtocol>(method),
        _ => OperationOf<RpcV2CborProtocol>(method),
    };

    private static OperationDescriptor OperationOf<TProtocol>(string method)
        where TProtocol : IShapeProtocol => new("Op", HttpSamples.Service)
    {
        Method = method,
        RequestUri = "/",
        Errors = [ErrorBinding.Of<HttpSecretError, TProtocol>(), ErrorBinding.Of<HttpConflict, TProtocol>()],
    };

    private static byte[] XmlError(string code, byte[] message) =>
        [.. "<Error><Code>"u8, .. Utf8(code), .. "</Code><Message>"u8, .. message, .. "</Message></Error>"u8];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] CborText(ReadOnlySpan<byte> utf8) => [(byte)(0x60 | utf8.Length), .. utf8];
}
