using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Tests.Names;

namespace SendEvent.Generators.Tests.Documentation;

public class WellFormednessTests
{
    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create("\r\n\u0085\u2028\u2029\u000B\u000C");

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<dl>", "<dt>", "</dt>", "<dd>", "</dd>", "</dl>", "<code>", "</code>",
        "<b>", "</b>", "<i>", "</i>", "<a href=\"https://x.test/?a=1&b=<2>\">", "<a href='http://y'>", "<a href=", "</a>", "<note>", "</note>", "<br>",
        "<pre>", "</pre>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<h1>", "</h1>", "<foo>", "</foo>", "<bar/>", "<", ">", "&", "&lt;", "&#0;",
        "&#xD800;", "&#x2028;", "\u0000", "\u0085", "\u2028", "\u2029", "\u000B", "\uD800", "\uDC00", "\uFFFE", "]]>", "<!--", "-->", "<![CDATA[", "\n\n", " ",
        "word", "Sentence. Another.", "\"", "'", "--", "*/", "</summary>", "<?xml?>",
    ];

    [Fact]
    public void Any_soup_of_tags_gives_well_formed_lines()
    {
        var random = new Random(4);
        for (var round = 0; round < 10_000; round++)
        {
            var soup = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            Check(soup);
        }
    }

    [Fact]
    public void Deep_and_long_texts_are_no_danger()
    {
        foreach (var piece in Pieces)
        {
            Check(new StringBuilder().Insert(0, piece, 3_000).ToString());
            Check(new StringBuilder().Insert(0, piece + "x", 3_000).ToString());
        }
    }

    [Fact]
    public void Published_documentation_is_well_formed()
    {
        foreach (var (_, root) in PublishedModels.LoadOrSkip())
        {
            Walk(root);
        }
    }

    [Fact]
    public void The_compiler_finds_no_fault()
    {
        var random = new Random(5);
        var code = new StringBuilder();
        for (var round = 0; round < 2_000; round++)
        {
            var soup = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            code.Append("/// <summary>\n");
            foreach (var line in DocumentationText.ToXmlDoc(soup))
            {
                code.Append("/// ").Append(line).Append('\n');
            }

            code.Append("/// </summary>\npublic class C").Append(round).Append(" { }\n");
        }

        var tree = CSharpSyntaxTree.ParseText(code.ToString(), new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose), cancellationToken: default);
        Assert.Empty(tree.GetDiagnostics());
    }

    private static void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (property.NameEquals("documentation") && property.Value.ValueKind == JsonValueKind.String)
                    {
                        Check(property.Value.GetString()!);
                    }
                    else
                    {
                        Walk(property.Value);
                    }
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item);
                }

                break;
        }
    }

    private static void Check(string text)
    {
        var all = DocumentationText.ToXmlDoc(text);
        var parts = DocumentationText.Split(text);
        var whole = Parse(all, text);
        var summary = Parse(parts.Summary, text);
        var remarks = Parse(parts.Remarks, text);

        // Notes may come after what they stood before.
        Assert.Equal(Words(whole).Order(), (Words(summary) + Words(remarks)).Order());
        Assert.True(parts.Summary.Count > 0 || all.Count == 0, text);
    }

    private static XElement Parse(IReadOnlyList<string> lines, string text)
    {
        Assert.All(lines, static line => Assert.Equal(-1, line.AsSpan().IndexOfAny(LineEnds)));
        try
        {
            return XElement.Parse("<summary>" + string.Join('\n', lines) + "</summary>", LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException e)
        {
            throw new InvalidOperationException(text + "\n=>\n" + string.Join('\n', lines), e);
        }
    }

    private static string Words(XElement element) => string.Concat(element.Value.Where(static character => !char.IsWhiteSpace(character)));
}
