using System.Globalization;
using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Where responses of the protocols with HTTP bindings have members that are not in the body.</summary>
internal static class RestRendering
{
    /// <summary>The structure without what is elsewhere than in the body.</summary>
    public static Value.Structure Body(Value.Structure value, TestMember shape) => new(ShapeMap.Create(
        value.Members.Where(item => shape.Member(item.Key).Location is null).ToList()));

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
                    headers.Add(member.WireName, member.IsJsonValue ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text);
                    break;
            }
        }

        return headers;
    }

    public static int Status(Value.Structure value) =>
        value.Members.TryGetValue("status", out var status) ? int.Parse(((Value.Integer)status).Number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : 200;

    // A comma or a quote in an item of text takes quotes around it; the comma of a date does not.
    private static string Quote(string text, Value value) =>
        value is Value.String && text.AsSpan().ContainsAny(",\"") ? "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"" : text;
}
