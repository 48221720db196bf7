using SendEvent.Runtime.Tests.TestShapes;

namespace SendEvent.Runtime.Tests.Xml;

/// <summary>Names and characters that XML does not have: the exception says where in the value they would have been.</summary>
public sealed class XmlNameErrorTests
{
    private static readonly MemberDescriptor _inner = new("Inner");

    [Theory]
    [InlineData("x-odd name")]
    [InlineData("1")]
    [InlineData("a>b")]
    [InlineData(":a")]
    [InlineData("")]
    public void A_name_that_XML_does_not_have_is_refused_with_its_path(string name)
    {
        var member = new MemberDescriptor("Member") { LocationName = name };
        AssertRefused(name, "Outer.Inner.Member", (ref XmlShapeWriter writer) => writer.WriteString(member, "x"));
        AssertRefused(name, "Outer.Inner.Member", (ref XmlShapeWriter writer) =>
        {
            writer.BeginMember(member);
            writer.BeginStructure(new StructureDescriptor("Deep"));
        });
    }

    [Fact]
    public void So_are_those_of_attributes_items_keys_and_roots()
    {
        AssertRefused("a b", "Outer.Inner.Member", static (ref XmlShapeWriter writer) =>
            writer.WriteString(new MemberDescriptor("Member") { LocationName = "a b", XmlAttribute = true }, "x"));
        AssertRefused("a b", "Outer.Inner.Items[]", static (ref XmlShapeWriter writer) =>
        {
            var list = new ListDescriptor("List", new("member", MemberRole.Item) { LocationName = "a b" });
            writer.BeginMember(new MemberDescriptor("Items"));
            writer.BeginList(list, 1);
            writer.WriteString(list.Item, "x");
        });
        AssertRefused("a b", "Outer.Inner.Items[]", static (ref XmlShapeWriter writer) =>
        {
            var list = new ListDescriptor("List", new("member", MemberRole.Item));
            writer.BeginMember(new MemberDescriptor("Items") { LocationName = "a b", Flattened = true });
            writer.BeginList(list, 1);
            writer.WriteString(list.Item, "x");
        });
        AssertRefused("a b", "Outer.Inner.Map", static (ref XmlShapeWriter writer) =>
        {
            var map = new MapDescriptor("Map", new("key", MemberRole.Key), new("value", MemberRole.Value));
            writer.BeginMember(new MemberDescriptor("Map") { LocationName = "a b", Flattened = true });
            writer.BeginMap(map, 1);
        });
        AssertRefused("a b", "Outer.Inner.Map[]", static (ref XmlShapeWriter writer) =>
        {
            var map = new MapDescriptor("Map", new("key", MemberRole.Key) { LocationName = "a b" }, new("value", MemberRole.Value));
            writer.BeginMember(new MemberDescriptor("Map"));
            writer.BeginMap(map, 1);
            writer.WriteKey(map.Key, "x");
        });
        var exception = Assert.Throws<ShapeException>(static () => XmlFormat.Write(new XmlTree { Name = "n" }, new MemberDescriptor("a b")));
        Assert.Equal("a b: XML has no names like 'a b'.", exception.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void A_character_deep_in_an_unknown_member_has_the_path_of_the_union(int depth)
    {
        Value content = "a\0";
        Value name = new Value.Map(ShapeMap.Create<string, Value>([new("a b", "x")]));
        for (var i = 0; i < depth; i++)
        {
            content = new Value.Map(ShapeMap.Create<string, Value>([new("in", content)]));
            name = new Value.Map(ShapeMap.Create<string, Value>([new("in", name)]));
        }

        var exception = Assert.Throws<ShapeException>(() => XmlFormat.Write(Unknown(content)));
        Assert.Equal("XmlTree.Choice.in: has a character that XML cannot hold.", exception.Message);
        exception = Assert.Throws<ShapeException>(() => XmlFormat.Write(Unknown(name)));
        Assert.Equal("XmlTree.Choice: has a member whose name cannot be an element.", exception.Message);

        static XmlTree Unknown(Value value) => new() { Name = "n", Choice = new XmlChoice.Unknown("New", value) };
    }

    /// <summary>Every character is either read as it was written or refused, as text, as an attribute and through the framework's tree.</summary>
    [Fact]
    public void Characters_survive_or_are_refused()
    {
        var kept = 0;
        for (var code = 0; code <= 0xFFFF; code++)
        {
            var text = "a" + (char)code + "\r\nb";
            var value = new XmlKinds { Text = text, Attribute = text };
            if (System.Xml.XmlConvert.IsXmlChar((char)code))
            {
                kept++;
                Assert.Equal(value, XmlFormat.Read<XmlKinds>(XmlFormat.Write(value)));
                Assert.Equal(value, XmlKinds.OfXml(value.ToXml()));
            }
            else
            {
                var exception = Assert.Throws<ShapeException>(() => XmlFormat.Write(value));
                Assert.Equal("XmlKinds.Text: has a character that XML cannot hold.", exception.Message);
            }
        }

        Assert.Equal(0x10000 - 29 - 0x800 - 2, kept);
    }

    /// <summary>XML 1.0, section 2.11, and 3.3.3 for attributes: line ends of the document become line feeds, those in references stay.</summary>
    [Theory]
    [InlineData("a\r\nb", "a\nb", "a b")]
    [InlineData("a\rb", "a\nb", "a b")]
    [InlineData("a\r\r\n\nb", "a\n\n\nb", "a   b")]
    [InlineData("a&#13;&#xA;b", "a\r\nb", "a\r\nb")]
    [InlineData("a&#13;\nb", "a\r\nb", "a\r b")]
    public void Line_ends_are_read_as_XML_has_them(string xml, string text, string attribute)
    {
        var value = XmlKinds.OfXml($"<XmlKinds attr=\"{xml}\"><Text>{xml}</Text></XmlKinds>");
        Assert.Equal((text, attribute), (value.Text, value.Attribute));
        if (!xml.Contains('&', StringComparison.Ordinal))
        {
            Assert.Equal(text, XmlKinds.OfXml($"<XmlKinds><Text><![CDATA[{xml}]]></Text></XmlKinds>").Text);
        }
    }

    private delegate void Writing(ref XmlShapeWriter writer);

    private static void AssertRefused(string name, string path, Writing write)
    {
        var exception = Assert.Throws<ShapeException>(() =>
        {
            var writer = new XmlShapeWriter("Outer", null);
            try
            {
                writer.BeginStructure(new StructureDescriptor("Outer"));
                writer.BeginMember(_inner);
                writer.BeginStructure(new StructureDescriptor("Inner"));
                write(ref writer);
            }
            finally
            {
                writer.Dispose();
            }
        });
        Assert.Equal(("Outer", path, $"{path}: XML has no names like '{name}'."), (exception.Shape, exception.Path, exception.Message));
    }
}
