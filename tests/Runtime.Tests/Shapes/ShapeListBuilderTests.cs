namespace SendEvent.Runtime.Tests;

/// <summary>The first items are kept in the builder, the others in a rented array.</summary>
public class ShapeListBuilderTests
{
    [Fact]
    public void Every_number_of_items_is_given_in_order()
    {
        for (var count = 0; count < 100; count++)
        {
            var builder = default(ShapeListBuilder<string>);
            var expected = Enumerable.Range(0, count).Select(i => $"item {i}").ToArray();
            foreach (var item in expected)
            {
                builder.Add(item);
            }

            Assert.Equal(expected, builder.ToList());
            builder.Add("again");
            Assert.Equal(["again"], builder.ToList());
            Assert.Empty(builder.ToList());
        }
    }
}
