using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>Writes blocks as lines of a documentation comment, words wrapped.</summary>
internal sealed class BlockWriter
{
    /// <summary>Where lines are wrapped; <c>///</c> and indentation come on top. A longer word has a line of its own.</summary>
    private const int Width = 110;

    private readonly List<string> _lines = [];

    public static IReadOnlyList<string> Write(IReadOnlyList<Block> blocks)
    {
        var writer = new BlockWriter();
        writer.Write(blocks, "", "");
        return writer._lines;
    }

    /// <summary>Whether nothing of it would be written.</summary>
    private static bool IsEmpty(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Atoms.Count == 0,
        CodeBlock code => CodeLines(code).Count == 0,
        ListBlock list => list.Items.TrueForAll(IsEmpty),
        _ => true,
    };

    private static bool IsEmpty(ListItem item) => item.Term.TrueForAll(IsEmpty) && item.Body.TrueForAll(IsEmpty);

    /// <param name="blocks">What is written; a leading paragraph without an element of its own.</param>
    /// <param name="open">Markup before the first word.</param>
    /// <param name="close">Markup after the last word.</param>
    private void Write(IEnumerable<Block> blocks, string open, string close)
    {
        var start = _lines.Count;
        foreach (var block in blocks)
        {
            var first = _lines.Count == start;
            switch (block)
            {
                case Paragraph { Atoms.Count: > 0 } paragraph when first:
                    Write(paragraph, open, "");
                    break;
                case Paragraph { Atoms.Count: > 0 } paragraph:
                    Write(paragraph, "<para>", "</para>");
                    break;
                case ListBlock list when !IsEmpty(list):
                    Write(list, first ? open : "");
                    break;
                case CodeBlock code when !IsEmpty(code):
                    Write(code, first ? open : "");
                    break;
            }
        }

        if (_lines.Count == start)
        {
            _lines.Add(open);
        }

        _lines[_lines.Count - 1] += close;
        if (_lines[_lines.Count - 1].Length == 0)
        {
            _lines.RemoveAt(_lines.Count - 1);
        }
    }

    private void Write(ListBlock list, string open)
    {
        _lines.Add(open + (list.Numbered ? "<list type=\"number\">" : "<list type=\"bullet\">"));
        foreach (var item in list.Items.Where(static item => !IsEmpty(item)))
        {
            // The term is one paragraph; what more a dt holds goes before the description.
            var term = item.Term.OfType<Paragraph>().FirstOrDefault();
            var body = item.Term.Where(block => block != term).Concat(item.Body);
            if (term is null)
            {
                Write(body, "<item><description>", "</description></item>");
            }
            else
            {
                Write(term, "<item><term>", "</term>");
                Write(body, "<description>", "</description></item>");
            }
        }

        _lines.Add("</list>");
    }

    private void Write(CodeBlock code, string open)
    {
        var lines = CodeLines(code);
        if (lines.Count == 1)
        {
            _lines.Add(open + "<code>" + lines[0] + "</code>");
            return;
        }

        _lines.Add(open + "<code>");
        _lines.AddRange(lines);
        _lines.Add("</code>");
    }

    private void Write(Paragraph paragraph, string open, string close)
    {
        var line = new StringBuilder(open);
        var words = 0;
        for (var i = 0; i < paragraph.Atoms.Count; i++)
        {
            var atom = paragraph.Atoms[i];
            if (words > 0 && line.Length + 1 + atom.Xml.Length > Width)
            {
                EndLine();
            }

            line.Append(words++ > 0 ? " " : "").Append(atom.Xml.ToString());
            if (atom.Break && i < paragraph.Atoms.Count - 1)
            {
                line.Append("<br/>");
                EndLine();
            }
        }

        line.Append(close);
        EndLine();

        void EndLine()
        {
            _lines.Add(line.ToString());
            line.Clear();
            words = 0;
        }
    }

    private static List<string> CodeLines(CodeBlock code)
    {
        var lines = new List<string>();
        foreach (var raw in code.Text.ToString().Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029'))
        {
            var line = new StringBuilder();
            for (var i = 0; i < raw.Length;)
            {
                if (XmlText.IsSpace(raw[i]))
                {
                    line.Append(' ');
                    i++;
                }
                else
                {
                    i += XmlText.AppendEscaped(line, raw, i);
                }
            }

            lines.Add(line.ToString().TrimEnd());
        }

        var first = lines.FindIndex(static line => line.Length > 0);
        var last = lines.FindLastIndex(static line => line.Length > 0);
        return first < 0 ? [] : lines.GetRange(first, last - first + 1);
    }
}
