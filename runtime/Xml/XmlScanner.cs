using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace SendEvent.Runtime;

/// <summary>
/// Moves over the elements of a UTF-8 document and checks that it is well formed (XML 1.0 and Namespaces in XML 1.0),
/// with the same verdict as <see cref="System.Xml.XmlReader"/> when document types are prohibited. Nothing is copied
/// unless text has references or the like in it.
/// </summary>
/// <remarks>
/// After <see cref="ReadStartTag"/> the element is current; then comes exactly one of <see cref="TryReadLeaf"/>,
/// <see cref="Skip"/> and <see cref="Enter"/>. Inside an entered element <see cref="MoveToChild"/> finds the next start
/// tag, and <see cref="ReadEndTag()"/> leaves the element when there is none.
/// </remarks>
internal ref partial struct XmlScanner
{
    /// <summary>The most elements in one another. Whoever nests deeper wants to do harm.</summary>
    public const int MaxDepth = 10_000;

    private const int InlineDepth = 32;

    private readonly ReadOnlySpan<byte> _xml;
    private int _position;

    // The start tag read last: its name without prefix ends where the qualified name ends.
    private int _nameStart;
    private int _localStart;
    private int _nameEnd;
    private XmlAttribute[]? _attributes;
    private int _attributeCount;
    private bool _empty;

    private int _depth;
    private InlineNames _names;
    private long[]? _moreNames;

    private Prefix[]? _prefixes;
    private int _prefixCount;

    // Of elements that may be passed over again: from the position of the name to the one after the end tag.
    private Dictionary<int, int>? _extents;

    // Text that is not in the document as it must be read.
    private byte[]? _scratch;
    private int _scratchCount;

    /// <summary>Starts before the root element, and reads its start tag.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="ignoreEncoding">Whether the text was made of a string, so that a declared encoding means nothing.</param>
    public XmlScanner(ReadOnlySpan<byte> xml, bool ignoreEncoding)
    {
        _xml = ignoreEncoding ? xml : XmlEncodings.ToUtf8(xml);
        if (!Utf8.IsValid(_xml))
        {
            _xml = XmlEncodings.WithoutIncompleteEnd(_xml);
        }

        ReadProlog();
        ReadStartTag();
    }

    /// <summary>The number of elements entered and not left.</summary>
    public readonly int Depth => _depth;

    /// <summary>The place in the document, to go back to; good for the same depth only.</summary>
    public int Position
    {
        readonly get => _position;
        set => _position = value;
    }

    /// <summary>The current element's name without prefix.</summary>
    public readonly ReadOnlySpan<byte> LocalName => _xml[_localStart.._nameEnd];

    /// <summary>The current element's name with prefix.</summary>
    public readonly ReadOnlySpan<byte> QualifiedName => _xml[_nameStart.._nameEnd];

    /// <summary>Where the current element's start tag begins.</summary>
    public readonly int TagStart => _nameStart - 1;

    /// <summary>Whether the current element has attributes.</summary>
    public readonly bool HasAttributes => _attributeCount > 0;

    /// <summary>Moves over text, comments and the like to the next tag.</summary>
    /// <returns>Whether it is a start tag; else it is the end tag of the element entered last.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveToChild()
    {
        var position = _position;
        if (!_empty && position < _xml.Length - 1 && _xml[position] == '<'
            && _xml[position + 1] is not ((byte)'!' or (byte)'?'))
        {
            return _xml[position + 1] != '/';
        }

        return MoveToChildSlowly();
    }

    /// <summary>Reads a start tag like <c>&lt;Name&gt;</c> if it is exactly this one.</summary>
    /// <param name="nameAndBracket">The name and a closing bracket.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadStartTag(ReadOnlySpan<byte> nameAndBracket)
    {
        var start = _position + 1;
        if (!_xml[start..].StartsWith(nameAndBracket))
        {
            return false;
        }

        _nameStart = start;
        _localStart = start;
        _position = start + nameAndBracket.Length;
        _nameEnd = _position - 1;
        _attributeCount = 0;
        return true;
    }

    /// <summary>Reads the start tag at which the scanner stands.</summary>
    public void ReadStartTag()
    {
        var xml = _xml;
        var start = _position + 1;
        var end = start;
        _nameStart = start;
        _localStart = start;
        _attributeCount = 0;
        if (start < xml.Length && XmlCharacters.IsAsciiNameStart(xml[start]))
        {
            end++;
            while (end < xml.Length && XmlCharacters.IsAsciiName(xml[end]))
            {
                end++;
            }
        }

        if (end < xml.Length && xml[end] == '>' && end > start)
        {
            _nameEnd = end;
            _position = end + 1;
            return;
        }

        ReadStartTagSlowly();
    }

    /// <summary>Goes back before the start tag read last, which stands at a position.</summary>
    public void Unread(int position)
    {
        _position = position;
        _empty = false;
        DropPrefixes();
    }

    /// <summary>Goes into the current element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        var depth = _depth;
        if (depth < InlineDepth)
        {
            _names[depth] = PackedName;
        }
        else
        {
            PushName();
        }

        _depth = depth + 1;
    }

    /// <summary>Leaves the element entered last, at its end tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ReadEndTag()
    {
        var name = EnteredName(--_depth);
        if (_empty)
        {
            _empty = false;
        }
        else
        {
            ReadEndTag((int)(name >> 32), (int)name);
        }

        if (_prefixCount > 0)
        {
            DropPrefixes();
        }
    }

    /// <summary>Passes over the current element, whatever is in it.</summary>
    public void Skip()
    {
        if (TrySkipKnown())
        {
            return;
        }

        var depth = _depth;
        Enter();
        SkipTo(depth);
    }

    /// <summary>Leaves elements, passing over what is left in them, until so many are open.</summary>
    public void SkipTo(int depth)
    {
        while (_depth > depth)
        {
            if (!MoveToChild())
            {
                ReadEndTag();
                continue;
            }

            ReadStartTag();
            if (!TrySkipKnown())
            {
                Enter();
            }
        }
    }

    /// <summary>Checks that nothing but comments and the like follows the root element.</summary>
    public void Finish()
    {
        SkipTo(0);
        SkipMiscellany();
        if (_position < _xml.Length)
        {
            throw Error("there is something after the root element");
        }
    }

    private readonly long EnteredName(int depth) => depth < InlineDepth ? _names[depth] : _moreNames![depth - InlineDepth];

    private readonly long PackedName => ((long)_nameStart << 32) | (uint)(_nameEnd - _nameStart);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadEndTag(int nameStart, int nameLength)
    {
        var start = _position + 2;
        var end = start + nameLength;
        if (end < _xml.Length && _xml[end] == '>'
            && _xml.Slice(start, nameLength).SequenceEqual(_xml.Slice(nameStart, nameLength)))
        {
            _position = end + 1;
            return;
        }

        ReadEndTagSlowly(nameStart, nameLength);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadEndTagSlowly(int nameStart, int nameLength)
    {
        var rest = _xml[(_position + 2)..];
        if (!rest.StartsWith(_xml.Slice(nameStart, nameLength)))
        {
            throw Error("an end tag does not match its start tag");
        }

        var end = SkipWhite(_position + 2 + nameLength);
        if (At(end) != '>')
        {
            throw Error("an end tag does not match its start tag");
        }

        _position = end + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MoveToChildSlowly()
    {
        if (_empty)
        {
            return false;
        }

        while (true)
        {
            var position = SkipText(_position);
            _position = position;
            switch (At(position + 1))
            {
                case (byte)'/':
                    return false;
                case (byte)'!' or (byte)'?':
                    SkipMarkup(inContent: true);
                    break;
                default:
                    return true;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadStartTagSlowly()
    {
        var start = _nameStart;
        var end = ReadQualifiedName(start, out _localStart);
        _nameEnd = end;
        _position = ReadAttributes(end);
        if (_localStart > start && !IsDeclared(_xml[start..(_localStart - 1)]))
        {
            throw Error("the prefix of an element is not declared", start);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushName()
    {
        var index = _depth - InlineDepth;
        if (_depth >= MaxDepth)
        {
            throw Error("elements are nested too deeply");
        }

        if (_moreNames is null || index == _moreNames.Length)
        {
            Array.Resize(ref _moreNames, Math.Max(InlineDepth, index * 2));
        }

        _moreNames[index] = PackedName;
    }

    /// <summary>The byte at a position; the end of the document is an error.</summary>
    private readonly byte At(int position) =>
        position < _xml.Length ? _xml[position] : throw Error("it ends too early", _xml.Length);

    private readonly int SkipWhite(int position)
    {
        while (position < _xml.Length && XmlCharacters.IsWhite(_xml[position]))
        {
            position++;
        }

        return position;
    }

    private readonly XmlSyntaxException Error(string problem) => new(problem, _position);

    private static XmlSyntaxException Error(string problem, int position) =>
        new(problem, position);

    [InlineArray(InlineDepth)]
    private struct InlineNames
    {
        private long _first;
    }
}
