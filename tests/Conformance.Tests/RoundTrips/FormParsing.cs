using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>
/// Takes the form of a request for a value. The parameters must come in the order of the model, and none may be left.
/// </summary>
internal sealed class FormParsing
{
    private readonly List<(string Name, string Text)> _pairs;
    private readonly bool _isEc2;
    private int _at;

    private FormParsing(string form, bool isEc2)
    {
        _isEc2 = isEc2;
        _pairs = [.. form.Split('&').Select(pair => pair.Split('=')).Select(pair => (TestText.Unescape(pair[0]), TestText.Unescape(pair[1])))];
    }

    public static Value.Structure Parse(ReadOnlyMemory<byte> form, TestMember shape, string operation, string version, bool isEc2)
    {
        var parsing = new FormParsing(Encoding.ASCII.GetString(form.Span), isEc2);
        Assert.Equal([("Action", operation), ("Version", version)], parsing._pairs[..2]);
        parsing._at = 2;
        var value = parsing.Structure(string.Empty, shape);
        Assert.True(parsing._at == parsing._pairs.Count, $"{parsing.Name} is unexpected, or out of order.");
        return value;
    }

    private string Name => _at < _pairs.Count ? _pairs[_at].Name : string.Empty;

    private Value? Parse(string prefix, TestMember member)
    {
        if (Name != prefix && !Name.StartsWith(prefix + ".", StringComparison.Ordinal))
        {
            return null;
        }

        switch (member.Kind)
        {
            case "structure" or "union":
                return Structure(prefix, member);
            case "list" when Name == prefix && !_isEc2:
                Assert.Equal(string.Empty, _pairs[_at++].Text);
                return new Value.List(default);
            case "list":
                return Items(prefix, member);
            case "map":
                return Entries(prefix, member);
            default:
                Assert.Equal(prefix, Name);
                return TestText.Parse(_pairs[_at++].Text, member, "iso8601");
        }
    }

    private Value.Structure Structure(string prefix, TestMember shape)
    {
        var members = new List<KeyValuePair<string, Value>>();
        foreach (var member in shape.Members)
        {
            // A flattened list without items has no item to be named after.
            var isEmpty = !_isEc2 && member.Kind == "list" && Name == Join(prefix, member.WireName);
            if (Parse(Join(prefix, isEmpty ? member.WireName : NameOf(member)), member) is { } value)
            {
                members.Add(KeyValuePair.Create(member.Name, value));
            }
        }

        return new Value.Structure(ShapeMap.Create(members));
    }

    private Value.List Items(string prefix, TestMember list)
    {
        var start = _isEc2 || list.IsFlattened ? prefix : Join(prefix, list.Item.Text("locationName") ?? "member");
        var items = new List<Value>();
        while (Parse($"{start}.{items.Count + 1}", list.Item) is { } item)
        {
            items.Add(item);
        }

        return new Value.List(ShapeList.Create<Value>([.. items]));
    }

    private Value.Map Entries(string prefix, TestMember map)
    {
        var start = map.IsFlattened ? prefix : prefix + ".entry";
        var entries = new List<KeyValuePair<string, Value>>();
        while (Parse($"{start}.{entries.Count + 1}.{map.Key.WireName}", map.Key) is Value.String key)
        {
            entries.Add(KeyValuePair.Create(key.Text, Parse($"{start}.{entries.Count + 1}.{map.Entry.WireName}", map.Entry)!));
        }

        Assert.Distinct(entries.Select(entry => entry.Key));
        return new Value.Map(ShapeMap.Create(entries));
    }

    private string NameOf(TestMember member) =>
        !_isEc2 ? member.FlatName : member.Text("queryName") ?? char.ToUpperInvariant(member.WireName[0]) + member.WireName[1..];

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}.{name}";
}
