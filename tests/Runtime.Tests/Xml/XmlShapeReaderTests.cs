using System.Text;
using System.Xml;
using System.Xml.Linq;
using SendEvent.Runtime.Tests.TestShapes;

namespace SendEvent.Runtime.Tests.Xml;

public sealed class XmlShapeReaderTests
{
    private static readonly DateTimeOffset _time = new(2014, 4, 29, 18, 30, 38, TimeSpan.Zero);

    private static XmlTree Tree => new() { Name = "n" };

    [Fact]
    public void Simple_members_in_any_order_with_prefixes_and_noise()
    {
        var value = XmlKinds.OfXml(
            """
            <?xml version = "1.0" encoding = "UTF-8"?>
            <!-- c --><p:Root xmlns:p="urn:p" xmlns="urn:d" attr="&#65; b" p:type=" 7 ">
              <![CDATA[noise]]>
              <p:Flag> TRUE </p:Flag><Unknown><Flag>false</Flag><Text/></Unknown>
              <Text x="1">a&lt;<!-- c -->b<![CDATA[<&]]>c&#xD;</Text>text
              <number>
                3
              </number><Bytes> dmFs
            dWU= </Bytes><Single>NaN</Single><Double>1E3</Double>
              <Time>2014-04-29T19:30:38+01:00</Time><Epoch>2014-04-29T18:30:38Z</Epoch><Date>1398796238</Date>
            </p:Root>
            """);
        Assert.Equal(
            new XmlKinds
            {
                Flag = true,
                Text = "a<b<&c\r",
                Number = 3,
                Bytes = "value"u8.ToArray(),
                Single = float.NaN,
                Double = 1000,
                Time = _time,
                Epoch = _time,
                Date = _time,
                Attribute = "A b",
                TypedAttribute = 7,
            },
            value);
    }

    [Fact]
    public void Empty_elements()
    {
        var value = XmlTree.OfXml("<a><Name/><child><Name></Name></child><Tags/><Map/></a>");
        Assert.Equal(new XmlTree { Name = "", Child = new() { Name = "" }, Tags = default(ShapeList<string>), Map = default(ShapeMap<string, string>) }, value);
        Assert.Equal(Blob.Empty, XmlKinds.OfXml("<a><Bytes/></a>").Bytes);
        Assert.Equal(new XmlKinds(), XmlKinds.OfXml("<a/>"));
    }

    [Fact]
    public void Flattened_items_need_not_be_neighbours()
    {
        var value = XmlTree.OfXml(
            "<a> <Item><Name>1</Name></Item> <Flattened>x</Flattened><Item><Name>2</Name><Item><Name>2.1</Name></Item></Item>"
            + "<Name>n</Name><Flattened>y</Flattened><FlatMap><K>k</K><V><Name>v</Name></V></FlatMap><Item><Name>3</Name></Item>"
            + "<FlatMap><V><Name>w</Name></V><x/><K>l</K></FlatMap><child><Name>c</Name><Flattened>z</Flattened></child><Flattened/></a>");
        Assert.Equal(
            Tree with
            {
                Items = ShapeList.Create<XmlTree>(
                    [new() { Name = "1" }, new() { Name = "2", Items = ShapeList.Create<XmlTree>([new() { Name = "2.1" }]) }, new() { Name = "3" }]),
                Flat = ShapeList.Create<string>(["x", "y", ""]),
                FlatMap = ShapeMap.Create<string, XmlTree>([new("k", new() { Name = "v" }), new("l", new() { Name = "w" })]),
                Child = new() { Name = "c", Flat = ShapeList.Create<string>(["z"]) },
            },
            value);
    }

    [Fact]
    public void List_items_may_have_any_name() => Assert.Equal(
        Tree with { Tags = ShapeList.Create<string>(["a", "b", "c"]) },
        XmlTree.OfXml("<a><Name>n</Name><Tags><member>a</member> <item>b</item><p:x xmlns:p='urn:p'>c</p:x></Tags></a>"));

    [Fact]
    public void Map_entries_in_any_order_with_noise() => Assert.Equal(
        Tree with { Map = ShapeMap.Create<string, string>([new("a", "A"), new("b", "B"), new("c", "")]) },
        XmlTree.OfXml(
            "<a><Name>n</Name><Map> <entry> <key>a</key> <value>A</value> <x/> </entry><e><x><key/></x><value>B</value><y/><key>b</key><z/></e>"
            + "<entry><key>c</key><value/></entry><entry><key>none</key></entry></Map></a>"));

