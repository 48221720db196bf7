using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>What a service cannot tell of a request, where a parser that knows the value can.</summary>
internal static class ServerLosses
{
    /// <summary>The value that a service reads, but for what it takes from the whole query.</summary>
    public static Value.Structure Of(Value.Structure expected, TestMember shape, Value.Structure sent, RoundTripModel model)
    {
        var members = expected.Members.AsEnumerable().Where(member => !IsQueryMap(shape, member.Key) || sent.Members.ContainsKey(member.Key)).ToList();
        foreach (var member in shape.Members)
        {
            var index = members.FindIndex(item => item.Key == member.Name);
            if (member.Location == "headers" && index < 0)
            {
                // A request does not tell whether there is no map or no header with its prefix.
                members.Add(KeyValuePair.Create<string, Value>(member.Name, new Value.Map(default)));
            }
            else if (member.Name == shape.Payload && index >= 0 && model.Protocol == "rest-json" && members[index].Value is Value.Structure { Members.Count: 0 } && member.Kind == "structure")
            {
                // An empty object stands for a payload that is not there.
                members.RemoveAt(index);
            }
            else if (member.Name == shape.Payload && index < 0 && model.Variant == "stream")
            {
                // Nobody knows of a stream whether a byte will come.
                members.Add(KeyValuePair.Create<string, Value>(member.Name, new Value.Binary(Blob.Empty)));
            }
        }

        return new Value.Structure(ShapeMap.Create(members));
    }

    /// <summary>What a service has read, without what a map of the query has of other members and of the URI.</summary>
    public static Value.Structure Without(Value actual, TestMember shape, Value.Structure sent)
    {
        var members = ((Value.Structure)actual).Members.AsEnumerable().ToList();
        members.RemoveAll(member => IsQueryMap(shape, member.Key) && !sent.Members.ContainsKey(member.Key));
        for (var i = 0; i < members.Count; i++)
        {
            if (IsQueryMap(shape, members[i].Key) && members[i].Value is Value.Map all && sent.Members[members[i].Key] is Value.Map map)
            {
                members[i] = KeyValuePair.Create<string, Value>(members[i].Key, new Value.Map(ShapeMap.Create(all.Entries.AsEnumerable().Where(entry => map.Entries.ContainsKey(entry.Key)))));
            }
        }

        return new Value.Structure(ShapeMap.Create(members.Where(member => !(IsQueryMap(shape, member.Key) && member.Value is Value.Map { Entries.Count: 0 }))));
    }

    private static bool IsQueryMap(TestMember shape, string name) => shape.Find(name) is { Location: "querystring", Kind: "map" };
}
