using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace SendEvent.Conformance.Tests;

/// <summary>Compares bodies as the protocols read them, with parsers that share no code with the runtime library.</summary>
internal static class BodyComparison
{
    public static void Check(string protocol, string expected, ReadOnlyMemory<byte> actual)
    {
        switch (protocol)
        {
            case "query" or "ec2":
                Assert.Equal(Pairs(expected), Pairs(Encoding.UTF8.GetString(actual.Span)));
                break;
            case "smithy-rpc-v2-cbor":
                Assert.Equal(TestCbor.Describe(Convert.FromBase64String(expected)), TestCbor.Describe(actual.ToArray()));
                break;
            case "rest-xml":
                Assert.Equal(Canonical(expected), Canonical(Encoding.UTF8.GetString(actual.Span)));
                break;
            default:
                CheckJson(expected, Encoding.UTF8.GetString(actual.Span));
                break;
        }
    }

    private static IEnumerable<string> Pairs(string body) => body.Split('&').Order(StringComparer.Ordinal);

    private static void CheckJson(string expected, string actual)
    {
        if (Parse(expected) is { } one && Parse(actual) is { } other)
        {
            Assert.True(JsonNode.DeepEquals(one, other), $"Expected {expected}\nActual   {actual}");
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    private static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of XML in which order of attributes and space around elements do not count; other text as it is.</summary>
    private static string Canonical(string xml)
    {
        try
        {
            return Canonical(XElement.Parse(xml, LoadOptions.None)).ToString(SaveOptions.DisableFormatting);
        }
        catch (XmlException)
        {
            return xml;
        }
    }

    /// <summary>Whether an attribute is more than the namespace that the element has from the one around it.</summary>
    private static bool IsNews(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration || attribute.Name.LocalName != "xmlns" || attribute.Parent!.Parent?.GetDefaultNamespace() != attribute.Value;

    private static XElement Canonical(XElement element) => new(
        element.Name,
        element.Attributes().Where(IsNews).OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal),
        element.Nodes().OrderBy(static node => (node as XElement)?.Name.LocalName, StringComparer.Ordinal).Select(node => node switch
        {
            XElement child => Canonical(child),
            XText text => string.IsNullOrWhiteSpace(text.Value) ? null : new XText(text.Value.Trim()),
            _ => (XNode?)null,
        }));
}
