using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>Of members and entries with the same name the last wins in every format, also if it is a null, which is none.</summary>
public class LastValueTests
{
    public static TheoryData<Tree, Kitchen> Trees { get; } = new()
    {
        { Tree.Of(("Text", "a"), ("Text", "b")), new() { Text = "b" } },
        { Tree.Of(("Text", "a"), ("Text", null)), new() },
        { Tree.Of(("Text", null), ("Text", "a")), new() { Text = "a" } },
        { Tree.Of(("Text", "a"), ("Text", null), ("Text", "b")), new() { Text = "b" } },
        { Tree.Of(("Text", "a"), ("Text", null), ("Text", "b"), ("Text", null)), new() },
        { Tree.Of(("Text", "a"), ("Flag", true), ("Text", null), ("Flag", null), ("Integer", 1L)), new() { Integer = 1 } },
        { Tree.Of(("Integer", 1L), ("Text", null), ("Flag", null)), new() { Integer = 1 } },
        { Tree.Of(("Nested", Tree.Of(("Text", "a"), ("Text", null), ("Integer", 2L))), ("Text", "b")), new() { Nested = new() { Integer = 2 }, Text = "b" } },
        { Tree.Of(("Nested", Tree.Of(("Text", "a"))), ("Nested", Tree.Of(("Text", null), ("Integer", 2L)))), new() { Nested = new() { Integer = 2 } } },
        { Tree.Of(("Nested", Tree.Of(("Text", "a"))), ("Nested", null)), new() },
        { Tree.Of(("Names", new object?[] { "a", null, "b" }), ("Flag", null)), new() { Names = Names.Of("a", "b") } },
        { Tree.Of(("Tags", Tree.MapOf(("k", "a"), ("l", "b"), ("k", null)))), new() { Tags = Tags.Of(("l", "b")) } },
        { Tree.Of(("Tags", Tree.MapOf(("k", "a"), ("k", null), ("k", "c")))), new() { Tags = Tags.Of(("k", "c")) } },
        { Tree.Of(("Tags", Tree.MapOf(("k", null), ("l", "b")))), new() { Tags = Tags.Of(("l", "b")) } },
        { Tree.Of(("Choice", Tree.Of(("New", "a"), ("New", null), ("Text", "b")))), new() { Choice = null } },
    };

    [Theory]
    [MemberData(nameof(Trees))]
    public void The_last_wins(Tree tree, Kitchen kitchen)
    {
        foreach (var (format, read) in tree.As<Kitchen>())
        {
            if (kitchen == new Kitchen() && tree.ToJson().Contains("Choice", StringComparison.Ordinal))
            {
                // Two members at a time are refused, whatever comes after.
                Assert.Throws<ShapeException>(() => read());
            }
            else
            {
                Assert.Equal((format, kitchen), (format, read()));
            }
        }
    }

    /// <summary>A member that is required and whose last value is null is absent.</summary>
    [Fact]
    public void What_is_required_is_missing_then()
    {
        foreach (var (_, read) in Tree.Of(("Name", "a"), ("Name", null)).As<JsonTree>())
        {
            Assert.Equal("Tree.Name: is required.", Assert.Throws<ShapeException>(() => read()).Message);
        }

        foreach (var (_, read) in Tree.Of(("S", "a"), ("S", null)).As<JsonChoice>())
        {
            Assert.Equal("Choice: no member is set.", Assert.Throws<ShapeException>(() => read()).Message);
        }

        foreach (var (_, read) in Tree.Of(("New", "a"), ("New", null)).As<JsonChoice>())
        {
            Assert.Equal("Choice: no member is set.", Assert.Throws<ShapeException>(() => read()).Message);
        }
    }

    [Fact]
    public void More_members_than_there_are_bits()
    {
        var pairs = Enumerable.Range(0, 200).Select(i => ($"M{i}", (object?)"a")).Append(("M150", null)).ToArray();
        foreach (var (_, read) in Tree.Of(pairs).As<WideShape>())
        {
            Assert.Equal(199, read().Given.Count);
            Assert.DoesNotContain(150, read().Given);
        }
    }

    /// <summary>Beyond the levels that are kept in place.</summary>
    [Fact]
    public void Deep_ones()
    {
        var tree = Tree.Of(("Text", "a"), ("Text", null), ("Integer", 1L));
        var kitchen = new Kitchen { Integer = 1 };
        for (var i = 0; i < 40; i++)
        {
            tree = Tree.Of(("Flag", true), ("Nested", tree), ("Flag", null), ("Long", (long)i));
            kitchen = new Kitchen { Nested = kitchen, Long = i };
        }

        foreach (var (format, read) in tree.As<Kitchen>())
        {
            Assert.Equal((format, kitchen), (format, read()));
        }
    }

    /// <summary>A structure of 200 members that keeps which were given.</summary>
    private sealed class WideShape : IShape<WideShape>
    {
        private static readonly StructureDescriptor s_shape = new("Wide", [.. Enumerable.Range(0, 200).Select(i => new MemberDescriptor($"M{i}"))]);

        public static ShapeDescriptor Shape_ => s_shape;

        public HashSet<int> Given { get; } = [];

        public static void Write<TWriter>(ref TWriter writer, WideShape value)
            where TWriter : struct, IShapeWriter, allows ref struct => throw new NotSupportedException();

        public static WideShape Read<TReader>(ref TReader reader)
            where TReader : struct, IShapeReader, allows ref struct
        {
            var made = new WideShape();
            reader.BeginStructure(s_shape);
            for (var member = -1; reader.NextMember(s_shape, ref member);)
            {
                reader.ReadString(s_shape.Members[member]);
                made.Given.Add(member);
            }

            return made;
        }
    }
}
