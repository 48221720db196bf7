using System.Text.Json;
using System.Text.Json.Nodes;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>A description with one operation whose input and output use each kind of shape that a protocol can carry.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Variant">What the input and the output are: all members, or those around a payload.</param>
internal sealed record RoundTripModel(string Protocol, string Variant)
{
    public const string OperationName = "Exchange";
    public const string Version = "2033-07-01";

    private const string Shapes =
        """
        {
          "Text": { "type": "string" }, "Flag": { "type": "boolean" }, "Tiny": { "type": "byte" }, "Short": { "type": "short" },
          "Count": { "type": "integer" }, "Long": { "type": "long" }, "Huge": { "type": "bigInteger" }, "Exact": { "type": "bigDecimal" },
          "Price": { "type": "double" }, "Weight": { "type": "float" }, "Bytes": { "type": "blob" },
          "Moment": { "type": "timestamp" }, "IsoMoment": { "type": "timestamp", "timestampFormat": "iso8601" },
          "HttpMoment": { "type": "timestamp", "timestampFormat": "rfc822" },
          "EpochMoment": { "type": "timestamp", "timestampFormat": "unixTimestamp" },
          "Genre": { "type": "string", "enum": ["novel", "poetry", "essay"] },
          "Texts": { "type": "list", "member": { "shape": "Text" } },
          "Named": { "type": "list", "member": { "shape": "Text", "locationName": "Volume" } },
          "FlatList": { "type": "list", "member": { "shape": "Count" }, "flattened": true },
          "Moments": { "type": "list", "member": { "shape": "Moment" } },
          "Prices": { "type": "list", "member": { "shape": "Price" } },
          "Grid": { "type": "list", "member": { "shape": "Texts" } },
          "Authors": { "type": "list", "member": { "shape": "Author" } },
          "Stock": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Count" } },
          "FlatStock": {
            "type": "map", "flattened": true,
            "key": { "shape": "Text", "locationName": "Place" }, "value": { "shape": "Count", "locationName": "Amount" }
          },
          "People": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Author" } },
          "TextMap": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Text" } },
          "SparseTexts": { "type": "list", "member": { "shape": "Text" }, "sparse": true },
          "SparseMap": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Author" }, "sparse": true },
          "Notes": { "type": "structure", "members": {}, "document": true },
          "Author": { "type": "structure", "members": { "name": { "shape": "Text" }, "born": { "shape": "Count" }, "seen": { "shape": "IsoMoment" } } },
          "Medium": {
            "type": "structure", "union": true,
            "members": { "paper": { "shape": "Text" }, "pages": { "shape": "Count" }, "author": { "shape": "Author" }, "parts": { "shape": "Texts" }, "shelf": { "shape": "Shelf" } }
          },
          "Shelf": { "type": "structure", "members": { "label": { "shape": "Text" }, "inner": { "shape": "Shelf" }, "shelves": { "shape": "Shelves" }, "medium": { "shape": "Medium" } } },
          "Shelves": { "type": "list", "member": { "shape": "Shelf" } }
        }
        """;

    private const string Everything =
        """
        {
          "text": { "shape": "Text" }, "flag": { "shape": "Flag" }, "tiny": { "shape": "Tiny" }, "short": { "shape": "Short" }, "count": { "shape": "Count" },
          "long": { "shape": "Long" }, "price": { "shape": "Price" }, "weight": { "shape": "Weight" }, "bytes": { "shape": "Bytes" },
          "seen": { "shape": "Moment" }, "iso": { "shape": "IsoMoment" }, "http": { "shape": "HttpMoment" }, "epoch": { "shape": "EpochMoment" },
          "genre": { "shape": "Genre" }, "texts": { "shape": "Texts" }, "named": { "shape": "Named" }, "authors": { "shape": "Authors" }, "grid": { "shape": "Grid" },
          "medium": { "shape": "Medium" }, "shelf": { "shape": "Shelf" }
        }
        """;

    private const string Maps = """{ "stock": { "shape": "Stock" }, "people": { "shape": "People" } }""";
    private const string Bigs = """{ "huge": { "shape": "Huge" }, "exact": { "shape": "Exact" } }""";
    private const string Flats = """{ "flatList": { "shape": "FlatList" }, "flatStock": { "shape": "FlatStock" } }""";
    private const string Sparse = """{ "sparseTexts": { "shape": "SparseTexts" }, "sparseMap": { "shape": "SparseMap" } }""";
    private const string Documents = """{ "notes": { "shape": "Notes" } }""";
    private const string Renamed = """{ "other": { "shape": "Text", "locationName": "another" } }""";
    private const string Attributes =
        """{ "lang": { "shape": "Text", "xmlAttribute": true, "locationName": "xml-lang" }, "spaced": { "shape": "Author", "xmlNamespace": { "uri": "urn:space" } } }""";

    private const string RequestBindings =
        """
        {
          "id": { "shape": "Text", "location": "uri", "locationName": "id" }, "at": { "shape": "Moment", "location": "uri", "locationName": "at" },
          "path": { "shape": "Text", "location": "uri", "locationName": "path" },
          "q": { "shape": "Text", "location": "querystring", "locationName": "q" }, "qn": { "shape": "Price", "location": "querystring", "locationName": "n-n" },
          "qt": { "shape": "Moment", "location": "querystring", "locationName": "t" }, "ql": { "shape": "Texts", "location": "querystring", "locationName": "l" },
          "qm": { "shape": "TextMap", "location": "querystring" }
        }
        """;

