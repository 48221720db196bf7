using System.Text;

namespace SendEvent.Runtime.Tests.Xml;

/// <summary>Makes documents, most of them well formed before they are mutated.</summary>
internal sealed class RandomXml(Random random)
{
    private static readonly string[] _names =
    [
        "a", "b", "Key", "x-y.z", "_u", "é", "Ωmega", "p:a", "p:b", "q:Key", "xml:lang", "xmlns:a", "list", "a1", "名前",
    ];

    private static readonly string[] _attributes =
    [
        "x", "y", "p:x", "q:x", "xml:lang", "xml:space", "xml:id", "xsi:type", "é", "X", "p:y",
    ];

    private static readonly string[] _uris =
    [
        "urn:p", "urn:q", "", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/", "urn:p", "urn:&amp;",
        "http://www.w3.org/2001/XMLSchema-instance",
    ];

    private static readonly string[] _texts =
    [
        "text", " ", "\n  ", "a\r\nb", "\r", "\r\r\n\n", "\t", "&amp;", "&lt;&gt;", "&quot;&apos;", "&#65;", "&#x41;", "&#xD;",
        "&#13;&#10;", "&#x1F600;", "😀", "é", "]]", "]", ">", "\uFFFD", "\uFEFF", "\u0085", "\u2028", "ﬀ￼", "12.5",
        "2014-04-29T18:30:38Z", "&#0;", "&#xFFFE;", "&nbsp;", "&", "]]>", "\u0001", "\uFFFE", "\uFFFF", "&#x;", "&#;", "&#xD800;",
        "&#x110000;", "&#0000000000000000000065;", "&#99999999999;", "&a:b;", "& amp;", "&#X41;", "&#6A;", "\0", "\u007F",
        "a long run of text without anything in it that a scanner has to look at twice, so that blocks are used",
    ];

    private static readonly string[] _markup =
    [
        "<!-- comment -->", "<!---->", "<!-- - -->", "<?pi?>", "<?pi data?>", "<?p:i data?>", "<?xml-style x?>", "<![CDATA[<&]]>",
        "<![CDATA[]]>", "<![CDATA[]]]]>", "<![CDATA[\r\n]]>", "<?pi ?d?>", "<?pi\r\nd?>",
        "<!-- -- -->", "<!--->", "<!-- --->", "<?xml version='1.0'?>", "<?XML x?>", "<?pi>", "<!DOCTYPE a>", "<![CDATA[",
        "<!--", "<?", "<!ENTITY x>", "<!-- \u0001 -->", "<?é x?>", "<?1?>", "<??>", "<? pi?>", "<![CDATA[\uFFFF]]>",
    ];

    private static readonly string[] _declarations =
    [
        "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8'?>", "<?xml version = \"1.0\" encoding = \"utf-8\" ?>",
        "<?xml version='1.0' standalone='yes'?>", "<?xml version='1.0' encoding='utf-8' standalone='no'  ?>\n",
        "<?xml version='1.1'?>", "<?xml?>", "<?xml encoding='utf-8'?>", "<?xml version='1.0' standalone='maybe'?>",
        "<?xml version='1.0'encoding='utf-8'?>", "<?xml version='1.0' standalone='yes' encoding='utf-8'?>", " <?xml version='1.0'?>",
        "<?xml version='1.0' encoding='us-ascii'?>", "<?xml version='1.0' encoding='utf-16'?>", "<?xml version='1.0' encoding='x'?>",
        "<?xml version='1.0' encoding='iso-8859-1'?>", "<?xml version='1.0' encoding=''?>", "<?xml version='1.0' foo='1'?>",
        "<?xml version=\"1.0'?>", "<?XML version='1.0'?>", "<?xml version='1.0'>", "<?xml version='1.0' ?", "<?xml  version='1.0'\r\n?>",
        "<?xml version='1.0' standalone='YES'?>", "<?xml version='2.0'?>", "<?xml version=''?>", "<?xml version='1.0' encoding='utf8'?>",
        "<?xml-version='1.0'?>", "<?xml\tversion\r=\n'1.0'?>",
    ];

