using System.Globalization;
using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Where the protocols with HTTP bindings put members that are not in the body.</summary>
internal static class RestRendering
{
    /// <summary>The structure without what is elsewhere than in the body.</summary>
    public static Value.Structure Body(Value.Structure value, TestMember shape) => new(ShapeMap.Create(
        value.Members.Where(item => shape.Member(item.Key).Location is null).ToList()));

    public static string Path(Value.Structure value, TestMember shape)
    {
        var path = string.Join('/', Text("path").Split('/').Select(Uri.EscapeDataString));
        return $"/a/{Uri.EscapeDataString(Text("id"))}/{Uri.EscapeDataString(Text("at"))}/b/{path}";

        string Text(string name) => TestText.Of(value.Members[name], shape.Member(name), "iso8601");
    }

    /// <summary>The parameters in ordinal order; those of a map give way to those with a name.</summary>
    public static IEnumerable<string> Query(Value.Structure value, TestMember shape)
    {
        var pairs = new List<string> { "fixed=1" };
        foreach (var (name, item) in value.Members)
        {
            var member = shape.Member(name);
            if (member.Location != "querystring")
            {
                continue;
            }

            switch (item)
            {
                case Value.Map map:
                    pairs.AddRange(map.Entries.Select(entry => $"{Uri.EscapeDataString(entry.Key)}={Escape(entry.Value, member.Entry)}"));
                    break;
                case Value.List list:
                    pairs.AddRange(list.Items.Select(entry => $"{member.WireName}={Escape(entry, member.Item)}"));
                    break;
                default:
                    pairs.Add($"{member.WireName}={Escape(item, member)}");
                    break;
            }
        }

        return pairs.Order(StringComparer.Ordinal);
    }

    public static ShapeHttpHeaders Headers(Value.Structure value, TestMember shape)
    {
        var headers = new ShapeHttpHeaders();
        foreach (var (name, item) in value.Members)
        {
            var member = shape.Member(name);
            if (member.Location is not ("header" or "headers"))
            {
                continue;
            }

            switch (item)
            {
                case Value.Map map:
                    foreach (var (key, entry) in map.Entries)
                    {
                        headers.Add(member.WireName + key, TestText.Of(entry, member.Entry, "rfc822"));
                    }

                    break;
                case Value.List list:
                    headers.Add(member.WireName, string.Join(", ", list.Items.Select(entry => Quote(TestText.Of(entry, member.Item, "rfc822"), entry))));
                    break;
                default:
                    var text = TestText.Of(item, member, "rfc822");
                    headers.Add(member.WireName, member.Has("jsonvalue") ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text);
                    break;
            }
        }

        return headers;
    }

    public static int Status(Value.Structure value) =>
        value.Members.TryGetValue("status", out var status) ? int.Parse(((Value.Integer)status).Number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : 200;

    private static string Escape(Value value, TestMember member) => Uri.EscapeDataString(TestText.Of(value, member, "iso8601"));

    // A comma or a quote in an item of text takes quotes around it; the comma of a date does not.
    private static string Quote(string text, Value value) =>
        value is Value.String && text.AsSpan().ContainsAny(",\"") ? "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"" : text;
}
