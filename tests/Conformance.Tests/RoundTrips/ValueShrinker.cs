using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Makes a value that fails smaller: fewer members, items and entries first, then simpler ones.</summary>
internal static class ValueShrinker
{
    public static IEnumerable<Value.Structure> Shrink(Value.Structure value, TestMember member)
    {
        var members = value.Members.ToList();
        if (member.Kind != "union")
        {
            foreach (var item in members.Where(item => !member.Required.Contains(item.Key)))
            {
                yield return new Value.Structure(ShapeMap.Create(members.Where(other => other.Key != item.Key)));
            }
        }

        foreach (var item in members)
        {
            foreach (var smaller in member.Find(item.Key) is { } part ? Smaller(item.Value, part) : [])
            {
                yield return new Value.Structure(ShapeMap.Create(members.Select(other => other.Key == item.Key ? KeyValuePair.Create(item.Key, smaller) : other)));
            }
        }
    }

    private static IEnumerable<Value> Smaller(Value value, TestMember member)
    {
        switch (value)
        {
            case Value.Structure structure when member.IsStructure:
                return Shrink(structure, member);
            case Value.List { Items: var items } when member.Kind == "list":
                return Fewer(items.ToList(), item => Smaller(item, member.Item)).Select(fewer => (Value)new Value.List(ShapeList.Create<Value>([.. fewer])));
            case Value.Map { Entries: var entries } when member.Kind == "map":
                return Fewer(entries.ToList(), entry => Smaller(entry.Value, member.Entry).Select(smaller => KeyValuePair.Create(entry.Key, smaller)))
                    .Select(fewer => (Value)new Value.Map(ShapeMap.Create(fewer)));
            case Value.String { Text: { Length: > 1 } text } when !member.IsJsonValue:
                return [text[..(text.Length / 2)], text[(text.Length / 2)..]];
            default:
                return [];
        }
    }

    private static IEnumerable<List<T>> Fewer<T>(List<T> items, Func<T, IEnumerable<T>> smaller)
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return [.. items[..i], .. items[(i + 1)..]];
        }

        for (var i = 0; i < items.Count; i++)
        {
            foreach (var item in smaller(items[i]))
            {
                yield return [.. items[..i], item, .. items[(i + 1)..]];
            }
        }
    }
}
