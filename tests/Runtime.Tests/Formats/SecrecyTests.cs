using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>
/// Nothing of what is sensitive shows in an exception: every reader, every way to be sensitive, every kind of damage. The marker stands in
/// values, keys and names that the model does not know, and is looked for in the whole text of the exception, with what it holds inside.
/// </summary>
public class SecrecyTests
{
    private const string Marker = "SECRET";
    private const string Text = Marker + Marker + Marker;

    private static readonly object?[] s_values =
    [
        Text,
        Text + "\n\u202e",
        "2020-01-01T00:00:00Z" + Text,
        "1" + Text,
        1L,
        -1e300,
        true,
        null,
        Encoding.UTF8.GetBytes(Text),
        Tree.Of((Text, Text)),
        Tree.Of((Text, null), (Text, 1L), (Text + Text, Text)),
        Tree.Of(("Entries", Tree.Of((Text, Text)))),
        Tree.Of(("Entries", Tree.MapOf((Text, Text)))),
        Tree.Of(("Entries", Tree.MapOf((Text, 1L), (Text + "x", Tree.Of((Text, Text)))))),
        Tree.Of(("Maps", new object?[] { Tree.MapOf((Text, 1L)), Tree.MapOf((Text, Text)) })),
        Tree.Of((Text, Text), ("Number", Text)),
        Tree.Of(("Number", 1L), (Text, Text)),
        Tree.MapOf((Text, Text)),
        Tree.MapOf((new string('x', 200) + Text, Text)),
        new object?[] { Text, 1L, Tree.Of((Text, Text)) },
        new object?[] { Tree.MapOf((Text, Text)) },
        new object?[] { Tree.Of(("Entries", Tree.MapOf((Text, Text)))) },
    ];

    public static TheoryData<string> Members { get; } = [.. Safe.Members.Select(member => member.Name)];

    // All collections, and of what is simple one for each way to read it.
    public static TheoryData<string> Different { get; } =
        [.. Safe.Members.Where(member => member.Shape is not SimpleDescriptor).Select(member => member.Name), "ByString", "ByInteger", "ByBlob", "ByTimestamp"];

    [Theory]
    [MemberData(nameof(Members))]
    public void Values_that_do_not_fit(string member)
    {
        var thrown = 0;
        foreach (var value in s_values)
        {
            foreach (var (format, read) in Tree.Of((member, value)).As<Safe>())
            {
                thrown += AssertSilent(() => read(), format);
            }
        }

        // All kinds of texts and documents take some of them.
        Assert.True(thrown > 3, $"{thrown} were refused");
    }

    /// <summary>Every prefix, and every byte changed to what means something in one of the formats.</summary>
    [Theory]
    [MemberData(nameof(Different))]
    public void Damage(string member)
    {
        foreach (var value in new object?[] { Text, Tree.MapOf((Text, 1L), (Text + "x", 2L)), Tree.Of(("Entries", Tree.MapOf((Text, 1L))), (Text, Text)), new object?[] { Tree.MapOf((Text, 1L)) } })
        {
            var tree = Tree.Of((member, value));
            foreach (var json in Damaged(Encoding.UTF8.GetBytes(tree.ToJson())))
            {
                AssertSilent(() => JsonFormat.Read<Safe>(json), "JSON");
            }

            foreach (var xml in Damaged(Encoding.UTF8.GetBytes(tree.ToXml())))
            {
                AssertSilent(() => XmlFormat.Read<Safe>(xml), "XML");
            }

            foreach (var cbor in Damaged(tree.ToCbor()))
            {
                AssertSilent(() => CborFormat.Read<Safe>(cbor), "CBOR");
            }
        }
    }

