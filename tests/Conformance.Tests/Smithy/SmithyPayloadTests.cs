using System.Text;
using SendEvent.Runtime;
using SendEvent.Tests;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The element of a payload is a root: it has the namespace of the service where nothing nearer gives one.</summary>
public sealed class SmithyPayloadTests
{
    [Theory]
    [InlineData("", "", """<Lot xmlns="urn:shop"><a>x</a></Lot>""")]
    [InlineData("@xmlNamespace(uri: \"urn:lot\")", "", """<Lot xmlns="urn:lot"><a>x</a></Lot>""")]
    [InlineData("@xmlNamespace(uri: \"urn:lot\")", "@xmlNamespace(uri: \"urn:member\")", """<Lot xmlns="urn:member"><a>x</a></Lot>""")]
    [InlineData("", "@xmlName(\"Bid\")", """<Bid xmlns="urn:shop"><a>x</a></Bid>""")]
    public void Root_has_a_namespace(string onShape, string onMember, string body)
    {
        var assembly = EmittedAssembly.Of([new TestFile("/shop.smithy", $$"""
            $version: "2.0"
            namespace shop
            @aws.protocols#restXml
            @xmlNamespace(uri: "urn:shop")
            service Shop { version: "1" operations: [Put] }
            @http(method: "PUT", uri: "/")
            operation Put { input := { @httpPayload {{onMember}} lot: Lot } }
            {{onShape}}
            structure Lot { a: String }
            """)]);
        var toHttpRequest = assembly.OperationOf("Put").GetMethod("ToHttpRequest")!;
        var input = Value.OfEntries(("lot", Value.OfEntries(("a", "x"))));
        var request = InputCheck.Invoke<ShapeHttpRequest>(toHttpRequest, InputCheck.OfValue(toHttpRequest.GetParameters()[0].ParameterType, input));
        Assert.Equal(body, Encoding.UTF8.GetString(request.Body.Span));
    }
}
