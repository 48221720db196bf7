namespace SendEvent.Runtime.Tests.Formats;

/// <summary>A union with two members is refused in every format: to drop one would lose data in silence.</summary>
public class UnionTests
{
    public static TheoryData<Tree> SeveralMembers { get; } =
    [
        Tree.Of(("S", "a"), ("N", 1)),
        Tree.Of(("N", 1), ("S", "a")),
        Tree.Of(("S", "a"), ("New", "b")),
        Tree.Of(("New", "b"), ("S", "a")),
        Tree.Of(("New", Tree.Of(("S", "a"))), ("N", 1)),
        Tree.Of(("New", "a"), ("Newer", "b")),
        Tree.Of(("S", "a"), ("N", 1), ("S", "a")),
    ];

    public static TheoryData<Tree, JsonChoice> OneMember { get; } = new()
    {
        { Tree.Of(("S", "a")), new JsonChoice.S("a") },
        { Tree.Of(("S", "a"), ("S", "b")), new JsonChoice.S("b") },
        { Tree.Of(("N", null), ("S", "a"), ("New", null)), new JsonChoice.S("a") },
        { Tree.Of(("New", "a")), new JsonChoice.Unknown("New", "a") },
        { Tree.Of(("S", null), ("New", "a"), ("Newer", null)), new JsonChoice.Unknown("New", "a") },
    };

    [Theory]
    [MemberData(nameof(SeveralMembers))]
    public void Two_members_are_refused(Tree tree)
    {
        foreach (var (format, read) in Tree.Of(("Name", "n"), ("Choice", tree)).As<JsonTree>())
        {
            var exception = Assert.Throws<ShapeException>(() => read());
            Assert.Equal((format, "Tree.Choice: more than one member is set."), (format, exception.Message));
        }
    }

    [Theory]
    [MemberData(nameof(OneMember))]
    public void One_member_is_read(Tree tree, JsonChoice choice)
    {
        foreach (var (format, read) in tree.As<JsonChoice>())
        {
            Assert.Equal((format, choice), (format, read()));
        }
    }

    /// <summary>Servers of the JSON protocols may name the type beside the member.</summary>
    [Theory]
    [InlineData("{\"__type\":\"x\",\"S\":\"a\"}")]
    [InlineData("{\"S\":\"a\",\"\\u005f_type\":\"x\"}")]
    public void A_type_is_no_member(string json) => Assert.Equal(new JsonChoice.S("a"), JsonFormat.Read<JsonChoice>(json));

    /// <summary>Repeated elements are how XML has a list; an unknown member that is one survives a round trip.</summary>
    [Fact]
    public void Repeated_elements_of_an_unknown_member_are_a_list()
    {
        JsonChoice choice = new JsonChoice.Unknown("New", Value.OfItems("a", "b", "c"));
        Assert.Equal(choice, XmlFormat.Read<JsonChoice>(XmlFormat.Write(choice)));
        var exception = Assert.Throws<ShapeException>(() => XmlFormat.Read<JsonChoice>("<R><New>a</New><New>b</New><N>1</N></R>"));
        Assert.Equal("Choice: more than one member is set.", exception.Message);
    }
}