    /// <summary>The framework's own readers quote names, entities and text in their messages.</summary>
    [Theory]
    [InlineData("<R><ByString>&" + Text + ";</ByString></R>")]
    [InlineData("<R><ByString><" + Text + "></ByString></R>")]
    [InlineData("<R><ByString>" + Text + "</" + Text + "></R>")]
    [InlineData("<R><ByString " + Text + "='1' " + Text + "='2'/></R>")]
    [InlineData("<R><ByString " + Text + ":x='1'/></R>")]
    [InlineData("<R><" + Text + ":ByString/></R>")]
    [InlineData("<R><ByString x='" + Text + "/></R>")]
    [InlineData("<R><ByString>" + Text + "\u0001</ByString></R>")]
    [InlineData("<!DOCTYPE " + Text + "><R/>")]
    [InlineData("<!DOCTYPE R [<!ENTITY " + Text + " SYSTEM '" + Text + "'>]><R>&" + Text + ";</R>")]
    [InlineData("<?xml version='1.0' encoding='" + Text + "'?><R/>")]
    [InlineData("<?xml version='1.0' " + Text + "='utf-8'?><R/>")]
    [InlineData("<R><ByInteger>" + Text + "</ByInteger></R>" + Text)]
    public void Malformed_XML(string xml)
    {
        AssertSilent(() => XmlFormat.Read<Safe>(xml), "text");
        Assert.Equal(1, AssertSilent(() => XmlFormat.Read<Safe>(Encoding.UTF8.GetBytes(xml)), "bytes"));
        AssertSilent(() => XmlFormat.Read<Safe>([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml)]), "UTF-16");
        AssertSilent(() => XmlFormat.Read<Safe>([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(xml)]), "UTF-16, the other end first");
        AssertSilent(
            () =>
            {
                using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, CheckCharacters = false });
                XmlFormat.Read<Safe>(reader);
            },
            "reader");
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    [InlineData(1)]
    [InlineData(0)]
    public void Elements_with_characters_that_are_none(int code)
    {
        var text = ((char)code).ToString();
        AssertSilent(() => XmlFormat.Read<Safe>($"<R><ByString>{Text}{text}{Text}</ByString></R>"), "text");
        AssertSilent(() => JsonFormat.Read<Safe>($"{{\"ByString\":\"{Text}{text}{Text}\"}}"), "text");
        XElement[] elements =
        [
            new("R", new XElement("ByString", Text + text + Text)),
            new("R", new XElement("Map", new XElement("entry", new XElement("key", Text + text), new XElement("value", Text)))),
            new("R", new XElement("ByString", new XAttribute("x", Text + text), Text)),
            new("R", new XElement("ByString", new XComment(Text + text), Text + text)),
        ];
        foreach (var element in elements)
        {
            Assert.Equal(1, AssertSilent(() => XmlFormat.Read<Safe>(element), "element"));
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Elements_and_JSON_elements(string member)
    {
        foreach (var value in s_values)
        {
            var tree = Tree.Of((member, value));
            AssertSilent(() => JsonFormat.Read<Safe>(JsonDocument.Parse(tree.ToJson()).RootElement), "JsonElement");
            AssertSilent(() => TextFormat.Read<Safe>(tree.ToJson()), "text");
            if (tree.ToXml().AsSpan().IndexOf('\u202e') < 0 && !tree.ToXml().Contains("<" + Text + Text, StringComparison.Ordinal))
            {
                AssertSilent(() => XmlFormat.Read<Safe>(XElement.Parse(tree.ToXml())), "XElement");
            }
        }
    }

    private static IEnumerable<byte[]> Damaged(byte[] whole)
    {
        for (var i = 0; i < whole.Length; i++)
        {
            yield return whole[..i];
            foreach (var other in "<&\"\\\0"u8.ToArray().Append((byte)0xFF))
            {
                byte[] changed = [.. whole];
                changed[i] = other;
                yield return changed;
            }
        }
    }

    /// <summary>Gives 1 if something is thrown.</summary>
    private static int AssertSilent(Action read, string way)
    {
        try
        {
            read();
            return 0;
        }
        catch (ShapeException exception)
        {
            Assert.False(exception.ToString().Contains(Marker, StringComparison.OrdinalIgnoreCase), $"{way}: {exception}");
            return 1;
        }
    }
}
