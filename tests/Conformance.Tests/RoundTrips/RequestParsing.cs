using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Takes a request for the value that it was made of.</summary>
/// <param name="model">The model.</param>
/// <param name="shape">Its input.</param>
internal sealed class RequestParsing(RoundTripModel model, TestMember shape)
{
    public Value.Structure Parse(ShapeHttpRequest request)
    {
        Assert.Equal(model.IsRest ? "PUT" : "POST", request.Method);
        if (request.Body.Length > 0)
        {
            Assert.Equal(ContentType, request.Headers["Content-Type"]);
        }

        Assert.Equal(request.Body.Length > 0 ? request.Body.Length.ToString(CultureInfo.InvariantCulture) : null, request.Headers["Content-Length"]);
        var members = new List<KeyValuePair<string, Value>>();
        if (model.IsRest)
        {
            members.AddRange(RestParsing.Parse(request, shape, RoundTripModel.RestUri, ["Content-Type", "Content-Length"]));
        }
        else
        {
            CheckRpc(request);
        }

        members.AddRange(Body(request.Body));
        var account = members.Single(member => member.Key == "account").Value;
        Assert.Equal($"{((Value.String)account).Text}.data-", request.HostPrefix);
        return new Value.Structure(ShapeMap.Create(members));
    }

    private string ContentType => (model.Protocol, model.Variant) switch
    {
        (_, "blob" or "stream") => "application/octet-stream",
        (_, "string" or "enum") => "text/plain",
        ("json", var version) => "application/x-amz-json-" + version,
        ("rest-json", _) => "application/json",
        ("rest-xml", _) => "application/xml",
        ("smithy-rpc-v2-cbor", _) => "application/cbor",
        ("smithy-rpc-v2-json", _) => "application/json",
        _ => "application/x-www-form-urlencoded; charset=utf-8",
    };

    // One address and one set of headers for all requests of an operation.
    private void CheckRpc(ShapeHttpRequest request)
    {
        Assert.Equal(model.IsRpcV2 ? "/service/Shop/operation/Exchange" : "/", request.PathAndQuery);
        var own = request.Headers.Where(header => header.Key is not ("Content-Type" or "Content-Length")).Order(KeyOrder).Select(header => $"{header.Key}: {header.Value}");
        Assert.Equal(
            model.Protocol switch
            {
                "json" => ["X-Amz-Target: Shop.Exchange"],
                "smithy-rpc-v2-cbor" => ["Accept: application/cbor", "smithy-protocol: rpc-v2-cbor"],
                "smithy-rpc-v2-json" => ["Accept: application/json", "smithy-protocol: rpc-v2-json"],
                _ => (string[])[],
            },
            own);
    }

    private static Comparer<KeyValuePair<string, string>> KeyOrder =>
        Comparer<KeyValuePair<string, string>>.Create((one, other) => StringComparer.OrdinalIgnoreCase.Compare(one.Key, other.Key));

    private IEnumerable<KeyValuePair<string, Value>> Body(ReadOnlyMemory<byte> body)
    {
        if (shape.Payload is { } payload)
        {
            var member = shape.Member(payload);
            return body.Length == 0 ? [] : [KeyValuePair.Create(payload, Payload(body, member))];
        }

        return model.Protocol switch
        {
            "rest-xml" when body.Length == 0 => [],
            "rest-xml" => Members(XmlParsing.Parse(body, shape, "Request", "urn:shop")),
            "query" or "ec2" => FormParsing.Parse(body, shape, RoundTripModel.OperationName, RoundTripModel.Version, model.Protocol == "ec2").Members,
            "smithy-rpc-v2-cbor" => Members(CborParsing.Parse(body, shape)),
            _ => Members(JsonParsing.Parse(body, shape, model.IsRpcV2)),
        };
    }

    private Value Payload(ReadOnlyMemory<byte> body, TestMember member) => member.Kind switch
    {
        "blob" => new Value.Binary(Blob.Wrap(body)),
        "string" => Encoding.UTF8.GetString(body.Span),
        _ when model.Protocol == "rest-json" => JsonParsing.Parse(body, member),
        _ => XmlParsing.Parse(body, member, member.RootName, XNamespace.None),
    };

    private static IEnumerable<KeyValuePair<string, Value>> Members(Value value) => ((Value.Structure)value).Members;
}