    [Fact]
    public void Nil_is_absent()
    {
        const string Nil = "xsi:nil='true' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";
        Assert.Equal(
            Tree with { Tags = ShapeList.Create<string>(["x"]), Sparse = ShapeList.Create<string?>([null, "y"]) },
            XmlTree.OfXml($"<a><Name>n</Name><child {Nil}/><Tags><m {Nil}/><m>x</m></Tags><Sparse><m {Nil}/><m>y</m></Sparse></a>"));
    }

    [Fact]
    public void Required_collection_that_is_absent_is_empty()
    {
        var reader = new XmlShapeReader("<a/>"u8);
        Assert.Empty(reader.Missing<ShapeList<string>>(new MemberDescriptor("List")));
        Assert.Empty(reader.Missing<ShapeMap<string, string>>(new MemberDescriptor("Map")));
    }

    [Theory]
    [InlineData("<a/>", "XmlTree.Name", "is required")]
    [InlineData("<a><Name>n</Name><child><child><Name/></child></child></a>", "XmlTree.Child.Name", "is required")]
    [InlineData("<a><Item><Name/></Item><Item/></a>", "XmlTree.Items[1].Name", "is required")]
    [InlineData("<a><FlatMap><K>x</K><V/></FlatMap></a>", "XmlTree.FlatMap[\"x\"].Name", "is required")]
    [InlineData("<a><Tags><m/><m><x/></m></Tags></a>", "XmlTree.Tags[1]", "has elements in it where there must be text")]
    [InlineData("<a><Map><e><value/></e></Map></a>", "XmlTree.Map", "has an entry without a key")]
    [InlineData("<a><Choice><Number>x</Number></Choice></a>", "XmlTree.Choice.Number", "is not an integer that fits")]
    [InlineData("<a><Choice/></a>", "XmlTree.Choice", "no member is set")]
    public void Errors_of_trees_name_the_path(string xml, string path, string problem) => AssertFails<XmlTree>(xml, path, problem);

    [Theory]
    [InlineData("<a><Flag>yes</Flag></a>", "XmlKinds.Flag", "is not a boolean")]
    [InlineData("<a><Flag/></a>", "XmlKinds.Flag", "is not a boolean")]
    [InlineData("<a><Tiny>128</Tiny></a>", "XmlKinds.Tiny", "is not an integer that fits")]
    [InlineData("<a><Small>-32769</Small></a>", "XmlKinds.Small", "is not an integer that fits")]
    [InlineData("<a><number>2147483648</number></a>", "XmlKinds.Number", "is not an integer that fits")]
    [InlineData("<a><Big>9223372036854775808</Big></a>", "XmlKinds.Big", "is not an integer that fits")]
    [InlineData("<a><Big/></a>", "XmlKinds.Big", "is not an integer that fits")]
    [InlineData("<a><Single>x</Single></a>", "XmlKinds.Single", "is not a number")]
    [InlineData("<a><Double>nan</Double></a>", "XmlKinds.Double", "is not a number")]
    [InlineData("<a><Huge>1.5</Huge></a>", "XmlKinds.Huge", "is not an integer")]
    [InlineData("<a><Exact>x</Exact></a>", "XmlKinds.Exact", "is not a decimal number that fits")]
    [InlineData("<a><Bytes>*</Bytes></a>", "XmlKinds.Bytes", "is not base64")]
    [InlineData("<a><Time>now</Time></a>", "XmlKinds.Time", "is not a timestamp")]
    [InlineData("<a type='x'/>", "XmlKinds.TypedAttribute", "is not an integer that fits")]
    [InlineData("<a><Text><b/></Text></a>", "XmlKinds.Text", "has elements in it where there must be text")]
    [InlineData("<a><Text>x</a>", "XmlKinds.Text", "the XML is malformed at byte 10: an end tag does not match its start tag")]
    [InlineData("<a>", "XmlKinds", "the XML is malformed at byte 3: it ends inside an element")]
    [InlineData("<a/><b/>", "XmlKinds", "the XML is malformed at byte 4: there is something after the root element")]
    [InlineData("", "XmlKinds", "the XML is malformed at byte 0: there is no root element")]
    [InlineData("<!DOCTYPE a><a/>", "XmlKinds", "the XML is malformed at byte 0: a document type is not allowed")]
    public void Errors_of_kinds_name_the_path(string xml, string path, string problem) => AssertFails<XmlKinds>(xml, path, problem);

