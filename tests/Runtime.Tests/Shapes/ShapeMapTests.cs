namespace SendEvent.Runtime.Tests;

/// <summary>A map is a good citizen of .NET: it compiles and behaves where a dictionary of the framework would.</summary>
public class ShapeMapTests
{
    private sealed record Order
    {
        public ShapeMap<string, int>? Lines { get; init; }

        public ShapeMap<string, ShapeList<string>> Tags { get; init; }
    }

    [Fact]
    public void Dictionaries_initializers_and_expressions_become_a_map()
    {
        Dictionary<string, int> dictionary = new() { ["a"] = 1, ["b"] = 2 };
        ShapeMap<string, int> expected = [new("a", 1), new("b", 2)];
        ShapeMap<string, int>[] all =
        [
            dictionary,
            new() { ["a"] = 1, ["b"] = 2 },
            [.. dictionary],
            [.. dictionary.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))],
            ShapeMap.Create(dictionary),
            dictionary.ToArray(),
        ];
        Assert.All(all, made => Assert.Equal(expected, made));
        Assert.Equal(new Order { Lines = dictionary }, new Order { Lines = new() { ["a"] = 1, ["b"] = 2 } });
        Assert.Equal("x", new Order { Tags = new() { ["k"] = ["x"] } }.Tags["k"][0]);
    }

    [Fact]
    public void An_initializer_keeps_the_order_and_the_last_value()
    {
        ShapeMap<string, int> map = new() { ["b"] = 1, ["a"] = 2, [new string('b', 1)] = 3 };
        Assert.Equal([new("b", 3), new("a", 2)], map.AsSpan().ToArray());
        ShapeMap<int, int> many = [];
        many = new() { [1] = 1, [2] = 2, [3] = 3, [4] = 4, [5] = 5, [6] = 6, [7] = 7, [8] = 8, [9] = 9, [10] = 10, [many.Count + 1] = 11 };
        Assert.Equal(10, many.Count);
        Assert.Equal(11, many[1]);
        Assert.Equal(10, many[10]);
    }

    [Fact]
    public void A_null_dictionary_is_null_where_null_is_allowed_and_empty_else()
    {
        Dictionary<string, int>? none = null;
        Dictionary<string, ShapeList<string>>? nothing = null;
        KeyValuePair<string, int>[]? array = null;
        Assert.Null(new Order { Lines = none }.Lines);
        Assert.Null(new Order { Lines = array }.Lines);
        Assert.Empty(new Order { Tags = nothing }.Tags);
    }

    [Fact]
    public async Task A_loop_may_wait_and_yield()
    {
        ShapeMap<string, int> map = new() { ["a"] = 1, ["b"] = 2 };
        var seen = "";
        foreach (var (key, value) in map)
        {
            await Task.Yield();
            seen += key + value;
        }

        Assert.Equal("a1b2", seen);
        Assert.Equal(["a", "b"], Names(map));

        static IEnumerable<string> Names(ShapeMap<string, int> entries)
        {
            foreach (var entry in entries)
            {
                yield return entry.Key;
            }
        }
    }

    [Fact]
    public void The_default_value_is_empty_in_every_way()
    {
        var empty = default(ShapeMap<string, int>);
        var none = default(ShapeMap<string, int>.Enumerator);
        Assert.Empty(empty);
        Assert.Equal([], empty);
        Assert.True(empty.AsSpan().IsEmpty);
        Assert.False(empty.ContainsKey("a"));
        Assert.Empty(empty.Keys);
        Assert.Empty(empty.Values);
        Assert.False(none.MoveNext());
        Assert.Equal("0 entries", empty.ToString());
        Assert.Throws<KeyNotFoundException>(() => empty["a"]);
    }

    [Fact]
    public void A_map_is_a_dictionary_of_the_framework()
    {
        ShapeMap<string, int> map = new() { ["a"] = 1, ["b"] = 2 };
        IReadOnlyDictionary<string, int> interfaced = map;
        Assert.Equal(2, interfaced["b"]);
        Assert.Equal(2, map.GetValueOrDefault("b"));
        Assert.Equal(3, map.Sum(entry => entry.Value));
        Assert.True(interfaced.TryGetValue("a", out var one));
        Assert.Equal(1, one);
    }

    [Fact]
    public void Values_of_the_neutral_tree_take_lists_and_maps_as_they_are_written()
    {
        Value value = new Value.Map(new() { ["list"] = new Value.List([1, "x", true]), ["none"] = new Value.Map([]) });
        Assert.Equal(Value.OfEntries(("list", Value.OfItems(1, "x", true)), ("none", Value.OfEntries())), value);
        Assert.Equal(value, new Value.Map(new Dictionary<string, Value> { ["none"] = new Value.Map([]), ["list"] = new Value.List(new Value[] { 1, "x", true }) }));
    }
}
