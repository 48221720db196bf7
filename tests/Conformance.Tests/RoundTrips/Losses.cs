using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>What of a value a protocol cannot say, or says more of. All else must come through as it is.</summary>
/// <param name="model">The model, with its protocol.</param>
/// <param name="isRequest">Whether the message is a request.</param>
internal sealed class Losses(RoundTripModel model, bool isRequest)
{
    /// <summary>The value that comes out at the other end.</summary>
    public Value.Structure Of(Value.Structure value, TestMember shape)
    {
        var members = Members(value, shape).ToList();
        foreach (var member in shape.Members)
        {
            var index = members.FindIndex(item => item.Key == member.Name);
            if (isRequest && member.Has("idempotencyToken") && index < 0)
            {
                // An absent token is filled in when the request is made.
                members.Add(KeyValuePair.Create<string, Value>(member.Name, InputCheck.FixedToken));
            }
            else if (!isRequest && member.Location == "headers" && index < 0)
            {
                // A response does not tell whether there is no map or no header with its prefix.
                members.Add(KeyValuePair.Create<string, Value>(member.Name, new Value.Map(default)));
            }
            else if (member.Name == shape.Payload)
            {
                Payload(members, member, index);
            }
        }

        return new Value.Structure(ShapeMap.Create(members));
    }

    private void Payload(List<KeyValuePair<string, Value>> members, TestMember member, int index)
    {
        if (index < 0 && isRequest && model.Protocol == "rest-json" && member.Kind == "structure")
        {
            // Services want a JSON object for a body also where there is no structure to send.
            members.Add(KeyValuePair.Create<string, Value>(member.Name, new Value.Structure(default)));
        }
        else if (!isRequest && model.Variant == "stream")
        {
            // Nobody knows of a stream whether a byte will come.
            if (index < 0)
            {
                members.Add(KeyValuePair.Create<string, Value>(member.Name, new Value.Binary(Blob.Empty)));
            }
        }
        else if (index >= 0 && (members[index].Value, member.Kind) is (Value.Binary { Bytes.Length: 0 }, "blob") or (Value.String { Text.Length: 0 }, "string"))
        {
            // A body without a byte is no body.
            members.RemoveAt(index);
        }
    }

    private IEnumerable<KeyValuePair<string, Value>> Members(Value.Structure value, TestMember shape)
    {
        foreach (var (name, item) in value.Members.AsEnumerable())
        {
            if (shape.Find(name) is not { } member)
            {
                yield return KeyValuePair.Create(name, item);
            }
            else if (Inner(item, member) is var kept && !(kept.Count == 0 && IsNothing(kept, member)))
            {
                yield return KeyValuePair.Create(name, kept);
            }
        }
    }

    private Value Inner(Value value, TestMember member) => value switch
    {
        Value.Structure structure when member.IsStructure => new Value.Structure(ShapeMap.Create(Members(structure, member))),
        Value.List list when member.Kind == "list" => new Value.List(ShapeList.Create<Value>([.. list.Items.Select(item => Inner(item, member.Item))])),

        // In a map of the query, a key is there once for each item of its list: without any, the key is not there either.
        Value.Map map when member.Location == "querystring" => new Value.Map(ShapeMap.Create(map.Entries.Where(entry => entry.Value is not Value.List { Count: 0 }))),
        Value.Map map when member.Kind == "map" => new Value.Map(ShapeMap.Create(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Inner(entry.Value, member.Entry))))),
        _ => value,
    };

    /// <summary>Whether a list or map without content leaves no trace.</summary>
    private bool IsNothing(Value value, TestMember member) => (value, member.Location) switch
    {
        // One parameter for each item or entry, one header for each entry.
        (Value.List or Value.Map, "querystring" or "headers") => isRequest,
        (_, not null) => false,

        // A form has one parameter for each entry, and none for the map. The query protocol has one for an empty list; ec2 has not.
        (Value.Map, _) when isRequest && model.IsForm => true,
        (Value.List, _) when isRequest && model.IsForm => model.Protocol == "ec2",

        // What is flattened in XML has an element for each item or entry, and none of its own.
        (Value.List or Value.Map, _) => model.IsXml && member.IsFlattened,
        _ => false,
    };
}
