using System.Text.Json.Nodes;

namespace SendEvent.Conformance.Tests;

/// <summary>
/// The public cases whose descriptions contradict what they expect. The Smithy cases that they are translated from give the payload's
/// member no XML name, so that its element has that of the shape; the translation gives it the member's own name as its
/// <c>locationName</c>, which in published descriptions (S3, CloudFront) is the name of the element. They run as Smithy has them.
/// </summary>
internal static class InventedNames
{
    public const string Reason = "the payload's member has a name that Smithy's case does not have; it is run without it.";

    private static readonly HashSet<string> s_cases = new(StringComparer.Ordinal)
    {
        "HttpPayloadWithXmlName", "HttpPayloadWithXmlNamespace", "HttpPayloadWithXmlNamespaceAndPrefix", "RestXmlHttpPayloadWithUnion", "XmlAttributesOnPayload",
    };

    /// <summary>Whether the description of a case has such a name.</summary>
    public static bool Has(string file, string id) => file == "input/rest-xml.json" && s_cases.Contains(id);

    /// <summary>Takes the name of an input's payload out of its shapes.</summary>
    public static void Remove(JsonNode shapes, string input)
    {
        var shape = shapes[input]!;
        shape["members"]![shape["payload"]!.GetValue<string>()]!.AsObject().Remove("locationName");
    }
}
