using System.Text;
using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Takes the XML of a request for a value, through System.Xml.Linq. What the model does not have is an error.</summary>
internal static class XmlParsing
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static Value Parse(ReadOnlyMemory<byte> xml, TestMember member, string name, XNamespace space)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(xml.Span), LoadOptions.PreserveWhitespace).Root!;
        return Parse(root, member, name, space);
    }

    private static Value Parse(XElement element, TestMember member, string name, XNamespace space)
    {
        space = CheckName(element, member, name, space);
        if (element.Attribute(Instance + "nil") is { } nil)
        {
            Assert.Equal(("true", true, false), (nil.Value, element.IsEmpty || element.Value.Length == 0, element.HasElements));
            return Value.Null.Instance;
        }

        CheckAttributes(element, member);
        if (!member.IsAggregate)
        {
            Assert.False(element.HasElements);
            return TestText.Parse(element.Value, member, "iso8601");
        }

        Assert.DoesNotContain(element.Nodes(), node => node is XText);
        return member.Kind switch
        {
            "list" => Items(element.Elements(), member, member.Item.Text("locationName") ?? "member", space),
            "map" => Entries(element.Elements(), member, "entry", space),
            _ => Structure(element, member, space),
        };
    }

    private static XNamespace CheckName(XElement element, TestMember member, string name, XNamespace space)
    {
        if (member.Namespace is (var prefix, var uri))
        {
            // With a prefix the namespace is declared for what is inside, and the element is not in it.
            space = prefix is null ? uri : space;
            Assert.Equal(uri, prefix is null ? element.Name.NamespaceName : element.GetNamespaceOfPrefix(prefix)?.NamespaceName);
        }

        Assert.Equal(space + name, element.Name);
        return space;
    }

    private static void CheckAttributes(XElement element, TestMember member)
    {
        var known = member.IsStructure ? member.Members.Where(item => item.IsXmlAttribute).Select(item => AttributeName(element, item)).ToHashSet() : [];
        Assert.All(element.Attributes(), attribute => Assert.True(attribute.IsNamespaceDeclaration || known.Contains(attribute.Name), $"{attribute}?"));
    }

    private static XName AttributeName(XElement element, TestMember member)
    {
        var parts = member.WireName.Split(':');
        return parts.Length == 1 ? parts[0] : element.GetNamespaceOfPrefix(parts[0])! + parts[1];
    }

    private static Value.Structure Structure(XElement element, TestMember shape, XNamespace space)
    {
        var members = new List<KeyValuePair<string, Value>>();
        var rest = element.Elements().ToList();
        foreach (var member in shape.Members.Where(member => member.Location is null))
        {
            if (member.IsXmlAttribute)
            {
                if (element.Attribute(AttributeName(element, member)) is { } attribute)
                {
                    members.Add(KeyValuePair.Create(member.Name, TestText.Parse(attribute.Value, member, "iso8601")));
                }

                continue;
            }

            var own = rest.Where(child => child.Name.LocalName == member.FlatName).ToList();
            rest.RemoveAll(own.Contains);
            if (own.Count > 0)
            {
                members.Add(KeyValuePair.Create<string, Value>(member.Name, member.IsFlattened && member.Kind == "list" ? Items(own, member, member.FlatName, space)
                    : member.IsFlattened && member.Kind == "map" ? Entries(own, member, member.FlatName, space)
                    : Parse(Assert.Single(own), member, member.FlatName, space)));
            }
        }

        Assert.Empty(rest);
        return new Value.Structure(ShapeMap.Create(members));
    }

    private static Value.List Items(IEnumerable<XElement> elements, TestMember list, string name, XNamespace space) =>
        new(ShapeList.Create<Value>([.. elements.Select(element => Parse(element, list.Item, name, space))]));

    private static Value.Map Entries(IEnumerable<XElement> elements, TestMember map, string name, XNamespace space)
    {
        var entries = elements.Select(element =>
        {
            Assert.Equal(space + name, element.Name);
            var children = element.Elements().ToList();
            Assert.Equal(2, children.Count);
            return KeyValuePair.Create(
                ((Value.String)Parse(children[0], map.Key, map.Key.WireName, space)).Text,
                Parse(children[1], map.Entry, map.Entry.WireName, space));
        }).ToList();
        Assert.Distinct(entries.Select(entry => entry.Key));
        return new Value.Map(ShapeMap.Create(entries));
    }
}
