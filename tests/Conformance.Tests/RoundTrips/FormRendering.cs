using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Values as the query protocols have them.</summary>
internal static class FormRendering
{
    public static string Of(Value value, TestMember shape, string operation, string version, bool isEc2)
    {
        var pairs = new List<string> { "Action=" + operation, "Version=" + version };
        Add(pairs, string.Empty, value, shape, isEc2);
        return string.Join('&', pairs);
    }

    private static void Add(List<string> pairs, string prefix, Value value, TestMember member, bool isEc2)
    {
        switch (value)
        {
            case Value.Structure structure:
                foreach (var (name, item) in structure.Members)
                {
                    var part = member.Member(name);
                    Add(pairs, Join(prefix, isEc2 ? part.Text("queryName") ?? Capitalize(part.WireName) : part.WireName), item, part, isEc2);
                }

                break;
            case Value.List list:
                var start = isEc2 || member.IsFlattened ? prefix : Join(prefix, member.Item.Text("locationName") ?? "member");
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Add(pairs, $"{start}.{i + 1}", list.Items[i], member.Item, isEc2);
                }

                break;
            case Value.Map map:
                var count = 0;
                foreach (var (key, item) in map.Entries)
                {
                    var entry = $"{(member.IsFlattened ? prefix : prefix + ".entry")}.{++count}";
                    pairs.Add($"{entry}.{member.Key.WireName}={Uri.EscapeDataString(key)}");
                    Add(pairs, $"{entry}.{member.Entry.WireName}", item, member.Entry, isEc2);
                }

                break;
            default:
                pairs.Add($"{prefix}={Uri.EscapeDataString(TestText.Of(value, member, "iso8601"))}");
                break;
        }
    }

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";

    private static string Capitalize(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
