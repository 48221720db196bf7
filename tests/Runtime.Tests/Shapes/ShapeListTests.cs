using System.Globalization;

namespace SendEvent.Runtime.Tests;

/// <summary>A list is a good citizen of .NET: it compiles and behaves where a list of the framework would.</summary>
public class ShapeListTests
{
    private sealed record Order
    {
        public ShapeList<string>? Tags { get; init; }

        public required ShapeList<int> Quantities { get; init; }
    }

    [Fact]
    public void Arrays_lists_and_expressions_become_a_list()
    {
        string[] array = ["a", "b"];
        List<string> list = ["a", "b"];
        ShapeList<string> expected = ["a", "b"];
        ShapeList<string>[] all = [array, list, [.. array], [.. list.Where(item => item.Length == 1)], ["a", .. list.Skip(1)], ShapeList.Create(list.AsEnumerable())];
        Assert.All(all, made => Assert.Equal(expected, made));
        Assert.Equal(new Order { Tags = array, Quantities = [1] }, new Order { Tags = list, Quantities = new List<int> { 1 } });
    }

    [Fact]
    public void A_null_collection_is_null_where_null_is_allowed_and_empty_else()
    {
        string[]? array = null;
        List<string>? list = null;
        int[]? none = null;
        Assert.Null(new Order { Tags = array, Quantities = none }.Tags);
        Assert.Null(new Order { Tags = list, Quantities = default }.Tags);
        Assert.Null(new Order { Tags = null, Quantities = default }.Tags);
        Assert.Empty(new Order { Quantities = none }.Quantities);
    }

    [Fact]
    public void A_list_is_a_copy()
    {
        string[] array = ["a"];
        List<string> list = ["a"];
        ShapeList<string> ofArray = array;
        ShapeList<string> ofList = list;
        array[0] = "b";
        list[0] = "b";
        ofArray.ToArray()[0] = "b";
        Assert.Equal("a", ofArray[0]);
        Assert.Equal("a", ofList[0]);
    }

    [Fact]
    public async Task A_loop_may_wait_and_yield()
    {
        ShapeList<string> list = ["a", "b", "c"];
        var seen = "";
        foreach (var item in list)
        {
            await Task.Yield();
            seen += item;
        }

        Assert.Equal("abc", seen);
        Assert.Equal(["A", "B", "C"], Upper(list));

        static IEnumerable<string> Upper(ShapeList<string> items)
        {
            foreach (var item in items)
            {
                yield return item.ToUpper(CultureInfo.InvariantCulture);
            }
        }
    }

    [Fact]
    public void The_default_value_is_empty_in_every_way()
    {
        var empty = default(ShapeList<string>);
        var none = default(ShapeList<string>.Enumerator);
        Assert.Empty(empty);
        Assert.Equal([], empty);
        Assert.True(empty.AsSpan().IsEmpty);
        Assert.Empty(empty.ToArray());
        Assert.Equal(empty.GetHashCode(), new ShapeList<string>().GetHashCode());
        Assert.Equal("0 items", empty.ToString());
        Assert.False(none.MoveNext());
        Assert.Throws<IndexOutOfRangeException>(() => empty[0]);
    }

    [Fact]
    public void Equal_items_make_equal_lists()
    {
        ShapeList<double> numbers = [double.NaN, -0.0];
        ShapeList<ShapeList<string?>> lists = [["a", null], []];
        Assert.True(numbers == [double.NaN, 0.0]);
        Assert.True(lists == [["a", null], []]);
        Assert.True(lists != [["a"], []]);
        Assert.Equal(lists.GetHashCode(), ((ShapeList<ShapeList<string?>>)[["a", null], []]).GetHashCode());
        Assert.False(lists.Equals((object?)null));
    }

    [Fact]
    public void A_list_is_a_list_of_the_framework()
    {
        ShapeList<int> list = [3, 1, 2];
        IReadOnlyList<int> interfaced = list;
        Assert.Equal([1, 2, 3], list.Order());
        Assert.Equal(3, interfaced.Count);
        Assert.Equal(2, interfaced[^1]);
        Assert.True(list is [3, .., 2]);
        Assert.Equal("3 items", $"{list}");
    }

    [Fact]
    public void A_loop_allocates_nothing()
    {
        ShapeList<int> list = [1, 2, 3];
        Assert.Equal(6, Sum(list));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = Sum(list);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(6, sum);

        static int Sum(ShapeList<int> list)
        {
            var sum = 0;
            foreach (var item in list)
            {
                sum += item;
            }

            return sum;
        }
    }
}
