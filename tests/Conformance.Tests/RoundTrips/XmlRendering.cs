using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Values as the protocols with XML bodies have them, through System.Xml.Linq.</summary>
internal static class XmlRendering
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static XElement Of(Value value, TestMember member, string name, XNamespace space)
    {
        space = member.Namespace is (null, var uri) ? uri : space;
        var element = new XElement(space + name);
        if (member.Namespace is ({ } prefix, var declared))
        {
            element.Add(new XAttribute(XNamespace.Xmlns + prefix, declared));
        }

        switch (value)
        {
            case Value.Null:
                element.Add(new XAttribute(Instance + "nil", "true"));
                break;
            case Value.Structure structure:
                AddMembers(element, structure, member, space);
                break;
            case Value.List list:
                element.Add(list.Items.Select(item => Of(item, member.Item, member.Item.Text("locationName") ?? "member", space)));
                break;
            case Value.Map map:
                element.Add(map.Entries.Select(entry => Entry(entry.Key, entry.Value, member, "entry", space)));
                break;
            default:
                element.Add(new XText(TestText.Of(value, member, "iso8601")));
                break;
        }

        return element;
    }

    public static void AddMembers(XElement element, Value.Structure structure, TestMember shape, XNamespace space)
    {
        foreach (var (name, value) in structure.Members)
        {
            if (shape.Find(name) is not { } member)
            {
                element.Add(Unknown(space + name, value));
                continue;
            }

            switch (value)
            {
                case not null when member.IsXmlAttribute:
                    var parts = member.WireName.Split(':');
                    element.SetAttributeValue(parts.Length == 1 ? parts[0] : element.GetNamespaceOfPrefix(parts[0])! + parts[1], TestText.Of(value, member, "iso8601"));
                    break;
                case Value.List list when member.IsFlattened:
                    element.Add(list.Items.Select(item => Of(item, member.Item, member.FlatName, space)));
                    break;
                case Value.Map map when member.IsFlattened:
                    element.Add(map.Entries.Select(entry => Entry(entry.Key, entry.Value, member, member.FlatName, space)));
                    break;
                default:
                    element.Add(Of(value!, member, member.FlatName, space));
                    break;
            }
        }
    }

    private static XElement Entry(string key, Value value, TestMember map, string name, XNamespace space) => new(
        space + name,
        new XElement(space + map.Key.WireName, new XText(key)),
        Of(value, map.Entry, map.Entry.WireName, space));

    // What is no text has an element for each of its entries, and for each item of their lists.
    private static XElement Unknown(XName name, Value value) => value is Value.Map map
        ? new XElement(name, map.Entries.SelectMany(entry => entry.Value is Value.List list
            ? list.Items.Select(item => Unknown(name.Namespace + entry.Key, item))
            : [Unknown(name.Namespace + entry.Key, entry.Value)]))
        : new XElement(name, new XText(((Value.String)value).Text));
}