    private const string ResponseBindings = """{ "status": { "shape": "Count", "location": "statusCode" } }""";

    private const string HeaderBindings =
        """
        {
          "h": { "shape": "Text", "location": "header", "locationName": "X-Text" }, "hn": { "shape": "Long", "location": "header", "locationName": "X-Long" },
          "hp": { "shape": "Prices", "location": "header", "locationName": "X-Prices" }, "hf": { "shape": "Flag", "location": "header", "locationName": "X-Flag" },
          "ht": { "shape": "Moment", "location": "header", "locationName": "X-Seen" }, "hi": { "shape": "IsoMoment", "location": "header", "locationName": "X-Iso" },
          "he": { "shape": "EpochMoment", "location": "header", "locationName": "X-Epoch" }, "hl": { "shape": "Texts", "location": "header", "locationName": "X-Texts" },
          "hs": { "shape": "Moments", "location": "header", "locationName": "X-Moments" }, "hm": { "shape": "TextMap", "location": "headers", "locationName": "X-Map-" }
        }
        """;

    private const string JsonHeader = """{ "hj": { "shape": "Text", "location": "header", "locationName": "X-Json", "jsonvalue": true } }""";

    private const string Payloads =
        """{ "structure": { "body": { "shape": "Shelf", "locationName": "Content" } }, "union": { "body": { "shape": "Medium", "locationName": "Content" } }, "blob": { "body": { "shape": "Bytes" } }, "string": { "body": { "shape": "Text" } } }""";

    /// <summary>All protocols; those with bindings also with each kind of payload.</summary>
    public static IReadOnlyList<RoundTripModel> All { get; } =
    [
        .. new[] { "json", "query", "ec2", "smithy-rpc-v2-cbor", "rest-json", "rest-xml" }.Select(protocol => new RoundTripModel(protocol, "members")),
        .. from protocol in new[] { "rest-json", "rest-xml" }
           from payload in new[] { "structure", "union", "blob", "string" }
           select new RoundTripModel(protocol, payload),
    ];

    public string Namespace => "RoundTrips." + Protocol.Replace("-", "_", StringComparison.Ordinal) + "_" + Variant;

    public bool IsRest => Protocol is "rest-json" or "rest-xml";

    public TestMember Input => Root(nameof(Input));

    public TestMember Output => Root(nameof(Output));

    /// <summary>The description.</summary>
    public string Describe()
    {
        var shapes = Merge(Shapes);
        shapes[nameof(Input)] = Structure(IsRest ? [RequestBindings, HeaderBindings] : [], ["id", "at", "path"]);
        shapes[nameof(Output)] = Structure(IsRest ? [HeaderBindings, ResponseBindings] : [], ["status"]);
        var input = new JsonObject { ["shape"] = "Input" };
        var output = new JsonObject { ["shape"] = "Output" };
        if (Protocol == "rest-xml")
        {
            input["locationName"] = "Input";
        }
        else if (Protocol == "query")
        {
            output["resultWrapper"] = OperationName + "Result";
        }

        return new JsonObject
        {
            ["metadata"] = Merge($$"""{ "protocol": "{{Protocol}}", "jsonVersion": "1.1", "targetPrefix": "Shop", "serviceId": "Shop", "apiVersion": "{{Version}}" }"""),
            ["operations"] = new JsonObject
            {
                [OperationName] = new JsonObject
                {
                    ["name"] = OperationName,
                    ["http"] = Merge(IsRest ? """{ "method": "PUT", "requestUri": "/a/{id}/{at}/b/{path+}?fixed=1" }""" : """{ "method": "POST", "requestUri": "/" }"""),
                    ["input"] = input,
                    ["output"] = output,
                },
            },
            ["shapes"] = shapes,
        }.ToJsonString();
    }

    private TestMember Root(string name)
    {
        using var document = JsonDocument.Parse(Describe());
        return new TestMember(document.RootElement.GetProperty("shapes").Clone(), name, JsonSerializer.SerializeToElement(new { shape = name }));
    }

    private JsonObject Structure(string[] bindings, string[] required)
    {
        var body = Protocol switch
        {
            "json" => new[] { Everything, Maps, Bigs, Sparse, Documents },
            "smithy-rpc-v2-cbor" => [Everything, Maps, Sparse],
            "query" => [Everything, Maps, Bigs, Flats, Renamed],
            "ec2" => [Everything, Bigs, Renamed],
            "rest-json" => [Everything, Maps, Bigs, Sparse, Documents, Renamed],
            _ => [Everything, Maps, Bigs, Flats, Renamed, Attributes],
        };
        if (Protocol == "rest-json" && bindings.Length > 0)
        {
            bindings = [.. bindings, JsonHeader];
        }

        var shape = new JsonObject { ["type"] = "structure" };
        var parts = Variant == "members" ? [.. bindings, .. body] : (string[])[.. bindings, Merge(Payloads)[Variant]!.ToJsonString()];
        var members = Merge(parts);
        shape["members"] = members;
        shape["required"] = new JsonArray([.. required.Where(members.ContainsKey).Select(name => JsonValue.Create(name))]);
        if (Variant != "members")
        {
            shape["payload"] = "body";
        }

        return shape;
    }

    private static JsonObject Merge(params string[] parts) => new(parts
        .SelectMany(part => JsonNode.Parse(part)!.AsObject())
        .Select(item => KeyValuePair.Create(item.Key, item.Value?.DeepClone())));
}
