using System.Text;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Compares the body of a message with what a case wants.</summary>
internal static class SmithyBody
{
    public static void Check(SmithyCase item, ReadOnlyMemory<byte> actual)
    {
        if (item.Text("body") is not { } expected)
        {
            return;
        }

        if (expected.Length == 0)
        {
            Assert.Equal(0, actual.Length);
            return;
        }

        var protocol = item.Text("bodyMediaType") switch
        {
            "application/json" => "json",
            "application/xml" => "rest-xml",
            "application/cbor" => "smithy-rpc-v2-cbor",
            "application/x-www-form-urlencoded" => "query",
            _ => null,
        };
        if (protocol is null)
        {
            Assert.Equal(expected, Encoding.UTF8.GetString(actual.Span));
        }
        else
        {
            BodyComparison.Check(protocol, expected, actual);
        }
    }
}
