using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests;

/// <summary>
/// Plays the service: renders an output as a response. The bodies come from the formats of the runtime; what is not in
/// the body is taken out of it here and put where the description says.
/// </summary>
internal sealed class ResponseMaker(ServiceDescription description)
{
    public ShapeHttpResponse Make(JsonElement operation, string shapeName, object output, Value.Structure value)
    {
        var shape = description.Shapes.GetProperty(shapeName);
        var headers = new ShapeHttpHeaders();
        var elsewhere = new List<JsonProperty>();
        if (description.Protocol.StartsWith("rest-", StringComparison.Ordinal) && shape.TryGetProperty("members", out var members))
        {
            foreach (var member in members.EnumerateObject().Where(member => IsElsewhere(member.Value)))
            {
                elsewhere.Add(member);
                if (value.TryGet(member.Name, out var content))
                {
                    AddHeaders(headers, member, content);
                }
            }
        }

        return new ShapeHttpResponse
        {
            StatusCode = 200,
            Headers = headers,
            Body = Body(operation, shape, output, value, elsewhere),
        };
    }

    /// <summary>Renders the members of a structure that are not elsewhere, or the payload alone.</summary>
    public static byte[] Body(JsonElement operation, JsonElement shape, object output, Value.Structure value, List<JsonProperty> elsewhere, string protocol, string? payload)
    {
        if (payload is not null && (!value.TryGet(payload, out var content) || content is Value.Binary or Value.String))
        {
            return content switch
            {
                Value.Binary binary => binary.Bytes.Span.ToArray(),
                Value.String text => Encoding.UTF8.GetBytes(text.Text),
                _ => [],
            };
        }

        return protocol switch
        {
            "smithy-rpc-v2-cbor" => (byte[])typeof(CborFormat).GetMethods()
                .Single(method => method.Name == "Write" && method.GetParameters().Length == 1)
                .MakeGenericMethod(output.GetType())
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [output], null)!,
            "json" or "rest-json" => Json(shape, Call<JsonElement>(output, "ToJson"), elsewhere, payload),
            _ => Xml(operation, Call<XElement>(output, "ToXml"), elsewhere, payload, protocol),
        };
    }

    private byte[] Body(JsonElement operation, JsonElement shape, object output, Value.Structure value, List<JsonProperty> elsewhere) =>
        Body(operation, shape, output, value, elsewhere, description.Protocol, ServiceDescription.Text(shape, "payload"));

    private static byte[] Json(JsonElement shape, JsonElement json, List<JsonProperty> elsewhere, string? payload)
    {
        var body = JsonNode.Parse(json.GetRawText())!.AsObject();
        if (payload is not null)
        {
            return Encoding.UTF8.GetBytes(body[WireName(shape.GetProperty("members").GetProperty(payload), payload)]!.ToJsonString());
        }

        foreach (var member in elsewhere)
        {
            body.Remove(member.Name);
        }

        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    private static byte[] Xml(JsonElement operation, XElement body, List<JsonProperty> elsewhere, string? payload, string protocol)
    {
        foreach (var name in elsewhere.Select(member => member.Name))
        {
            body.Elements().Where(element => element.Name.LocalName == name).Remove();
        }

        if (payload is not null)
        {
            // Its element may have the name of its shape; nothing else is left.
            body = body.Elements().Single();
        }

        var wrapper = protocol == "query" && operation.GetProperty("output").TryGetProperty("resultWrapper", out var text) ? text.GetString() : null;
        if (wrapper is not null)
        {
            body = new XElement("Response", new XElement(wrapper, body.Elements()));
        }

        return Encoding.UTF8.GetBytes(body.ToString(SaveOptions.DisableFormatting));
    }

    private void AddHeaders(ShapeHttpHeaders headers, JsonProperty member, Value content)
    {
        var name = WireName(member.Value, member.Name);
        switch (description.Trait(member.Value, "location"))
        {
            case "header":
                headers.Add(name, HeaderText(member.Value, content));
                break;
            case "headers":
                foreach (var (key, value) in ((Value.Map)content).Entries)
                {
                    headers.Add((ServiceDescription.Text(member.Value, "locationName") ?? string.Empty) + key, ((Value.String)value).Text);
                }

                break;
        }
    }

    private string HeaderText(JsonElement reference, Value value) => value switch
    {
        Value.String text when ServiceDescription.Is(reference, "jsonvalue") => Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Text)),
        Value.String text => text.Text,
        Value.Boolean flag => flag.Flag ? "true" : "false",
        Value.Integer number => number.Number.ToString(CultureInfo.InvariantCulture),
        Value.Double number => number.Number.ToString(CultureInfo.InvariantCulture),
        Value.Binary binary => Convert.ToBase64String(binary.Bytes.Span),
        Value.Timestamp time => description.Trait(reference, "timestampFormat") switch
        {
            "iso8601" => time.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            "unixTimestamp" => time.Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            _ => time.Time.ToString("R", CultureInfo.InvariantCulture),
        },
        Value.List list => string.Join(", ", list.Items.Select(item => HeaderText(description.Target(reference).GetProperty("member"), item))),
        _ => throw new NotSupportedException($"A header cannot hold {value}."),
    };

    private bool IsElsewhere(JsonElement member) =>
        description.Trait(member, "location") is "header" or "headers" or "statusCode";

    private static string WireName(JsonElement reference, string name) => ServiceDescription.Text(reference, "locationName") ?? name;

    private static T Call<T>(object output, string method) =>
        (T)output.GetType().GetMethod(method, Type.EmptyTypes)!.Invoke(output, BindingFlags.DoNotWrapExceptions, null, null, null)!;
}
