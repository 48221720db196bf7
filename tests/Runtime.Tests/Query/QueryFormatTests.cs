using System.Buffers;
using System.Text;
using SendEvent.Runtime.Tests.Values;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.QueryString;

public class QueryFormatTests
{
    public static TheoryData<Kitchen, string, string> Rules => new()
    {
        { new() { Text = "a b" }, "Text=a%20b", "Text=a%20b" },
        { new() { Flag = true }, "Flag=true", "Flag=true" },
        { new() { Flag = false, Integer = -1, Double = 1e300 }, "Flag=false&Integer=-1&Double=1e%2B300", "Flag=false&Integer=-1&Double=1e%2B300" },
        { new() { Double = double.NaN, Float = float.NegativeInfinity }, "Float=-Infinity&Double=NaN", "Float=-Infinity&Double=NaN" },
        { new() { Blob = Blob.OfUtf8("value") }, "Blob=dmFsdWU%3D", "Blob=dmFsdWU%3D" },
        { new() { Time = KitchenSamples.Time }, "when=2015-01-25T08%3A00%3A00Z", "When=2015-01-25T08%3A00%3A00Z" },
        { new() { Epoch = KitchenSamples.Time }, "Epoch=1422172800", "Epoch=1422172800" },
        { new() { Names = Names.Of("a", "b") }, "Names.member.1=a&Names.member.2=b", "Names.1=a&Names.2=b" },
        { new() { Names = Names.Of() }, "Names=", "" },
        { new() { SparseNames = SparseNames.Of("a", null, "b") }, "SparseNames.member.1=a&SparseNames.member.2=&SparseNames.member.3=b", "SparseNames.1=a&SparseNames.2=&SparseNames.3=b" },
        { new() { FlatNames = Names.Of("a", "b") }, "FlatNames.1=a&FlatNames.2=b", "FlatNames.1=a&FlatNames.2=b" },
        { new() { Tags = Tags.Of(("k", "v"), ("l", "w")) }, "Tags.entry.1.key=k&Tags.entry.1.value=v&Tags.entry.2.key=l&Tags.entry.2.value=w", "Tags.entry.1.key=k&Tags.entry.1.value=v&Tags.entry.2.key=l&Tags.entry.2.value=w" },
        { new() { Tags = Tags.Of() }, "", "" },
        { new() { FlatTags = Tags.Of(("k", "v")) }, "Flat.1.key=k&Flat.1.value=v", "Flat.1.key=k&Flat.1.value=v" },
        { new() { Nested = new() { Text = "a", Nested = new() { Flag = true } } }, "Nested.Text=a&Nested.Nested.Flag=true", "Nested.Text=a&Nested.Nested.Flag=true" },
        { new() { Nested = new(), Text = "x" }, "Text=x", "Text=x" },
        {
            new() { Kitchens = Kitchens.Of(new Kitchen { Text = "a", Names = Names.Of("n") }, new Kitchen { Text = "b" }), Token = "t" },
            "Kitchens.kitchen.1.Text=a&Kitchens.kitchen.1.Names.member.1=n&Kitchens.kitchen.2.Text=b&Token=t",
            "Kitchens.1.Text=a&Kitchens.1.Names.1=n&Kitchens.2.Text=b&Token=t"
        },
        { new() { Choice = new Choice.S("x") }, "Choice.S=x", "Choice.S=x" },
        { new() { Choice = new Choice.Unknown("New", 1L) }, "Choice.New=1", "Choice.New=1" },
        {
            new() { Document = Value.OfMembers(("a", Value.OfItems(1L, true)), ("b", Value.OfEntries(("k", "v")))) },
            "Document.a.member.1=1&Document.a.member.2=true&Document.b.entry.1.key=k&Document.b.entry.1.value=v",
            "Document.a.1=1&Document.a.2=true&Document.b.entry.1.key=k&Document.b.entry.1.value=v"
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rules_of_both_dialects(Kitchen kitchen, string query, string ec2)
    {
        Assert.Equal(query, kitchen.ToQuery().ToString());
        Assert.Equal(ec2, QueryFormat.ToQuery(kitchen, ec2: true).ToString());
    }

    [Fact]
    public void Roots_that_are_no_structures_have_their_shape_as_name()
    {
        Assert.Equal("Names.member.1=a", QueryFormat.ToQuery(Names.Of("a")).ToString());
        Assert.Equal("Tags.entry.1.key=k&Tags.entry.1.value=v", QueryFormat.ToQuery(Tags.Of(("k", "v"))).ToString());
        Assert.Equal("Code=x", QueryFormat.ToQuery(new Code("x")).ToString());
    }

    [Fact]
    public void Absent_token_of_the_input_is_filled_in()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new QueryShapeWriter(output, fillTokens: true);
        writer.WriteParameter("Action", "Cook");
        writer.WriteParameter("Version", "2020-01-08");
        Kitchen.Write(ref writer, new Kitchen { Nested = new() });
        writer.Flush();

        var query = Query.Parse(Encoding.ASCII.GetString(output.WrittenSpan));
        Assert.Equal(["Action", "Version", "Token"], query.Select(parameter => parameter.Name));
        Assert.True(Guid.TryParseExact(query[2].Value, "D", out _));
    }

    // Which name a list has, by location names of member and item and by whether it is flattened.
    [Theory]
    [InlineData(null, null, false, "L.member.1=x", "L.1=x")]
    [InlineData(null, "item", false, "L.item.1=x", "L.1=x")]
    [InlineData("Hi", "item", false, "Hi.item.1=x", "Hi.1=x")]
    [InlineData(null, null, true, "L.1=x", "L.1=x")]
    [InlineData(null, "item", true, "item.1=x", "L.1=x")]
    [InlineData("Hi", "item", true, "Hi.1=x", "Hi.1=x")]
    [InlineData("hi", null, true, "hi.1=x", "Hi.1=x")]
    public void Names_of_lists(string? memberName, string? itemName, bool flattened, string query, string ec2)
    {
        var member = new MemberDescriptor("L") { LocationName = memberName, Flattened = flattened };
        var list = new ListDescriptor("List", new("member", MemberRole.Item) { LocationName = itemName });
        var structure = new StructureDescriptor("S", member);

        Assert.Equal(query, Render(false));
        Assert.Equal(ec2, Render(true));

        string Render(bool isEc2)
        {
            var output = new ArrayBufferWriter<byte>();
            var writer = new QueryShapeWriter(output, isEc2);
            writer.BeginStructure(structure);
            writer.BeginMember(member);
            writer.BeginList(list, 1);
            writer.WriteString(list.Item, "x");
            writer.EndList(list);
            writer.EndStructure(structure);
            writer.Flush();
            return Encoding.ASCII.GetString(output.WrittenSpan);
        }
    }

    [Fact]
    public void Empty_list_has_the_name_of_its_member()
    {
        var member = new MemberDescriptor("L") { Flattened = true };
        var list = new ListDescriptor("List", new("member", MemberRole.Item) { LocationName = "item" });
        var structure = new StructureDescriptor("S", member);
        var output = new ArrayBufferWriter<byte>();
        var writer = new QueryShapeWriter(output);
        writer.BeginStructure(structure);
        writer.BeginMember(member);
        writer.BeginList(list, 0);
        writer.EndList(list);
        writer.EndStructure(structure);
        writer.Flush();
        Assert.Equal("L=", Encoding.ASCII.GetString(output.WrittenSpan));
    }

    [Theory]
    [InlineData("name", null, null, "name=x", "Name=x")]
    [InlineData("name", "loc", null, "loc=x", "Loc=x")]
    [InlineData("name", "loc", "query", "loc=x", "query=x")]
    [InlineData("a b", null, null, "a%20b=x", "A%20b=x")]
    public void Names_of_members(string name, string? location, string? queryName, string query, string ec2)
    {
        var member = new MemberDescriptor(name) { LocationName = location, QueryName = queryName };
        Assert.Equal("." + query, Encoding.ASCII.GetString(member.QuerySegment) + "=x");
        Assert.Equal("." + ec2, Encoding.ASCII.GetString(member.Ec2Segment) + "=x");
    }

    [Fact]
    public void Keys_and_values_have_location_names()
    {
        var member = new MemberDescriptor("M") { Flattened = true, LocationName = "Hi" };
        var map = new MapDescriptor("Map", new("key", MemberRole.Key) { LocationName = "K" }, new("value", MemberRole.Value) { LocationName = "V" });
        var structure = new StructureDescriptor("S", member);
        var output = new ArrayBufferWriter<byte>();
        var writer = new QueryShapeWriter(output);
        writer.BeginStructure(structure);
        writer.BeginMember(member);
        writer.BeginMap(map, 2);
        writer.WriteKey(map.Key, "a");
        writer.WriteInteger(map.Value, 1);
        writer.WriteKey(map.Key, "b");
        writer.WriteInteger(map.Value, 2);
        writer.EndMap(map);
        writer.EndStructure(structure);
        writer.Flush();
        Assert.Equal("Hi.1.K=a&Hi.1.V=1&Hi.2.K=b&Hi.2.V=2", Encoding.ASCII.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Deep_values_are_refused()
    {
        var kitchen = new Kitchen();
        for (var i = 0; i < 1000; i++)
        {
            kitchen = new Kitchen { Nested = kitchen };
        }

        Assert.Throws<ShapeException>(() => kitchen.ToQuery());
    }
}