    private static readonly string[] _pieces =
    [
        "<", ">", "/", "</", "/>", "'", "\"", "=", ":", "&", ";", "]]>", "<!--", "-->", "<![CDATA[", "?>", "<?", " ", "\r\n", "\0",
        "é", "-", ".", "1", "a", "xmlns", "xmlns:", "xml:", "<a>", "</a>", "<p:a>", " x='1'", " x='2'", " xmlns:p='urn:p'", "\uFFFE",
        "<a", "<a/>", "&#", "&amp;", "xml:space='x'", "\u0001", "<:a/>", "<a:/>", "<a:b:c/>", "<1/>", "<-/>", "<\U00010000/>", "]",
    ];

    private readonly StringBuilder _text = new();

    public byte[] Next()
    {
        _text.Clear();
        if (random.Next(4) == 0)
        {
            _text.Append(Pick(_declarations, 5));
        }

        Miscellany();
        Element(0);
        Miscellany();
        if (random.Next(60) == 0)
        {
            _text.Append(Pick(_texts, 0));
        }

        var mutations = random.Next(3) == 0 ? random.Next(1, 4) : 0;
        for (var i = 0; i < mutations; i++)
        {
            Mutate();
        }

        var bytes = Encoding.UTF8.GetBytes(_text.ToString());
        if (random.Next(40) == 0 && bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(50) == 0 ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes;
    }

    private void Miscellany()
    {
        while (random.Next(6) == 0)
        {
            _text.Append(random.Next(3) == 0 ? Pick(_markup, 7) : Pick(["\n", " ", "\r\n"], 3));
        }
    }

    private void Element(int depth)
    {
        var name = Name(depth);
        _text.Append('<').Append(name);
        Attributes(depth);
        if (random.Next(5) == 0)
        {
            _text.Append(random.Next(4) == 0 ? " />" : "/>");
            return;
        }

        _text.Append(random.Next(10) == 0 ? "\n>" : ">");
        for (var parts = depth > 40 ? 0 : random.Next(depth > 3 ? 2 : 5); parts > 0; parts--)
        {
            switch (random.Next(8))
            {
                case < 4:
                    Element(depth + 1);
                    break;
                case < 7:
                    _text.Append(Pick(_texts, 27));
                    break;
                default:
                    _text.Append(Pick(_markup, 13));
                    break;
            }
        }

        _text.Append("</").Append(name).Append(random.Next(10) == 0 ? " >" : ">");
    }

    private string Name(int depth) => random.Next(10) == 0 || depth == 0 ? Pick(_names, 6) : Pick(_names, 10);

    private void Attributes(int depth)
    {
        if (depth == 0)
        {
            _text.Append(" xmlns:p='urn:p' xmlns:q=\"urn:q\"");
        }

        if (random.Next(20) == 0)
        {
            _text.Append(" xmlns").Append(Pick([":p", ":q", "", ":xml", ":xmlns", ":r"], 3)).Append("='").Append(Pick(_uris, 2)).Append('\'');
        }

        if (random.Next(200) == 0)
        {
            for (var i = 0; i < 20; i++)
            {
                _text.Append(" n").Append(random.Next(10) == 0 ? 0 : i).Append("=''");
            }
        }

        var used = new HashSet<string>();
        while (random.Next(4) == 0)
        {
            var name = Pick(_attributes, 4);
            if (random.Next(20) != 0 && !used.Add(name))
            {
                continue;
            }

            var quote = random.Next(2) == 0 ? '\'' : '"';
            var value = name == "xml:space" ? Pick(["default", "preserve", " default ", "", "x"], 2) : Pick(_texts, 27);
            _text.Append(Pick([" ", "\n", "  ", ""], 3)).Append(name).Append(Pick(["=", " = "], 1)).Append(quote).Append(value).Append(quote);
        }
    }

    private void Mutate()
    {
        var at = random.Next(_text.Length + 1);
        switch (random.Next(4))
        {
            case 0:
                _text.Insert(at, Pick(_pieces, 0));
                break;
            case 1:
                _text.Remove(at, Math.Min(random.Next(1, 4), _text.Length - at));
                break;
            case 2 when _text.Length > 1:
                var start = random.Next(_text.Length - 1);
                _text.Insert(at, _text.ToString(start, Math.Min(random.Next(1, 20), _text.Length - start)));
                break;
            default:
                _text.Length = at;
                break;
        }
    }

    // The first ones are harmless; the others are taken now and then only.
    private string Pick(string[] choices, int harmless) =>
        choices[random.Next(harmless > 0 && random.Next(30) != 0 ? harmless : choices.Length)];
}
