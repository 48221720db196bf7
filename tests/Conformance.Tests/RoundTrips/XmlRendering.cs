using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Values as the protocols with XML bodies have them, through System.Xml.Linq.</summary>
internal static class XmlRendering
{
    public static XElement Of(Value value, TestMember member, string name, XNamespace space)
    {
        space = member.Reference.TryGetProperty("xmlNamespace", out var own) ? own.GetProperty("uri").GetString()! : space;
        var element = new XElement(space + name);
        switch (value)
        {
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
            var member = shape.Member(name);
            switch (value)
            {
                case not null when member.Has("xmlAttribute"):
                    element.SetAttributeValue(member.WireName, TestText.Of(value, member, "iso8601"));
                    break;
                case Value.List list when member.IsFlattened:
                    element.Add(list.Items.Select(item => Of(item, member.Item, member.WireName, space)));
                    break;
                case Value.Map map when member.IsFlattened:
                    element.Add(map.Entries.Select(entry => Entry(entry.Key, entry.Value, member, member.WireName, space)));
                    break;
                default:
                    element.Add(Of(value!, member, member.WireName, space));
                    break;
            }
        }
    }

    private static XElement Entry(string key, Value value, TestMember map, string name, XNamespace space) => new(
        space + name,
        new XElement(space + map.Key.WireName, new XText(key)),
        Of(value, map.Entry, map.Entry.WireName, space));
}
