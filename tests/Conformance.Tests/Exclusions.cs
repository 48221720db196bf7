namespace SendEvent.Conformance.Tests;

/// <summary>The public cases that are not passed, by file and id, each with the reason.</summary>
internal static class Exclusions
{
    private const string PayloadName =
        "Contradicts real models: the payload member has a locationName, and S3, CloudFront and Route 53 name the root element by it; the case wants the shape's name.";

    /// <summary>What <see cref="Reasons"/> knows a case by.</summary>
    public static string Key(string file, string id) => $"{file} {id}";

    /// <summary>The reasons by <see cref="Key"/>.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["input/rest-xml.json HttpPayloadWithXmlName"] = PayloadName,
        ["input/rest-xml.json HttpPayloadWithXmlNamespace"] = PayloadName,
        ["input/rest-xml.json HttpPayloadWithXmlNamespaceAndPrefix"] = PayloadName,
        ["input/rest-xml.json RestXmlHttpPayloadWithUnion"] = PayloadName,
        ["input/rest-xml.json XmlAttributesOnPayload"] = PayloadName,
    };
}
