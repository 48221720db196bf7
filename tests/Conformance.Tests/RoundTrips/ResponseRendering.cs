using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Values as a service would send them.</summary>
/// <param name="model">The model.</param>
internal sealed class ResponseRendering(RoundTripModel model)
{
    private static readonly XNamespace Shop = "urn:shop";

    public ShapeHttpResponse Output(Value.Structure value, TestMember shape) => new()
    {
        StatusCode = model.IsRest ? RestRendering.Status(value) : 200,
        Headers = model.IsRest ? RestRendering.Headers(value, shape) : new ShapeHttpHeaders(),
        Body = OutputBody(value, shape),
    };

    public ShapeHttpResponse Error(Value.Structure value, TestMember shape)
    {
        var headers = model.IsRest ? RestRendering.Headers(value, shape) : new ShapeHttpHeaders();
        headers.Add("x-amzn-RequestId", "r");
        return new ShapeHttpResponse { StatusCode = 400, Headers = headers, Body = ErrorBody(RestRendering.Body(value, shape), shape) };
    }

    private byte[] OutputBody(Value.Structure value, TestMember shape)
    {
        if (shape.Payload is { } payload)
        {
            return !value.Members.TryGetValue(payload, out var content) ? [] : content switch
            {
                Value.Binary bytes when model.Variant is "blob" or "stream" => bytes.Bytes.ToArray(),
                Value.String text when model.Variant is "string" or "enum" => Encoding.UTF8.GetBytes(text.Text),
                _ => Format(content, shape.Member(payload), shape.Member(payload).RootName),
            };
        }

        var body = RestRendering.Body(value, shape);
        return model.IsForm ? Wrapped(body, shape) : Format(body, shape, "Answer");
    }

    private byte[] Format(Value value, TestMember member, string name) => model.Protocol switch
    {
        "rest-xml" => Text(XmlRendering.Of(value, member, name, Shop)),
        "smithy-rpc-v2-cbor" => CborRendering.Of(value, member),
        _ => Encoding.UTF8.GetBytes(JsonRendering.Of(value, member, model.IsRpcV2)!.ToJsonString()),
    };

    private byte[] Wrapped(Value.Structure value, TestMember shape)
    {
        var outer = new XElement(Shop + (RoundTripModel.OperationName + "Response"));
        var inner = outer;
        if (model.Protocol == "query")
        {
            inner = new XElement(Shop + (RoundTripModel.OperationName + "Result"));
            outer.Add(inner);
        }

        XmlRendering.AddMembers(inner, value, shape, Shop);
        outer.Add(new XElement(Shop + "ResponseMetadata", new XElement(Shop + "RequestId", "r")));
        return Text(outer);
    }

    private byte[] ErrorBody(Value.Structure value, TestMember shape)
    {
        if (!model.IsXml)
        {
            var type = "shop#" + RoundTripModel.ErrorName;
            if (model.Protocol == "smithy-rpc-v2-cbor")
            {
                return CborRendering.Of(new Value.Structure(ShapeMap.Create([.. value.Members, KeyValuePair.Create<string, Value>("__type", type)])), shape);
            }

            var json = (JsonObject)JsonRendering.Of(value, shape, model.IsRpcV2)!;
            json["__type"] = type;
            return Encoding.UTF8.GetBytes(json.ToJsonString());
        }

        var error = new XElement(Shop + "Error", new XElement(Shop + "Type", "Sender"), new XElement(Shop + "Code", RoundTripModel.ErrorName));
        XmlRendering.AddMembers(error, value, shape, Shop);
        return Text(model.Protocol == "ec2"
            ? new XElement(Shop + "Response", new XElement(Shop + "Errors", error), new XElement(Shop + "RequestID", "r"))
            : new XElement(Shop + "ErrorResponse", error, new XElement(Shop + "RequestId", "r")));
    }

    // Else a carriage return would stand as it is, and be read as a line feed.
    private static byte[] Text(XElement element)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize, Encoding = new UTF8Encoding(false) }))
        {
            element.Save(writer);
        }

        return bytes.ToArray();
    }
}
