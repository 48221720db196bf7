using System.Numerics;
using System.Text;
using System.Xml.Linq;
using SendEvent.Runtime.Tests.TestShapes;

namespace SendEvent.Runtime.Tests.Xml;

public sealed class XmlShapeWriterTests
{
    private const string Xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private static readonly DateTimeOffset _time = new(2014, 4, 29, 18, 30, 38, TimeSpan.Zero);

    private static XmlTree Tree => new() { Name = "n" };

    [Fact]
    public void A_prefix_that_nothing_declares_makes_no_element()
    {
        var exception = Assert.Throws<ShapeException>(() => new XmlPrefixed { Kind = "k" }.ToXml());
        Assert.Equal("XmlPrefixed: the value gives no XML element: the model uses a prefix that it does not declare.", exception.Message);
    }

    [Fact]
    public void Simple_members()
    {
        var value = new XmlKinds
        {
            Text = "t",
            Flag = true,
            Tiny = -1,
            Small = 2,
            Number = 3,
            Big = long.MinValue,
            Single = 5.5f,
            Double = double.NegativeInfinity,
            Huge = BigInteger.Parse("123456789012345678901234567890", null),
            Exact = 1.10m,
            Bytes = "value"u8.ToArray(),
            Time = _time,
            Epoch = _time,
            Date = _time,
        };
        Assert.Equal(
            $"<XmlKinds {Xsi}><Text>t</Text><Flag>true</Flag><Tiny>-1</Tiny><Small>2</Small><number>3</number>"
            + "<Big>-9223372036854775808</Big><Single>5.5</Single><Double>-Infinity</Double>"
            + "<Huge>123456789012345678901234567890</Huge><Exact>1.10</Exact><Bytes>dmFsdWU=</Bytes>"
            + "<Time>2014-04-29T18:30:38Z</Time><Epoch>1398796238</Epoch><Date>Tue, 29 Apr 2014 18:30:38 GMT</Date></XmlKinds>",
            Write(value));
    }

    [Fact]
    public void Attributes_go_into_the_start_tag_even_after_elements() => Assert.Equal(
        $"<XmlKinds {Xsi} attr=\"&lt;test&amp;&quot;&gt;&#x9;&#xA;\" xsi:type=\"7\"><Text>x</Text></XmlKinds>",
        Write(new XmlKinds { Text = "x", Attribute = "<test&\">\t\n", TypedAttribute = 7 }));

