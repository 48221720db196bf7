using System.Collections.Generic;
using System.Linq;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>The two parts of a documentation comment, as lines without <c>///</c>. Either may be empty.</summary>
internal sealed record DocumentationParts(IReadOnlyList<string> Summary, IReadOnlyList<string> Remarks);

/// <summary>
/// Turns the documentation of a description, HTML or plain text, into XML for documentation comments. Whatever the text, the
/// lines put together are well-formed content of an element, and none of them holds a line end of any kind.
/// </summary>
internal static class DocumentationText
{
    /// <summary>Gives all of the text as lines for one element, such as <c>summary</c>; empty where there is no text.</summary>
    public static IReadOnlyList<string> ToXmlDoc(string text) => BlockWriter.Write(HtmlReader.Read(text));

    /// <summary>Gives the first sentence or two, with the title before them if there is one, and the rest.</summary>
    public static DocumentationParts Split(string text)
    {
        var blocks = HtmlReader.Read(text);
        var at = blocks.Count > 1 && blocks[0] is Paragraph { Heading: true } ? 1 : 0;
        if (blocks.Count <= at || blocks[at] is not Paragraph { Heading: false } paragraph)
        {
            // There is no sentence to begin with: a title alone, or a list.
            var first = blocks.Count > 0 && blocks[0] is Paragraph ? 1 : blocks.Count;
            return new DocumentationParts(BlockWriter.Write(blocks.GetRange(0, first)), BlockWriter.Write(blocks.GetRange(first, blocks.Count - first)));
        }

        var length = Sentences.SummaryLength(paragraph.Atoms);
        var summary = new Paragraph(paragraph.Atoms.GetRange(0, length));
        var rest = new Paragraph(paragraph.Atoms.GetRange(length, paragraph.Atoms.Count - length));
        return new DocumentationParts(
            BlockWriter.Write([.. blocks.Take(at), summary]),
            BlockWriter.Write([rest, .. blocks.Skip(at + 1)]));
    }
}
