using System.Collections.Generic;
using System.Text;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>Builds one paragraph: words, and inline elements that are always closed in order and never empty.</summary>
internal sealed class ParagraphBuilder
{
    /// <summary>Deeper formatting is dropped.</summary>
    private const int Deepest = 6;

    private readonly List<Atom> _atoms = [];
    private readonly List<(string Name, string Markup, bool Written)> _open = [];
    private bool _space;
    private bool _break;

    public bool IsEmpty => _atoms.Count == 0;

    /// <summary>Opens an element, unless one of the name is open.</summary>
    public void Open(string name, string attributes = "")
    {
        if (_open.Count < Deepest && !_open.Exists(element => element.Name == name))
        {
            _open.Add((name, "<" + name + attributes + ">", false));
        }
    }

    /// <summary>Closes an element and those inside it, if it is open.</summary>
    public void Close(string name)
    {
        var at = _open.FindIndex(element => element.Name == name);
        if (at < 0)
        {
            return;
        }

        for (var i = _open.Count - 1; i >= at; i--)
        {
            if (_open[i].Written)
            {
                var last = _atoms[_atoms.Count - 1];
                last.Xml.Append("</").Append(_open[i].Name).Append('>');
                last.Inside = i > 0 && _open[i - 1].Written;
            }

            _open.RemoveAt(i);
        }
    }

    /// <summary>Ends the line, if something follows.</summary>
    public void Break() => _break = true;

    public void Text(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (XmlText.IsSpace(text[i]))
            {
                _space = true;
                i++;
                continue;
            }

            var start = i;
            var word = new StringBuilder();
            while (i < text.Length && !XmlText.IsSpace(text[i]))
            {
                i += XmlText.AppendEscaped(word, text, i);
            }

            if (word.Length > 0)
            {
                Word(word.ToString(), text.Substring(start, i - start));
            }
        }
    }

    public Paragraph ToParagraph()
    {
        if (_open.Count > 0)
        {
            Close(_open[0].Name);
        }

        return new Paragraph(_atoms);
    }

    private void Word(string xml, string plain)
    {
        if (_atoms.Count == 0 || _space || _break)
        {
            if (_break && _atoms.Count > 0)
            {
                _atoms[_atoms.Count - 1].Break = true;
            }

            _atoms.Add(new Atom());
        }

        var atom = _atoms[_atoms.Count - 1];
        for (var i = 0; i < _open.Count; i++)
        {
            if (!_open[i].Written)
            {
                atom.Xml.Append(_open[i].Markup);
                _open[i] = (_open[i].Name, _open[i].Markup, true);
            }
        }

        atom.Xml.Append(xml);
        atom.Plain.Append(plain);
        atom.Inside = _open.Count > 0;
        _space = _break = false;
    }
}