    [Theory]
    [InlineData("<&>", "&lt;&amp;&gt;")]
    [InlineData("\"'", "\"'")]
    [InlineData("\r\n\t", "&#xD;&#xA;\t")]
    [InlineData("\u0085\u2028", "&#x85;&#x2028;")]
    [InlineData("é😀名", "é😀名")]
    [InlineData("", "")]
    [InlineData("  a  ", "  a  ")]
    public void Text_is_escaped(string text, string expected)
    {
        Assert.Equal($"<XmlKinds {Xsi}><Text>{expected}</Text></XmlKinds>", Write(new XmlKinds { Text = text }));
        Assert.Equal(text, XmlKinds.OfXml(Write(new XmlKinds { Text = text })).Text);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("a\u001F")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public void Characters_that_XML_cannot_hold(string text) => AssertCannotHold(text);

    [Fact]
    public void Surrogates_that_stand_alone()
    {
        AssertCannotHold("\uD800");
        AssertCannotHold("\uDC00x");
    }

    private static void AssertCannotHold(string text)
    {
        var exception = Assert.Throws<ShapeException>(() => Write(new XmlKinds { Text = text }));
        Assert.Equal("XmlKinds", exception.Shape);
        Assert.Contains("Text", exception.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_text_grows_the_buffer()
    {
        var text = new string('x', 100_000) + new string('&', 10_000) + new string('é', 10_000);
        Assert.Equal(text, XmlKinds.OfXml(Write(new XmlKinds { Text = text, Attribute = text })).Text);
        Assert.Equal(text, XmlKinds.OfXml(Write(new XmlKinds { Text = text, Attribute = text })).Attribute);
    }

    [Fact]
    public void Lists() => Assert.Equal(
        "<XmlTree><Name>n</Name><Tags><member>a</member><member>b</member></Tags><Flattened>c</Flattened><Flattened>d</Flattened>"
        + "<Item><Name>e</Name></Item><Item><Name>f</Name></Item></XmlTree>",
        Write(Tree with
        {
            Tags = ShapeList.Create<string>(["a", "b"]),
            Flat = ShapeList.Create<string>(["c", "d"]),
            Items = ShapeList.Create<XmlTree>([new() { Name = "e" }, new() { Name = "f" }]),
        }));

    [Fact]
    public void Empty_lists_and_maps() => Assert.Equal(
        "<XmlTree><Name></Name><Tags></Tags><Map></Map></XmlTree>",
        Write(new XmlTree { Name = "", Tags = default(ShapeList<string>), Flat = default(ShapeList<string>), Map = default(ShapeMap<string, string>) }));

    [Fact]
    public void Maps() => Assert.Equal(
        "<XmlTree><Name>n</Name><Map><entry><key>a</key><value>A</value></entry><entry><key>b</key><value>B</value></entry></Map>"
        + "<FlatMap><K>c</K><V><Name>C</Name></V></FlatMap><FlatMap><K>d</K><V><Name>D</Name></V></FlatMap></XmlTree>",
        Write(Tree with
        {
            Map = ShapeMap.Create<string, string>([new("a", "A"), new("b", "B")]),
            FlatMap = ShapeMap.Create<string, XmlTree>([new("c", new() { Name = "C" }), new("d", new() { Name = "D" })]),
        }));

    [Fact]
    public void Sparse_lists()
    {
        var value = Tree with { Sparse = ShapeList.Create<string?>(["a", null]) };
        Assert.Equal(
            $"<XmlTree><Name>n</Name><Sparse><member>a</member><member {Xsi} xsi:nil=\"true\"></member></Sparse></XmlTree>", Write(value));
        Assert.Equal(value, XmlTree.OfXml(Write(value)));
    }

    [Fact]
    public void Unions()
    {
        Assert.Equal("<XmlTree><Name>n</Name><Choice><Text>x</Text></Choice></XmlTree>", Write(Tree with { Choice = new XmlChoice.Text("x") }));
        var unknown = new XmlChoice.Unknown("New", new Value.Map(ShapeMap.Create<string, Value>(
            [new("a", "1"), new("b", new Value.List(ShapeList.Create<Value>(["2", "3"])))])));
        const string Xml = "<XmlTree><Name>n</Name><Choice><New><a>1</a><b>2</b><b>3</b></New></Choice></XmlTree>";
        Assert.Equal(Xml, Write(Tree with { Choice = unknown }));
        Assert.Equal(Tree with { Choice = unknown }, XmlTree.OfXml(Xml));
        Assert.Throws<ShapeException>(() => Write(Tree with { Choice = new XmlChoice.Unknown("a b", "x") }));
    }

    [Fact]
    public void Root_name_and_namespaces()
    {
        var root = new MemberDescriptor("Payload") { LocationName = "Hola", XmlNamespace = new("urn:a&b") };
        Assert.Equal("<Hola xmlns=\"urn:a&amp;b\"><Name>n</Name></Hola>", Encoding.UTF8.GetString(XmlFormat.Write(Tree, root)));
        Assert.Equal($"<Hola xmlns=\"urn:a&amp;b\" {Xsi}></Hola>", Encoding.UTF8.GetString(XmlFormat.Write(new XmlKinds(), root)));
        var writer = new XmlShapeWriter("Other", new XmlNamespace("urn:x", "p"));
        XmlTree.Write(ref writer, Tree);
        Assert.Equal("<Other xmlns:p=\"urn:x\"><Name>n</Name></Other>", Encoding.UTF8.GetString(writer.ToArray()));
        writer.Dispose();
    }

    [Fact]
    public void Idempotency_tokens_are_filled_in_only_when_asked_for()
    {
        var writer = new XmlShapeWriter(XmlKinds.Shape_.Root, fillTokens: true);
        XmlKinds.Write(ref writer, new XmlKinds());
        var written = XmlKinds.OfXml(Encoding.UTF8.GetString(writer.Written));
        writer.Dispose();
        Assert.True(Guid.TryParse(written.Token, out _));
        Assert.Equal($"<XmlKinds {Xsi}></XmlKinds>", Write(new XmlKinds()));
    }

    [Fact]
    public void Elements_are_given_and_taken()
    {
        var value = Tree with { Child = new() { Name = " x \r\n" } };
        var element = value.ToXml();
        Assert.Equal("XmlTree", element.Name);
        Assert.Equal(value, XmlTree.OfXml(element));
        using var reader = new XElement("outer", element, new XElement("next")).CreateReader();
        Assert.True(reader.ReadToDescendant("XmlTree"));
        Assert.Equal(value, XmlTree.OfXml(reader));
        Assert.Equal("next", reader.Name);
        Assert.Equal(value, XmlTree.OfString(Encoding.UTF8.GetString(XmlFormat.Write(value))));
    }

    [Fact]
    public void Depth_is_limited()
    {
        var value = Tree;
        for (var i = 1; i < 1000; i++)
        {
            value = Tree with { Child = value };
        }

        Assert.NotEmpty(XmlFormat.Write(value));
        Assert.Throws<ShapeException>(() => XmlFormat.Write(Tree with { Child = value }));
    }

    private static string Write<T>(T value)
        where T : IShape<T> => Encoding.UTF8.GetString(XmlFormat.Write(value));
}
