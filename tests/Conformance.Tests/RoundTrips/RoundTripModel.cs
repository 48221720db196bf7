using System.Text.Json;
using System.Text.Json.Nodes;
using static SendEvent.Conformance.Tests.RoundTrips.RoundTripShapes;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>A description with one operation whose input, output and error use all that a protocol can carry.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Variant">What the input and the output are: all members, or those around a payload; for JSON its version.</param>
internal sealed record RoundTripModel(string Protocol, string Variant)
{
    public const string OperationName = "Exchange";
    public const string ErrorName = "Mishap";
    public const string Version = "2033-07-01";
    public const string RestUri = "/a/{id}/{at}/{epochAt}/{number}/{ratio}/{yes}/b/{path+}?fixed=1&also=a";

    // The specifications have lists and maps for payloads in JSON alone, and documents nowhere else.
    private static readonly string[] PayloadVariants = ["structure", "bare", "rooted", "union", "blob", "stream", "string", "enum"];
    private static readonly string[] JsonPayloadVariants = ["document", "list", "map"];

    /// <summary>All protocols; those with bindings also with each kind of payload.</summary>
    public static IReadOnlyList<RoundTripModel> All { get; } =
    [
        new("json", "1.0"), new("json", "1.1"),
        .. new[] { "query", "ec2", "smithy-rpc-v2-cbor", "smithy-rpc-v2-json", "rest-json", "rest-xml" }.Select(protocol => new RoundTripModel(protocol, "members")),
        .. PayloadVariants.Concat(JsonPayloadVariants).Select(payload => new RoundTripModel("rest-json", payload)),
        .. PayloadVariants.Select(payload => new RoundTripModel("rest-xml", payload)),
    ];

    public string Namespace => $"RoundTrips.{Protocol.Replace("-", "_", StringComparison.Ordinal)}_{Variant.Replace(".", "_", StringComparison.Ordinal)}";

    public bool IsRest => Protocol is "rest-json" or "rest-xml";

    public bool IsForm => Protocol is "query" or "ec2";

    public bool IsXml => IsForm || Protocol == "rest-xml";

    public bool IsRpcV2 => Protocol is "smithy-rpc-v2-cbor" or "smithy-rpc-v2-json";

    public bool HasPayload => Merge(Payloads).ContainsKey(Variant);

    public TestMember Input => Root(nameof(Input));

    public TestMember Output => Root(nameof(Output));

    public TestMember Error => Root(ErrorName);

    private string[] Members => Protocol switch
    {
        "json" => [Rpc, Simple, Aggregates, Renamed, Documents, JsonTexts],

        // Names of members are those of the model; no document is among the types of the specification.
        "smithy-rpc-v2-cbor" => [Rpc, Simple, Aggregates],
        "smithy-rpc-v2-json" => [Rpc, Simple, Aggregates, Documents],
        "query" => [Rpc, Simple, Aggregates, Flattened, Renamed, Xml],
        "ec2" => [Rpc, Simple, Aggregates, Flattened, Renamed, QueryNamed, Xml],
        "rest-json" => [Simple, Aggregates, Renamed, Documents, JsonTexts],
        _ => [Simple, Aggregates, Flattened, Renamed, Xml],
    };

    /// <summary>The description.</summary>
    public string Describe()
    {
        var shapes = Merge(Shapes);
        shapes[nameof(Input)] = Structure(IsRest ? [RequestBindings, HeaderBindings, QueryMap] : [], ["id", "at", "epochAt", "number", "ratio", "yes", "path", "account"]);
        shapes[nameof(Output)] = Structure(IsRest ? [HeaderBindings, ResponseBindings] : [], ["status"]);

        // It would be the same with each payload.
        shapes[ErrorName] = HasPayload ? Merge("""{ "type": "structure", "members": { "text": { "shape": "Text" } } }""") : Structure(IsRest ? [HeaderBindings] : [], []);
        shapes[ErrorName]!["exception"] = true;
        var input = new JsonObject { ["shape"] = "Input" };
        var output = new JsonObject { ["shape"] = "Output" };
        if (Protocol == "rest-xml")
        {
            input["locationName"] = "Request";
            input["xmlNamespace"] = new JsonObject { ["uri"] = "urn:shop" };
        }
        else if (Protocol == "query")
        {
            output["resultWrapper"] = OperationName + "Result";
        }

        RemoveUnused(shapes);
        return new JsonObject
        {
            ["metadata"] = Merge($$"""{ "protocol": "{{Protocol}}", "jsonVersion": "{{(Variant == "1.0" ? "1.0" : "1.1")}}", "targetPrefix": "Shop", "serviceId": "Shop", "apiVersion": "{{Version}}" }"""),
            ["operations"] = new JsonObject
            {
                [OperationName] = new JsonObject
                {
                    ["name"] = OperationName,
                    ["http"] = new JsonObject { ["method"] = IsRest ? "PUT" : "POST", ["requestUri"] = IsRest ? RestUri : "/" },
                    ["endpoint"] = new JsonObject { ["hostPrefix"] = "{account}.data-" },
                    ["input"] = input,
                    ["output"] = output,
                    ["errors"] = new JsonArray(new JsonObject { ["shape"] = ErrorName }),
                },
            },
            ["shapes"] = shapes,
        }.ToJsonString();
    }

    // There is one map of the query at most. Its keys go where nothing has a name.
    private string QueryMap => $$"""{ "qmap": { "shape": "{{(HasPayload ? "ListMap" : "TextMap")}}", "location": "querystring" } }""";

    private TestMember Root(string name)
    {
        using var document = JsonDocument.Parse(Describe());
        return new TestMember(document.RootElement.GetProperty("shapes").Clone(), name, JsonSerializer.SerializeToElement(new { shape = name }));
    }

    private JsonObject Structure(string[] bindings, string[] required)
    {
        var members = HasPayload ? Merge(bindings) : Merge([.. bindings, .. Members]);
        var shape = new JsonObject { ["type"] = "structure", ["members"] = members };
        if (HasPayload)
        {
            members["body"] = Merge(Payloads)[Variant]!.DeepClone();
            shape["payload"] = "body";
        }

        shape["required"] = new JsonArray([.. required.Where(members.ContainsKey).Select(name => JsonValue.Create(name))]);
        return shape;
    }

    // A shape that nothing refers to would only cost time.
    private static void RemoveUnused(JsonObject shapes)
    {
        var used = new HashSet<string>();
        var open = new Stack<string>([nameof(Input), nameof(Output), ErrorName]);
        while (open.TryPop(out var name))
        {
            if (used.Add(name))
            {
                var shape = shapes[name]!;
                foreach (var part in (JsonNode?[])[shape["member"], shape["key"], shape["value"], .. shape["members"]?.AsObject().Select(item => item.Value) ?? []])
                {
                    if (part is not null)
                    {
                        open.Push(part["shape"]!.GetValue<string>());
                    }
                }
            }
        }

        foreach (var name in shapes.Select(shape => shape.Key).Except(used).ToList())
        {
            shapes.Remove(name);
        }
    }

    private static JsonObject Merge(params string[] parts) => new(parts
        .SelectMany(part => JsonNode.Parse(part)!.AsObject())
        .Select(item => KeyValuePair.Create(item.Key, item.Value?.DeepClone())));
}