    [Fact]
    public void Surrogates_that_stand_alone() =>
        AssertFails<XmlKinds>("<a>\uD800</a>", "XmlKinds", "the XML is not valid UTF-16");

    [Fact]
    public void Elements_of_the_framework_may_be_nested_in_any_way()
    {
        XNamespace space = "urn:a";
        var element = new XElement("a", new XElement(space + "Name", new XAttribute(XNamespace.Xmlns + "p", "urn:a"), "n", new XComment("c"), new XCData("\r\n<")));
        Assert.Equal("n\r\n<", XmlTree.OfXml(element).Name);
        using var reader = new XElement("outer", new XAttribute(XNamespace.Xmlns + "p", "urn:a"), element, "after").CreateReader();
        reader.ReadToDescendant("a");
        Assert.Equal("n\r\n<", XmlTree.OfXml(reader).Name);
        Assert.Equal("after", reader.Value);

        // So deep that a pass which counts the levels at each node takes minutes.
        var deep = new XElement("x");
        for (var level = 0; level < 100_000; level++)
        {
            deep = new XElement("x", deep);
        }

        Assert.Equal("XmlTree", Assert.Throws<ShapeException>(() => XmlTree.OfXml(deep)).Path);
    }

    [Fact]
    public void Readers_of_the_framework_that_fail()
    {
        using var reader = XmlReader.Create(new StringReader("<a><b></a>"));
        Assert.Equal("XmlTree", Assert.Throws<ShapeException>(() => XmlTree.OfXml(reader)).Path);
        using var empty = XmlReader.Create(new StringReader("<a/>"));
        while (empty.Read())
        {
        }

        Assert.Throws<ShapeException>(() => XmlTree.OfXml(empty));
        Assert.Throws<ShapeException>(() => XmlTree.OfXml(new XElement("a")));
    }

    [Fact]
    public void Shapes_nest_64_deep_and_no_deeper()
    {
        static string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("<child><Name/>", depth)) + string.Concat(Enumerable.Repeat("</child>", depth));
        Assert.NotNull(XmlTree.OfXml(Nested(64)));
        AssertFails<XmlTree>(Nested(65), "XmlTree" + string.Concat(Enumerable.Repeat(".Child", 64)), "is nested too deeply");
    }

    [Fact]
    public void Unknown_elements_may_nest_deeper_but_not_without_end()
    {
        static string Nested(int depth) =>
            "<a><Name/>" + string.Concat(Enumerable.Repeat("<x>", depth)) + string.Concat(Enumerable.Repeat("</x>", depth)) + "</a>";
        Assert.NotNull(XmlTree.OfXml(Nested(9_000)));
        Assert.Throws<ShapeException>(() => XmlTree.OfXml(Nested(1_000_000)));
        Assert.Throws<ShapeException>(() => XmlTree.OfXml("<a><Choice>" + Nested(100) + "</Choice></a>"));
    }

    [Fact]
    public void Interleaved_flattened_members_are_read_in_linear_time()
    {
        var xml = new StringBuilder("<a><Name/>");
        for (var i = 0; i < 20_000; i++)
        {
            xml.Append("<Flattened>x</Flattened><Item><Name/></Item><FlatMap><K>k</K><V><Name/></V></FlatMap>");
        }

        var value = XmlTree.OfXml(xml.Append("</a>").ToString());
        Assert.Equal(20_000, value.Flat!.Value.Count);
        Assert.Equal(20_000, value.Items!.Value.Count);
    }

    private static void AssertFails<T>(string xml, string path, string problem)
        where T : IShape<T>
    {
        var exception = Assert.Throws<ShapeException>(() => XmlFormat.Read<T>(xml));
        Assert.Equal(path, exception.Path);
        Assert.Equal($"{path}: {problem}.", exception.Message);
        Assert.Equal(T.Shape_.Name, exception.Shape);
    }
}
