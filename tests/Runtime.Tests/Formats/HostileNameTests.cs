using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>Keys, names and texts of the input in messages, paths and <c>ToString</c>: on one line, of bearable length, in their order.</summary>
public class HostileNameTests
{
    private static readonly string s_long = new('k', 1_000_000);

    public static TheoryData<string, string> Keys { get; } = new()
    {
        { s_long, new string('k', 100) + "…" },
        { "a\r\nb\t", @"a\r\nb\t" },
        { "\u001b[31mred", @"\u001b[31mred" },
        { "\u202egnirts\u2066\u2028\u2029\u0085\ufeff", @"\u202egnirts\u2066\u2028\u2029\u0085\ufeff" },
        { "\U000E0041", @"\udb40\udc41" },
        { "a\"b\\c", "a\\\"b\\\\c" },
        { "👩\u200d🚀 naïve ש", "👩\u200d🚀 naïve ש" },
        { new string('k', 99) + "😀", new string('k', 99) + "…" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Keys_of_maps(string key, string shown)
    {
        var path = $"Kitchen.Tags[\"{shown}\"]";
        foreach (var (format, read) in Tree.Of(("Tags", Tree.MapOf((key, Tree.Of(("x", 1L)))))).As<Kitchen>().Where(read => read.Format != "XML" || IsXml(key)))
        {
            var exception = Assert.Throws<ShapeException>(() => read());
            Assert.Equal((format, path), (format, exception.Path));
            Assert.StartsWith(path + ": ", exception.Message, StringComparison.Ordinal);
            AssertPlain(exception.Message);
        }

        var order = new Order { Name = "pen", Secret = "abc", Labels = Labels.Of((key, 6)) };
        Assert.False(ShapeValidation.TryValidate(order, out _, out var violations));
        Assert.Contains(violations, violation => violation.Path == $"Order.Labels[\"{shown}\"]");
        Assert.All(violations, violation => AssertPlain(violation.ToString()));
        AssertPlain(new ShapeValidationException("Order", violations).Message);
        Assert.DoesNotContain(order.ToString(), char.IsControl);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Unknown_names(string name, string shown)
    {
        var tree = Tree.Of(("Choice", Tree.Of((name, new object?[] { 1L }), ("Other", 1L))));
        foreach (var (_, read) in tree.As<Kitchen>().Where(read => read.Format != "XML"))
        {
            AssertPlain(Assert.Throws<ShapeException>(() => read()).Message);
        }

        // CBOR names what it was in when the input ended.
        var cbor = Tree.Of((name, "text")).ToCbor();
        var exception = Assert.Throws<ShapeException>(() => CborFormat.Read<Kitchen>(cbor.AsSpan(0, cbor.Length - 1)));
        AssertPlain(exception.Message);
        Assert.StartsWith($"Kitchen.{(name.Contains('"', StringComparison.Ordinal) ? name : shown)}: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\r\nb", @"a\r\nb")]
    [InlineData("\u001b\u202e\u0000", @"\u001b\u202e\u0000")]
    [InlineData("👩\u200d🚀 é", "👩\u200d🚀 é")]
    public void Texts_for_people(string text, string shown)
    {
        Assert.Contains(shown, new Kitchen { Text = text }.ToString(), StringComparison.Ordinal);
        Assert.Contains(shown, new Kitchen { Document = text }.ToString(), StringComparison.Ordinal);
        Assert.Contains(shown, new Kitchen { Tags = Tags.Of((text, "x")) }.ToString(), StringComparison.Ordinal);
        Assert.Contains(shown, new Kitchen { Choice = new Choice.Unknown(text, "x") }.ToString(), StringComparison.Ordinal);
        Assert.Contains(shown, Value.OfEntries((text, text)).ToString(), StringComparison.Ordinal);
        Assert.Contains(shown, new ShapeException("Shape", text, text).Message, StringComparison.Ordinal);
        Assert.Contains(shown, new ShapeException("Shape", text, text).Path, StringComparison.Ordinal);
        Assert.Contains(shown, Assert.Throws<KeyNotFoundException>(() => Value.OfEntries()[text]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_escaped() => Assert.Equal(@"a\ud800b\udc00", VisibleText.Of("a\ud800b\udc00"));

    [Fact]
    public void A_text_without_such_characters_stays_itself()
    {
        var text = new string("pen, pencil – paper".AsSpan());
        Assert.Same(text, VisibleText.Of(text));
    }

    private static void AssertPlain(string message)
    {
        Assert.True(message.Length < 1000, $"{message.Length} characters");
        Assert.DoesNotContain(message, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e' or '\u2066' or '\ufeff');
    }

    private static bool IsXml(string text) => text.All(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) && !text.Contains('\r', StringComparison.Ordinal);
}
