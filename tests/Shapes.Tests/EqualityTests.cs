namespace SendEvent.Shapes.Tests;

/// <summary>Records, lists and maps are equal when what is in them is equal.</summary>
public class EqualityTests
{
    private static readonly Item One = new() { Id = "1", Content = "a" };

    private static readonly Item Two = new() { Id = "2" };

    [Fact]
    public void Records()
    {
        var twin = SendEventRequest.OfValue(Samples.Full.ToValue());
        Assert.NotSame(Samples.Full, twin);
        Assert.True(Samples.Full == twin);
        Assert.Equal(Samples.Full.GetHashCode(), twin.GetHashCode());
        Assert.NotEqual(Samples.Full, twin with { Content = null });
    }

    [Fact]
    public void Lists()
    {
        ShapeList<Item> list = [One, Two];
        Assert.Equal(list, [One with { }, Two with { }]);
        Assert.True(list == Transcript.Make([One, Two]));
        Assert.Equal(list.GetHashCode(), Transcript.Make([One, Two]).GetHashCode());
        Assert.NotEqual(list, [Two, One]);
        Assert.NotEqual(list, [One]);
        Assert.Equal([One, Two], list.ToArray());
        Assert.Equal(2, list.Count);
        Assert.Same(Two, list[1]);
    }

    [Fact]
    public void A_default_list_is_empty()
    {
        ShapeList<Item> list = default;
        Assert.Empty(list);
        Assert.Equal(list, []);
        Assert.Equal(list.GetHashCode(), Transcript.Make([]).GetHashCode());
        Assert.Equal("[]", Transcript.ToJsonString(list));
        Assert.Equal(list, Transcript.OfJson("[]"));
        Assert.Equal(list, Transcript.Validate(list));
        foreach (var item in list)
        {
            Assert.Fail($"{item}");
        }
    }

    [Fact]
    public void Lists_do_not_change_with_what_they_were_made_of()
    {
        Item[] items = [One, Two];
        var list = Transcript.Make(items);
        items[0] = Two;
        Assert.Equal(list, [One, Two]);
    }

    [Fact]
    public void Records_with_lists()
    {
        var response = new GetTranscriptResponse { Transcript = [One, Two], NextToken = "n" };
        Assert.Equal(response, new GetTranscriptResponse { Transcript = [One, Two], NextToken = "n" });
        Assert.NotEqual(response, new GetTranscriptResponse { Transcript = [One], NextToken = "n" });
        Assert.NotEqual(response, response with { Transcript = null });
    }

    [Fact]
    public void Maps()
    {
        var map = UploadMetadataSignedHeaders.Make([new("a", "1"), new("b", "2")]);
        Assert.Equal(map, UploadMetadataSignedHeaders.OfJson("""{"a":"1","b":"2"}"""));
        Assert.NotEqual(map, UploadMetadataSignedHeaders.OfJson("""{"a":"1","b":"3"}"""));
        Assert.Equal("2", map["b"]);
        Assert.True(map.TryGetValue("a", out var value));
        Assert.Equal("1", value);
        Assert.False(map.ContainsKey("c"));
        Assert.Equal(["a", "b"], map.Keys.Select(key => key.Value));
        Assert.Equal("""{"a":"1","b":"2"}""", UploadMetadataSignedHeaders.ToJsonString(map));
    }

    [Fact]
    public void A_default_map_is_empty()
    {
        ShapeMap<UploadMetadataSignedHeadersKey, UploadMetadataSignedHeadersValue> map = default;
        Assert.Empty(map);
        Assert.Equal(map, UploadMetadataSignedHeaders.OfJson("{}"));
        Assert.Equal("{}", UploadMetadataSignedHeaders.ToJsonString(map));
        Assert.False(map.ContainsKey("a"));
    }
}
