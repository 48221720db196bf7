using System.Reflection;
using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests;

/// <summary>A required member that a service left out does not lose a response, whatever its kind and place; where it is asked for, it does.</summary>
public sealed class MissingMemberTests
{
    private const string EmptyMap = "an empty map";

    private static readonly string[] Protocols = ["json", "rest-json", "query", "ec2", "rest-xml", "smithy-rpc-v2-cbor", "smithy-rpc-v2-json"];

    private static readonly Lazy<EmittedAssembly> Emitted = new(() => EmittedAssembly.Of(Protocols.ToDictionary(Space, Describe)));

    // What the service says, in JSON and XML. CBOR has no member at all.
    public static TheoryData<string, string> Responses()
    {
        var data = new TheoryData<string, string>();
        foreach (var protocol in Protocols)
        {
            foreach (var body in protocol switch
            {
                "json" or "rest-json" or "smithy-rpc-v2-json" => new[] { "", "{}", """{"Inner":{}}""", """{"Inner":{"Deep":{}},"Text":null}""" },
                "query" => ["", "<GetResponse/>", "<GetResponse><GetResult><Inner/></GetResult></GetResponse>"],
                "ec2" or "rest-xml" => ["", "<Output/>", "<Output><Inner/></Output>", "<Output><Inner><Deep/></Inner></Output>"],
                _ => ["", EmptyMap],
            })
            {
                data.Add(protocol, body);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void Stand_ins_take_their_place(string protocol, string body)
    {
        var output = Read(protocol, body, strict: false);
        Assert.Equal(
            [
                ("Big", "0"), ("Choice", "{\"\": null}"), ("Color", "\"\""), ("Count", "0"), ("Data", "<0 bytes>"), ("Day", "1970-01-01T00:00:00Z"),
                ("Flag", "false"), ("Grade", "0"), ("Inner", "{\"Text\": \"\", \"Deep\": {\"Text\": \"\"}}"), ("Large", "0"), ("Level", "0"), ("Names", "[]"), ("Price", "0"), ("Prices", "{}"), ("Ratio", "0"), ("Secret", "\"\""),
                ("Small", "0"),
                ("Text", "\"\""), ("Time", "1970-01-01T00:00:00Z"), ("Tiny", "0"), ("Title", "\"\""), ("Until", "1970-01-01T00:00:00Z"), ("Weight", "0"), ("Whatever", "null"),
            ],
            Members(output));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void Strict_responses_must_have_all(string protocol, string body)
    {
        var exception = Assert.Throws<ShapeException>(() => Read(protocol, body, strict: true));
        Assert.StartsWith("Output", exception.Path, StringComparison.Ordinal);
        Assert.Contains("is required", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>What a response lacked is no value that a request may have.</summary>
    [Fact]
    public void A_stand_in_of_a_union_is_not_valid()
    {
        var output = ReadWhole("json", "{}", strict: false);
        var invalid = Assert.Throws<TargetInvocationException>(() => output.GetType().GetMethod("Validate")!.Invoke(output, null));
        Assert.Contains("Choice: no member of the union is set", invalid.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verbs_are_strict()
    {
        var output = Operation("json").GetMethod("OfHttpResponse")!.ReturnType;
        var ofJson = output.GetMethod("OfJson", BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy, [typeof(string)])!;
        Assert.Throws<ShapeException>(() => InputCheck.Invoke<object>(ofJson, "{}"));
    }

    private static IEnumerable<(string, string)> Members(Value.Structure output)
    {
        foreach (var (name, value) in output.Members)
        {
            yield return (name, value.ToString());
        }
    }

    private static Value.Structure Read(string protocol, string body, bool strict)
    {
        var output = ReadWhole(protocol, body, strict);
        var members = ((Value.Structure)output.GetType().GetMethod("ToValue")!.Invoke(output, null)!).Members;
        return new Value.Structure(ShapeMap.Create(members.OrderBy(static member => member.Key, StringComparer.Ordinal)));
    }

    private static object ReadWhole(string protocol, string body, bool strict)
    {
        var response = new ShapeHttpResponse { StatusCode = 200, Body = body == EmptyMap ? [0xA0] : Encoding.UTF8.GetBytes(body) };
        return InputCheck.Invoke<object>(Operation(protocol).GetMethod("OfHttpResponse")!, response, strict);
    }

    private static Type Operation(string protocol) => Emitted.Value.Operation(Space(protocol));

    private static string Space(string protocol) => "Missing." + protocol.Replace("-", "_", StringComparison.Ordinal);

    private static string Describe(string protocol) => $$"""
        {
          "metadata": { "protocol": "{{protocol}}", "jsonVersion": "1.1", "targetPrefix": "T", "apiVersion": "2033-07-01", "serviceId": "Missing" },
          "operations": {
            "Get": {
              "name": "Get", "http": { "method": "POST", "requestUri": "/" },
              "output": { "shape": "Output"{{(protocol == "query" ? ", \"resultWrapper\": \"GetResult\"" : "")}} }
            }
          },
          "shapes": {
            "Output": {
              "type": "structure",
              "required": ["Text", "Flag", "Count", "Big", "Ratio", "Time", "Day", "Data", "Names", "Prices", "Inner", "Choice", "Color", "Level", "Secret", "Title", "Until", "Tiny", "Small", "Large", "Weight", "Price", "Grade", "Whatever"],
              "members": {
                "Text": { "shape": "Text" }, "Flag": { "shape": "Flag" }, "Count": { "shape": "Count" }, "Big": { "shape": "Big" }, "Ratio": { "shape": "Ratio" },
                "Time": { "shape": "Time" }, "Day": { "shape": "Day" }, "Data": { "shape": "Data" }, "Names": { "shape": "Names" }, "Prices": { "shape": "Prices" },
                "Inner": { "shape": "Inner" }, "Choice": { "shape": "Choice" }, "Color": { "shape": "Color" }, "Level": { "shape": "Level" }, "Secret": { "shape": "Secret" },
                "Title": { "shape": "Text", "location": "header", "locationName": "X-Title" },
                "Until": { "shape": "Time", "location": "header", "locationName": "X-Until" },
                "Tiny": { "shape": "Tiny" }, "Small": { "shape": "Small" }, "Large": { "shape": "Large" }, "Weight": { "shape": "Weight" },
                "Price": { "shape": "Price" }, "Grade": { "shape": "Grade" }, "Whatever": { "shape": "Whatever" },
                "Maybe": { "shape": "Text" }
              }
            },
            "Inner": { "type": "structure", "required": ["Text", "Deep"], "members": { "Text": { "shape": "Text" }, "Deep": { "shape": "Deep" } } },
            "Deep": { "type": "structure", "required": ["Text"], "members": { "Text": { "shape": "Text" } } },
            "Choice": { "type": "structure", "union": true, "members": { "A": { "shape": "Text" }, "B": { "shape": "Count" } } },
            "Text": { "type": "string" },
            "Flag": { "type": "boolean" },
            "Count": { "type": "integer" },
            "Big": { "type": "bigInteger" },
            "Ratio": { "type": "double" },
            "Time": { "type": "timestamp" },
            "Day": { "type": "timestamp", "sensitive": true },
            "Data": { "type": "blob" },
            "Names": { "type": "list", "member": { "shape": "Text" } },
            "Prices": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Count" } },
            "Color": { "type": "string", "enum": ["red", "green"] },
            "Level": { "type": "integer", "min": 1 },
            "Secret": { "type": "string", "sensitive": true },
            "Tiny": { "type": "byte" }, "Small": { "type": "short" }, "Large": { "type": "long" }, "Weight": { "type": "float" },
            "Price": { "type": "bigDecimal" },
            "Grade": { "type": "intEnum", "enum": { "GOOD": 1, "BAD": 2 } },
            "Whatever": { "type": "structure", "document": true, "members": {} }
          }
        }
        """;
}
