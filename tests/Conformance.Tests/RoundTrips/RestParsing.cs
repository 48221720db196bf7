using System.Text;
using System.Text.RegularExpressions;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>
/// Takes labels, query and headers of a request for members. A header or parameter that nothing in the model explains is an
/// error; parameters must come in the order of the model.
/// </summary>
internal static class RestParsing
{
    /// <summary>The members that are not in the body.</summary>
    public static IEnumerable<KeyValuePair<string, Value>> Parse(ShapeHttpRequest request, TestMember shape, string requestUri, IEnumerable<string> ownHeaders)
    {
        var members = shape.Members.Where(member => member.Location is not null).ToList();
        var mark = requestUri.IndexOf('?', StringComparison.Ordinal);
        return [
            .. Labels(request.Path, members, mark < 0 ? requestUri : requestUri[..mark]),
            .. Query(request.Query, members, mark < 0 ? string.Empty : requestUri[(mark + 1)..]),
            .. Headers(request.Headers, members, ownHeaders)];
    }

    private static IEnumerable<KeyValuePair<string, Value>> Labels(string path, List<TestMember> members, string template)
    {
        var pattern = Regex.Replace(template, @"\{(\w+)(\+?)\}", label => $"(?<{label.Groups[1].Value}>{(label.Groups[2].Length > 0 ? ".+" : "[^/]+")})");
        var match = Regex.Match(path, $"^{pattern}$");
        Assert.True(match.Success, $"{path} does not fit {template}.");
        foreach (var member in members.Where(member => member.Location == "uri"))
        {
            var text = match.Groups[member.WireName].Value;
            var isGreedy = template.Contains($"{{{member.WireName}+}}", StringComparison.Ordinal);
            Assert.DoesNotContain(text.Split('/'), segment => segment is "." or "..");
            yield return KeyValuePair.Create(member.Name, TestText.Parse(TestText.Unescape(text, isGreedy ? '/' : 'a'), member, "iso8601"));
        }
    }

    private static List<KeyValuePair<string, Value>> Query(string query, List<TestMember> members, string constant)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair => (Name: TestText.Unescape(pair[0]), Text: TestText.Unescape(pair[1])))
            .ToList();
        foreach (var pair in constant.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal(pair, $"{pairs[0].Name}={pairs[0].Text}");
            pairs.RemoveAt(0);
        }

        var values = new List<KeyValuePair<string, Value>>();
        foreach (var member in members.Where(member => member is { Location: "querystring", Kind: not "map" }))
        {
            var own = pairs.TakeWhile(pair => pair.Name == member.WireName).ToList();
            pairs.RemoveRange(0, own.Count);
            if (own.Count > 0)
            {
                values.Add(KeyValuePair.Create(member.Name, member.Kind == "list"
                    ? List(own.Select(pair => TestText.Parse(pair.Text, member.Item, "iso8601")))
                    : TestText.Parse(Assert.Single(own).Text, member, "iso8601")));
            }
        }

        // Whatever has no name of its own is of the map, behind all that has one.
        if (members.Find(member => member is { Location: "querystring", Kind: "map" }) is { Kind: "map" } map && pairs.Count > 0)
        {
            values.Add(KeyValuePair.Create<string, Value>(map.Name, new Value.Map(ShapeMap.Create(pairs.GroupBy(pair => pair.Name).Select(group => KeyValuePair.Create(
                group.Key,
                map.Entry.Kind == "list" ? List(group.Select(pair => TestText.Parse(pair.Text, map.Entry.Item, "iso8601"))) : TestText.Parse(Assert.Single(group).Text, map.Entry, "iso8601")))))));
            pairs.Clear();
        }

        Assert.Empty(pairs);
        return values;
    }

    private static List<KeyValuePair<string, Value>> Headers(ShapeHttpHeaders headers, List<TestMember> members, IEnumerable<string> ownHeaders)
    {
        var values = new List<KeyValuePair<string, Value>>();
        var rest = headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        Assert.All(ownHeaders, name => rest.Remove(name));
        foreach (var member in members.Where(member => member.Location == "header"))
        {
            if (rest.Remove(member.WireName, out var text))
            {
                values.Add(KeyValuePair.Create(member.Name, member.Kind == "list" ? List(Items(text, member.Item))
                    : TestText.Parse(member.IsJsonValue ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text, member, "rfc822")));
            }
        }

        foreach (var member in members.Where(member => member.Location == "headers"))
        {
            var own = rest.Where(header => header.Key.StartsWith(member.WireName, StringComparison.Ordinal)).ToList();
            own.ForEach(header => rest.Remove(header.Key));
            if (own.Count > 0)
            {
                values.Add(KeyValuePair.Create<string, Value>(member.Name, new Value.Map(ShapeMap.Create(
                    own.Select(header => KeyValuePair.Create(header.Key[member.WireName.Length..], TestText.Parse(header.Value, member.Entry, "rfc822")))))));
            }
        }

        Assert.Empty(rest);
        return values;
    }

    private static Value.List List(IEnumerable<Value> items) => new(ShapeList.Create<Value>([.. items]));

    // Items between commas, in quotation marks where they need them (RFC 9110, section 5.6); the comma of a date stands as it is.
    private static IEnumerable<Value> Items(string list, TestMember item)
    {
        const string Plain = @"""((?:[^""\\]|\\.)*)""|([^"",]+)";
        const string Date = @"([A-Z][a-z]{2}, [^,]+)";
        var isDate = item.Kind == "timestamp" && (item.TimestampFormat ?? "rfc822") == "rfc822";
        var pattern = new Regex($"\\G(?:{(isDate ? Date : Plain)})(?:, |$)", RegexOptions.Singleline);
        var at = 0;
        while (at < list.Length)
        {
            var match = pattern.Match(list, at);
            Assert.True(match.Success, $"{list} is no list at {at}.");
            var text = list[at] == '"' ? Regex.Replace(match.Groups[1].Value, @"\\(.)", "$1", RegexOptions.Singleline) : match.Groups[isDate ? 1 : 2].Value;
            yield return TestText.Parse(text, item, "rfc822");
            at += match.Length;
        }
    }
}
