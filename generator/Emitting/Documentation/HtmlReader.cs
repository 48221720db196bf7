using System;
using System.Collections.Generic;
using System.Linq;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>
/// Reads a text, HTML or plain, into blocks. Unclosed, misnested and unknown tags are mended; only text between known
/// tags counts. In text without any block tag, an empty line ends a paragraph.
/// </summary>
internal sealed class HtmlReader
{
    /// <summary>Deeper lists are read as one.</summary>
    private const int Deepest = 32;

    private readonly List<Frame> _frames = [];
    private readonly HashSet<string> _closed;
    private readonly bool _plain;
    private ParagraphBuilder? _paragraph;
    private bool _heading;
    private bool _aside;
    private string? _label;
    private CodeBlock? _code;

    private HtmlReader(List<HtmlToken> tokens)
    {
        _closed = new(tokens.Where(static token => token.Kind == HtmlTokenKind.Close).Select(static token => token.Value), StringComparer.Ordinal);
        _plain = !tokens.Exists(static token => token.Kind == HtmlTokenKind.Open && HtmlTags.IsBlock(token.Value));
    }

    public static List<Block> Read(string text)
    {
        var tokens = HtmlTokenizer.Tokenize(text);
        var blocks = new List<Block>();
        var reader = new HtmlReader(tokens);
        reader._frames.Add(new Frame(blocks, null));
        foreach (var token in tokens)
        {
            reader.Read(token);
        }

        reader.EndParagraph();
        return blocks;
    }

