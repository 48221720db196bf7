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

    /// <summary>
    /// Gives the first sentence or two, with the title before them if there is one, and the rest. Notes that stand before the first sentence
    /// come after it.
    /// </summary>
    public static DocumentationParts Split(string text)
    {
        var blocks = HtmlReader.Read(text);
        var title = blocks.Count > 1 && blocks[0] is Paragraph { Heading: true } ? 1 : 0;
        var at = FirstOfText(blocks, title);
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
            BlockWriter.Write([.. blocks.Take(title), summary]),
            BlockWriter.Write([rest, .. blocks.Skip(title).Take(at - title), .. blocks.Skip(at + 1)]));
    }

    /// <summary>Where the first paragraph stands that is not a note; where what is first stands, if there is none.</summary>
    private static int FirstOfText(List<Block> blocks, int from)
    {
        var at = from;
        while (at < blocks.Count && IsAside(blocks[at]))
        {
            at++;
        }

        return at < blocks.Count && blocks[at] is Paragraph { Heading: false } ? at : from;
    }

    /// <summary>Whether a block is marked as a note, or begins as people write one.</summary>
    private static bool IsAside(Block block) =>
        block.Aside || (block is Paragraph { Atoms.Count: > 0 } paragraph && HtmlTags.IsLabel(paragraph.Atoms[0].Plain.ToString()));
}
