namespace SendEvent.Package.Tests;

/// <summary>Lists and maps in a project of somebody else, in C# with and without extension members.</summary>
public sealed class CollectionTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Yaml = """
        shapes:
          Order: { type: structure, required: [Tags], members: { Tags: Tags, Prices: Prices, Sparse: Sparse, Photo: Photo, Extra: Extra, Lines: Lines, Deep: Deep } }
          Tags: { type: list, member: Tag, min: 1, max: 3 }
          Tag: { type: string, min: 1 }
          Prices: { type: map, key: String, value: Integer }
          Sparse: { type: list, member: String, sparse: true }
          Photo: { type: blob }
          Extra: { type: structure, document: true, members: {} }
          Lines: { type: list, member: Line }
          Line: { type: structure, members: { Sku: String, Parts: Lines } }
          Deep: { type: map, key: Tag, value: Matrix }
          Matrix: { type: list, member: Row }
          Row: { type: list, member: Integer }
        """;

    private const string Program = """
        using Consumer;
        using SendEvent.Runtime;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        string[] letters = ["a", "b"];
        string[] array = ["x", null!];
        List<string?> list = ["y", null];
        var order = new Order
        {
            Tags = [.. letters.Where(tag => tag != "b"), "c"],
            Prices = new() { ["pen"] = 2, ["ink"] = 5 },
            Sparse = list,
            Photo = new byte[] { 1, 2, 3 },
            Extra = new Value.List([1, "x", new Value.Map([new("k", true)])]),
            Lines = [new() { Sku = "s", Parts = [new() { Sku = "p" }] }],
            Deep = new Dictionary<Tag, ShapeList<ShapeList<int>>> { ["d"] = [[1, 2], [3]] },
        };
        System.Console.WriteLine(order.ToJsonString());
        System.Console.WriteLine(order == Order.OfJson(order.ToJsonString()));
        var made = Order.Make(tags: ["a", "c"], prices: new Dictionary<string, int> { ["pen"] = 2 }, sparse: array);
        System.Console.WriteLine(made);
        foreach (var line in order.Lines!.Value)
        {
            await Task.Yield();
            System.Console.WriteLine(line.Sku);
        }

        System.Console.WriteLine(string.Join(',', Keys(made)));
        System.Console.WriteLine(made.Tags.AsSpan().Length + made.Tags.Count(tag => tag == "a"));
        System.Console.WriteLine(Order.TryMake(out _, out var violations, tags: [], deep: [new("", [])]) + " " + string.Join(" | ", violations));

        ShapeList<Tag> tags = Tags.OfJson("[\"q\"]");
        System.Console.WriteLine(Tags.ToJsonString(tags) + Tags.ToXml(tags).Name + Tags.Context_ + Tags.TryValidate([], out _));
        System.Console.WriteLine(Tags.TryMake(["1", "2", "3", ""], out _, out violations) + " " + string.Join(" | ", violations));
        System.Console.WriteLine(Prices.OfXml("<Prices><entry><key>a</key><value>1</value></entry></Prices>")["a"]);

        static IEnumerable<string> Keys(Order order)
        {
            foreach (var (key, _) in order.Prices!.Value)
            {
                yield return key;
            }
        }
        """;

    [Theory]
    [InlineData("13.0")]
    [InlineData("latest")]
    public async Task TheyTakeWhatPeopleHave(string version)
    {
        var consumer = new Consumer(feed, "collections-" + version, imports: $"<PropertyGroup><LangVersion>{version}</LangVersion></PropertyGroup>")
            .Write("orders.shapes.yaml", Yaml)
            .Write("Program.cs", Program);
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Equal("""
            {"Tags":["a","c"],"Prices":{"pen":2,"ink":5},"Sparse":["y",null],"Photo":"AQID","Extra":[1,"x",{"k":true}],"Lines":[{"Sku":"s","Parts":[{"Sku":"p"}]}],"Deep":{"d":[[1,2],[3]]}}
            True
            Order { Tags = [a, c], Prices = { pen = 2 }, Sparse = [x, null] }
            s
            pen
            3
            """.ReplaceLineEndings(), string.Join(Environment.NewLine, run.Output.ReplaceLineEndings().Split(Environment.NewLine)[..6]));
        Assert.Equal("""
            False Order.Tags: must have at least 1 item, has 0 | Order.Deep[""]: the key must have at least 1 character, has 0
            ["q"]TagsTagsFalse
            False Tags: must have at most 3 items, has 4 | Tags[3]: must have at least 1 character, has 0
            1

            """.ReplaceLineEndings(), string.Join(Environment.NewLine, run.Output.ReplaceLineEndings().Split(Environment.NewLine)[6..]));
    }
}
