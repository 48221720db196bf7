using SendEvent.Generators.Emitting.Documentation;

namespace SendEvent.Generators.Tests.Documentation;

public class DocumentationTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n <p> </p>&nbsp;", "")]
    [InlineData("Plain text.", "Plain text.")]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n<para>Two.</para>")]
    [InlineData("One\nline.\n\nTwo.\r\n \r\nThree.", "One line.\n<para>Two.</para>\n<para>Three.</para>")]
    [InlineData("<p>One\n\nparagraph</p>", "One paragraph")]
    [InlineData("A <code>b</code>, <strong>c</strong> and <em>d</em>.", "A <c>b</c>, <b>c</b> and <i>d</i>.")]
    [InlineData("a<b> b </b>c", "a <b>b</b> c")]
    [InlineData("<b></b>x<i> </i>", "x")]
    [InlineData("<code>a <i>b</i></code>", "<c>a <i>b</i></c>")]
    [InlineData("<b><b>x</b></b> y", "<b>x</b> y")]
    [InlineData("<b>a <i>b</b> c</i>", "<b>a <i>b</i></b> c")]
    [InlineData("See <a href=\"https://a.test/?x=1&amp;y=2\">the guide</a>.", "See <see href=\"https://a.test/?x=1&amp;y=2\">the guide</see>.")]
    [InlineData("<a href='http://a.test' target=_blank>x</a>", "<see href=\"http://a.test\">x</see>")]
    [InlineData("<a href=http://a.test/b>x</a>", "<see href=\"http://a.test/b\">x</see>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a> <a>y</a> <a href=\"#Z\">z</a> <a href=\"https://a b\">q</a>", "x y z q")]
    [InlineData("a<br>b<br/><br />c<br>", "a<br/>\nb<br/>\nc")]
    [InlineData("<p>The list:</p> <ul> <li> <p>One.</p> <p>More.</p> </li> <li>Two</li> </ul> <p>End.</p>",
        "The list:\n<list type=\"bullet\">\n<item><description>One.\n<para>More.</para></description></item>\n<item><description>Two</description></item>\n</list>\n<para>End.</para>")]
    [InlineData("<ol><li>One<li>Two</ol>", "<list type=\"number\">\n<item><description>One</description></item>\n<item><description>Two</description></item>\n</list>")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li></li></ul>",
        "<list type=\"bullet\">\n<item><description>a\n<list type=\"bullet\">\n<item><description>b</description></item>\n</list></description></item>\n</list>")]
    [InlineData("<dl><dt>T</dt><dd><p>D</p></dd><dt>U</dt><dd>E</dd></dl>",
        "<list type=\"bullet\">\n<item><term>T</term>\n<description>D</description></item>\n<item><term>U</term>\n<description>E</description></item>\n</list>")]
    [InlineData("<li>alone", "<list type=\"bullet\">\n<item><description>alone</description></item>\n</list>")]
    [InlineData("<note> <p>Mind.</p> </note><p>x</p>", "<b>Note:</b> Mind.\n<para>x</para>")]
    [InlineData("<p>a</p><important><ul><li>b</li></ul></important>",
        "a\n<para><b>Important:</b></para>\n<list type=\"bullet\">\n<item><description>b</description></item>\n</list>")]
    [InlineData("<h3>Title</h3>text", "<b>Title</b>\n<para>text</para>")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "<list type=\"bullet\">\n<item><description>a | b</description></item>\n<item><description>1 | 2</description></item>\n</list>")]
    [InlineData("<p>x</p><pre>\n{\n  \"a\": <b>1</b>\n\n}\n</pre>", "x\n<code>\n{\n  \"a\": 1\n\n}\n</code>")]
    [InlineData("<pre>one</pre>", "<code>one</code>")]
    [InlineData("&lt;b&gt; &amp;amp; &quot;q&quot; &#x2028;&#8211;&bogus; & x", "&lt;b&gt; &amp;amp; \"q\" \u2013&amp;bogus; &amp; x")]
    [InlineData("a < b > c <1> <- <", "a &lt; b &gt; c &lt;1&gt; &lt;- &lt;")]
    [InlineData("s3://<bucket-name>/List<string>", "s3://&lt;bucket-name&gt;/List&lt;string&gt;")]
    [InlineData("<zonbook></zonbook><sample>text</sample>", "text")]
    [InlineData("<!-- hidden -->seen<!DOCTYPE x>", "seen&lt;!DOCTYPE x&gt;")]
    [InlineData("a\u0001b\u000Bc\u0085d\u2028e\u2029f\u202Eg\uFFFFh", "a b c d e fgh")]
    [InlineData("<code><em>.example.com</code> z", "<c><i>.example.com</i></c> z")]
    public void Text_becomes_documentation(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', DocumentationText.ToXmlDoc(text)));

    // Not a theory: test hosts cannot pass lone surrogates.
    [Fact]
    public void Lone_surrogates_are_replaced() =>
        Assert.Equal(["x\uFFFDy\uFFFD \U0001F600"], DocumentationText.ToXmlDoc("x\uD800y\uDC00 \U0001F600"));

    [Fact]
    public void Long_text_is_wrapped_between_words()
    {
        var lines = DocumentationText.ToXmlDoc("<p>x</p><p>" + string.Join(' ', Enumerable.Repeat("<code>word</code>", 100)) + " " + new string('y', 300) + "</p>");

        Assert.All(lines, static line => Assert.True(line.Length <= 120 || line.Contains("yyy", StringComparison.Ordinal), line));
        Assert.InRange(lines.Count, 13, 16);
    }

    [Theory]
    [InlineData("<p>One. Two. Three.</p><p>Four.</p>", "One. Two.", "Three.\n<para>Four.</para>")]
    [InlineData("One, e.g. this one (see U.S. law). Another", "One, e.g. this one (see U.S. law). Another", "")]
    [InlineData("Version 1.5 of x. next is small. End", "Version 1.5 of x. next is small. End", "")]
    [InlineData("<b>Bold. Not split</b> here.", "<b>Bold. Not split</b> here.", "")]
    [InlineData("<fullname>Service</fullname><p>It serves. A. B. C.</p>", "<b>Service</b>\n<para>It serves. A. B. C.</para>", "")]
    [InlineData("<p>Values:</p><ul><li>a</li></ul>", "Values:", "<list type=\"bullet\">\n<item><description>a</description></item>\n</list>")]
    [InlineData("<ul><li>a</li></ul>", "<list type=\"bullet\">\n<item><description>a</description></item>\n</list>", "")]
    [InlineData("One.<br>Two.<br>Three.", "One.<br/>\nTwo.", "Three.")]
    [InlineData("<note> <p>Mind.</p> <ul><li>a</li></ul> </note> <p>Makes it.</p><p>More.</p>", "Makes it.",
        "<b>Note:</b> Mind.\n<list type=\"bullet\">\n<item><description>a</description></item>\n</list>\n<para>More.</para>")]
    [InlineData("<important><p>One.</p><p>Two.</p></important><note>Three.</note><p>Makes it.</p>", "Makes it.",
        "<b>Important:</b> One.\n<para>Two.</para>\n<para><b>Note:</b> Three.</para>")]
    [InlineData("<fullname>T</fullname><warning>W.</warning><p>Makes it.</p>", "<b>T</b>\n<para>Makes it.</para>", "<b>Warning:</b> W.")]
    [InlineData("<p><b>NOTE:</b> Mind.</p><p>Makes it.</p>", "Makes it.", "<b>NOTE:</b> Mind.")]
    [InlineData("<note>Only this.</note>", "<b>Note:</b> Only this.", "")]
    [InlineData("<note>Unclosed.<p>One.</p>", "<b>Note:</b> Unclosed.", "One.")]
    [InlineData("<note>Mind.</note><ul><li>a</li></ul>", "<b>Note:</b> Mind.", "<list type=\"bullet\">\n<item><description>a</description></item>\n</list>")]
    [InlineData("Note the size.", "Note the size.", "")]
    [InlineData("", "", "")]
    public void Summary_is_the_first_sentence_or_two(string text, string summary, string remarks)
    {
        var parts = DocumentationText.Split(text);

        Assert.Equal(summary, string.Join('\n', parts.Summary));
        Assert.Equal(remarks, string.Join('\n', parts.Remarks));
    }

    [Fact]
    public void Of_two_long_sentences_one_is_the_summary()
    {
        var sentence = "A" + string.Concat(Enumerable.Repeat(" word", 25)) + ".";

        Assert.Equal([2, 2], [DocumentationText.Split(sentence + " " + sentence).Summary.Count, DocumentationText.Split(sentence + " " + sentence).Remarks.Count]);
    }
}
