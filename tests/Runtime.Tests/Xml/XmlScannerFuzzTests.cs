using System.Text;
using System.Xml;

namespace SendEvent.Runtime.Tests.Xml;

/// <summary>The scanner against the framework's reader, with the same settings.</summary>
public sealed class XmlScannerFuzzTests(ITestOutputHelper output)
{
    private const int Documents = 100_000;

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    [Fact]
    public void Scanner_and_XmlReader_agree_on_every_document()
    {
        var seed = FuzzSeed.Next();
        output.WriteLine($"SENDEVENT_FUZZ_SEED={seed}");
        var documents = new RandomXml(new Random(seed));
        var accepted = 0;
        for (var i = 0; i < Documents; i++)
        {
            var xml = documents.Next();
            var expected = WithXmlReader(xml);
            accepted += expected is null ? 0 : 1;
            var actual = WithScanner(xml);

            // Exceptions take most of the time, so that few of the refused documents are read twice.
            var skips = expected is null && i % 4 != 0 ? actual is not null : Skips(xml);
            if (expected != actual || (expected is not null) != skips)
            {
                Assert.Fail(
                    $"seed {seed}, document {i}: {Show(xml)}\n"
                    + $"XmlReader: {expected ?? "refused"}\nScanner: {actual ?? "refused"}\nSkipping: {skips}");
            }
        }

        output.WriteLine($"{accepted} of {Documents} documents are well formed");
        Assert.InRange(accepted, Documents / 4, Documents * 9 / 10);
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<a></a >")]
    [InlineData("<a>x<b/>y</a>")]
    [InlineData("<xmlns:a/>")]
    [InlineData("<a xmlns='http://www.w3.org/XML/1998/namespace'/>")]
    [InlineData("<a xmlns='http://www.w3.org/2000/xmlns/'/>")]
    [InlineData("<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>")]
    [InlineData("<a xmlns:xml='urn:x'/>")]
    [InlineData("<a xmlns:p='urn:x' xmlns:q='urn:x' p:x='1' q:x='2'/>")]
    [InlineData("<a xmlns:p='urn:x' p:x='1' x='2'/>")]
    [InlineData("<a><b xmlns:p='urn:x'/><p:c/></a>")]
    [InlineData("<a><p:b xmlns:p='urn:x'/><p:c/></a>")]
    [InlineData("<a><p:b xmlns:p='urn:x'>text</p:b><c p:x=''/></a>")]
    [InlineData("<a x='1'y='2'/>")]
    [InlineData("<a xml:space='preserve'> </a>")]
    [InlineData("<a xml:space='x'/>")]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [InlineData("<a>&#x10FFFF;&#xE000;</a>")]
    [InlineData("<a>&#xFFFE;</a>")]
    [InlineData("<a><![CDATA[]]]]><![CDATA[>]]></a>")]
    [InlineData("<a>]]></a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a/>x")]
    [InlineData("x<a/>")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<?xml version='1.0'?>")]
    [InlineData("<a b='\r\n\t &#10;'/>")]
    [InlineData("<\u0130/>")]
    [InlineData("<\u2160/>")]
    [InlineData("<\U00010000/>")]
    [InlineData("<a><b></a></b>")]
    [InlineData("<a><ab></a>")]
    [InlineData("<a>")]
    [InlineData("<a")]
    [InlineData("<")]
    public void Scanner_and_XmlReader_agree_on(string text)
    {
        var xml = Encoding.UTF8.GetBytes(text);
        Assert.Equal(WithXmlReader(xml), WithScanner(xml));
        Assert.Equal(WithXmlReader(xml) is not null, Skips(xml));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("iso-8859-1", false)]
    [InlineData("us-ascii", false)]
    [InlineData("utf-32", true)]
    public void Other_encodings_are_read(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var document = encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?><a x='&#10;1'>e\u00E9&#13;&amp;</a>");
        byte[] xml = mark ? [.. encoding.GetPreamble(), .. document] : document;
        Assert.Equal(WithXmlReader(xml), WithScanner(xml));
    }

    private static string? WithXmlReader(byte[] xml)
    {
        var events = new StringBuilder();
        var text = new StringBuilder();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), _settings);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        Flush(events, text);
                        events.Append('<').Append(reader.Name).Append('\n');
                        var empty = reader.IsEmptyElement;
                        while (reader.MoveToNextAttribute())
                        {
                            events.Append('@').Append(reader.Name).Append('=').Append(reader.Value).Append('\n');
                        }

                        events.Append(empty ? ">\n" : "");
                        break;
                    case XmlNodeType.EndElement:
                        Flush(events, text);
                        events.Append(">\n");
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                        when reader.Depth > 0:
                        text.Append(reader.Value);
                        break;
                    default:
                        break;
                }
            }

            return events.ToString();
        }
        catch (Exception exception) when (exception is XmlException or ArgumentOutOfRangeException)
        {
            // XmlReader trips over some texts that end where their declaration changes the encoding; it refuses them all the same.
            return null;
        }
    }

    private static string? WithScanner(byte[] xml)
    {
        var events = new StringBuilder();
        var text = new StringBuilder();
        try
        {
            var scanner = new XmlScanner(xml, ignoreEncoding: false);
            AppendStart(ref scanner, events);
            scanner.Enter();
            while (scanner.Depth > 0)
            {
                text.Append(Encoding.UTF8.GetString(scanner.ReadText()));
                Flush(events, text);
                if (scanner.MoveToChild())
                {
                    scanner.ReadStartTag();
                    AppendStart(ref scanner, events);
                    scanner.Enter();
                }
                else
                {
                    scanner.ReadEndTag();
                    events.Append(">\n");
                }
            }

            scanner.Finish();
            return events.ToString();
        }
        catch (XmlSyntaxException)
        {
            return null;
        }
    }

    private static bool Skips(byte[] xml)
    {
        try
        {
            var scanner = new XmlScanner(xml, ignoreEncoding: false);
            scanner.Skip();
            scanner.Finish();
            return true;
        }
        catch (XmlSyntaxException)
        {
            return false;
        }
    }

    private static void AppendStart(ref XmlScanner scanner, StringBuilder events)
    {
        events.Append('<').Append(Encoding.UTF8.GetString(scanner.QualifiedName)).Append('\n');
        for (var i = 0; i < scanner.Attributes.Length; i++)
        {
            var attribute = scanner.Attributes[i];
            events.Append('@').Append(Encoding.UTF8.GetString(scanner.QualifiedNameOf(attribute))).Append('=');
            events.Append(Encoding.UTF8.GetString(scanner.ValueOf(attribute))).Append('\n');
        }
    }

    private static void Flush(StringBuilder events, StringBuilder text)
    {
        if (text.Length > 0)
        {
            events.Append('"').Append(text).Append("\"\n");
            text.Clear();
        }
    }

    private static string Show(byte[] xml) => Encoding.Latin1.GetString(xml).Replace("\0", "\\0", StringComparison.Ordinal);
}