    private void Read(HtmlToken token)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Text:
                Text(token.Value);
                break;
            case HtmlTokenKind.Open:
                Open(token);
                break;
            default:
                Close(token.Value);
                break;
        }
    }

    private void Open(HtmlToken token)
    {
        var name = token.Value;
        if (_code is not null)
        {
            // Inside pre, tags only colour.
            _code.Text.Append(name == "br" ? "\n" : HtmlTags.IsKnown(name) || _closed.Contains(name) ? "" : "<" + name + ">");
        }
        else if (HtmlTags.Inline(name) is { } element)
        {
            Current().Open(element);
        }
        else if (HtmlTags.Label(name) is { } label)
        {
            EndParagraph();
            _label = label;
            _aside = true;
        }
        else
        {
            switch (name)
            {
                case "a":
                    if (token.Href is { } href && XmlText.IsAddress(href))
                    {
                        Current().Open("see", " href=\"" + href.Replace("&", "&amp;") + "\"");
                    }

                    break;
                case "br":
                    _paragraph?.Break();
                    break;
                case "ul" or "dl" or "table" or "menu" or "dir":
                    OpenList(numbered: false);
                    break;
                case "ol":
                    OpenList(numbered: true);
                    break;
                case "li" or "tr":
                    OpenItem(term: false);
                    break;
                case "dt":
                    OpenItem(term: true);
                    break;
                case "dd":
                    OpenDescription();
                    break;
                case "td" or "th":
                    OpenCell();
                    break;
                case "pre":
                    OpenCode();
                    break;
                default:
                    OpenOther(name);
                    break;
            }
        }
    }

    private void OpenOther(string name)
    {
        if (HtmlTags.IsBlock(name))
        {
            EndParagraph();
            _heading = HtmlTags.IsHeading(name);
        }
        else if (!HtmlTags.IsKnown(name) && !_closed.Contains(name))
        {
            // No tag, but a placeholder or a type argument: <bucket-name>.
            Current().Text("<" + name + ">");
        }
    }

    private void Close(string name)
    {
        if (name == "pre")
        {
            _code = null;
        }
        else if (_code is not null)
        {
            return;
        }
        else if (HtmlTags.Inline(name) is { } element)
        {
            _paragraph?.Close(element);
        }
        else if (name == "a")
        {
            _paragraph?.Close("see");
        }
        else if (HtmlTags.Label(name) is not null)
        {
            EndParagraph();
            _label = null;
            _aside = false;
        }
        else if (name is "ul" or "ol" or "dl" or "table" or "menu" or "dir")
        {
            EndParagraph();
            CloseThrough(static frame => frame.List is not null);
        }
        else if (name is "li" or "tr" or "dt" or "dd")
        {
            EndParagraph();
            CloseThrough(static frame => frame.IsItem);
        }
        else if (HtmlTags.IsBlock(name))
        {
            EndParagraph();
        }
    }

    private void Text(string text)
    {
        if (_code is not null)
        {
            _code.Text.Append(text);
        }
        else if (!_plain)
        {
            Words(text);
        }
        else
        {
            var parts = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                // The first and the last part are not whole lines: a tag may stand beside them.
                if (i > 0 && i < parts.Length - 1 && string.IsNullOrWhiteSpace(parts[i]))
                {
                    EndParagraph();
                }

                Words(i == 0 ? parts[i] : "\n" + parts[i]);
            }
        }
    }

    private void Words(string text)
    {
        if (_paragraph is not null || !text.All(XmlText.IsSpace))
        {
            Current().Text(text);
        }
    }

    /// <summary>The paragraph that text goes to now. Text between the items of a list is an item.</summary>
    private ParagraphBuilder Current()
    {
        if (_paragraph is null)
        {
            if (Top.List is not null)
            {
                OpenItem(term: false);
            }

            _paragraph = new ParagraphBuilder();
            if (_label is not null)
            {
                _paragraph.Open("b");
                _paragraph.Text(_label);
                _paragraph.Close("b");
                _paragraph.Text(" ");
                _label = null;
            }

            if (_heading)
            {
                _paragraph.Open("b");
            }
        }

        return _paragraph;
    }

    private void EndParagraph()
    {
        if (_paragraph is { IsEmpty: false })
        {
            var paragraph = _paragraph.ToParagraph();
            paragraph.Heading = _heading;
            Add(paragraph);
        }

        _paragraph = null;
        _heading = false;
    }

    private Frame Top => _frames[_frames.Count - 1];

    private void Add(Block block)
    {
        block.Aside = _aside;
        Top.Blocks!.Add(block);
    }

    private void OpenList(bool numbered)
    {
        if (_label is not null)
        {
            Current();
        }

        EndParagraph();
        if (_frames.Count >= Deepest)
        {
            return;
        }

        if (Top.List is not null)
        {
            OpenItem(term: false);
        }

        var list = new ListBlock(numbered);
        Add(list);
        _frames.Add(new Frame(null, list));
    }

    private void OpenItem(bool term)
    {
        EndParagraph();
        if (!_frames.Exists(static frame => frame.List is not null))
        {
            OpenList(numbered: false);
        }

        while (Top.List is null)
        {
            _frames.RemoveAt(_frames.Count - 1);
        }

        var item = new ListItem();
        Top.List.Items.Add(item);
        _frames.Add(new Frame(term ? item.Term : item.Body, null) { IsItem = true });
    }

    /// <summary>A <c>dd</c> belongs to the <c>dt</c> before it.</summary>
    private void OpenDescription()
    {
        EndParagraph();
        CloseThrough(static frame => frame.IsItem);
        var last = Top.List is { Items.Count: > 0 } list ? list.Items[list.Items.Count - 1] : null;
        if (last is { Body.Count: 0 })
        {
            _frames.Add(new Frame(last.Body, null) { IsItem = true });
        }
        else
        {
            OpenItem(term: false);
        }
    }

    private void OpenCell()
    {
        if (_paragraph is { IsEmpty: false })
        {
            _paragraph.Text(" | ");
        }
    }

    private void OpenCode()
    {
        EndParagraph();
        if (Top.List is not null)
        {
            OpenItem(term: false);
        }

        _code = new CodeBlock();
        Add(_code);
    }

    private void CloseThrough(Func<Frame, bool> isLast)
    {
        var at = _frames.FindLastIndex(frame => isLast(frame));
        if (at > 0)
        {
            _frames.RemoveRange(at, _frames.Count - at);
        }
    }

    /// <summary>Where blocks go, or a list that takes items.</summary>
    private sealed class Frame(List<Block>? blocks, ListBlock? list)
    {
        public List<Block>? Blocks { get; } = blocks;

        public ListBlock? List { get; } = list;

        public bool IsItem { get; set; }
    }
}
