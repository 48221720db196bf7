using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Validation;

/// <summary>Values that are nested too deeply: a violation, a ShapeException or an exception that can be caught, never the end of the process.</summary>
public class DepthTests
{
    private const string TooDeep = "is nested more than 1000 levels deep";

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    [InlineData(100_000, false)]
    public void Making_says_so_as_a_violation(int levels, bool taken)
    {
        var kitchen = new Kitchen();
        Value items = "x";
        Value entries = "x";
        Value members = "x";
        for (var i = 0; i < levels; i++)
        {
            kitchen = new Kitchen { Nested = kitchen };
            items = Value.OfItems(items);
            entries = Value.OfEntries(("k", entries));
            members = Value.OfMembers(("m", members));
        }

        Kitchen[] values =
        [
            kitchen,
            new() { Document = items },
            new() { Document = entries },
            new() { Document = members },
            new() { Choice = new Choice.Unknown("New", items[0]) },
        ];
        Assert.All(values, value =>
        {
            Assert.Equal(taken, ShapeValidation.TryValidate(value, out _, out var violations));
            Assert.All(violations, violation => Assert.Equal(TooDeep, violation.Problem));
        });
    }

    [Fact]
    public void Writers_refuse()
    {
        var list = Deep(Value.OfItems);
        var map = Deep(value => Value.OfEntries(("k", value)));
        foreach (var document in new[] { list, map })
        {
            Action[] writings =
            [
                () => JsonFormat.WriteToArray(new Kitchen { Document = document }),
                () => CborFormat.Write(new Kitchen { Document = document }),
                () => QueryFormat.ToQuery(new Kitchen { Document = document }),
                () => XmlFormat.Write(new Kitchen { Choice = new Choice.Unknown("New", document) }),
                () => JsonFormat.WriteToArray(new Kitchen { Choice = new Choice.Unknown("New", document) }),
            ];
            Assert.All(writings, writing => Assert.Throws<ShapeException>(writing));
            Assert.NotEmpty(new Kitchen { Document = document }.ToString());
        }
    }

    [Fact]
    public void Comparing_them_can_be_caught()
    {
        var values = new[] { Deep(Value.OfItems), Deep(Value.OfItems) };
        Assert.Throws<InsufficientExecutionStackException>(() => values[0].Equals(values[1]));
        Assert.Throws<InsufficientExecutionStackException>(() => values[0].GetHashCode());
        var maps = new[] { Deep(value => Value.OfEntries(("k", value))), Deep(value => Value.OfEntries(("k", value))) };
        Assert.Throws<InsufficientExecutionStackException>(() => maps[0].Equals(maps[1]));
        Assert.Throws<InsufficientExecutionStackException>(() => maps[0].GetHashCode());
        var shapes = new[] { new Kitchen { Flag = true }, new Kitchen { Flag = true } };
        for (var i = 0; i < 1_000_000; i++)
        {
            shapes = [new Kitchen { Nested = shapes[0] }, new Kitchen { Nested = shapes[1] }];
        }

        Assert.Throws<InsufficientExecutionStackException>(() => shapes[0].Equals(shapes[1]));
        Assert.Throws<InsufficientExecutionStackException>(() => shapes[0].GetHashCode());
    }

    private static Value Deep(Func<Value, Value> around)
    {
        Value value = "x";
        for (var i = 0; i < 1_000_000; i++)
        {
            value = around(value);
        }

        return value;
    }

    private static Value Deep(Func<ReadOnlySpan<Value>, Value> around) => Deep(value => around([value]));
}
