using System.Buffers;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Attributes (XML 1.0, sections 3.1 and 3.3.3).</content>
internal ref partial struct XmlScanner
{
    // With more attributes than this, comparing each with each would be slow.
    private const int MostToCompare = 16;

    /// <summary>The attributes of the current element, also those that declare namespaces.</summary>
    public readonly ReadOnlySpan<XmlAttribute> Attributes => _attributes.AsSpan(0, _attributeCount);

    public readonly ReadOnlySpan<byte> QualifiedNameOf(XmlAttribute attribute) =>
        _xml[attribute.NameStart..attribute.NameEnd];

    public readonly ReadOnlySpan<byte> LocalNameOf(XmlAttribute attribute) =>
        _xml[attribute.LocalStart..attribute.NameEnd];

    private readonly ReadOnlySpan<byte> PrefixOf(XmlAttribute attribute) =>
        attribute.HasPrefix ? _xml[attribute.NameStart..(attribute.LocalStart - 1)] : default;

    /// <summary>The value with references resolved. The bytes are good until the next call.</summary>
    public ReadOnlySpan<byte> ValueOf(XmlAttribute attribute)
    {
        var value = _xml.Slice(attribute.ValueStart, attribute.ValueLength);
        return value.ContainsAny("&\t\r\n"u8) ? Normalized(attribute) : value;
    }

    private ReadOnlySpan<byte> Normalized(XmlAttribute attribute)
    {
        _scratchCount = 0;
        var end = attribute.ValueStart + attribute.ValueLength;
        for (var position = attribute.ValueStart; position < end;)
        {
            var length = _xml[position..end].IndexOfAny("&\t\r\n"u8);
            length = length < 0 ? end - position : length;
            Append(_xml.Slice(position, length));
            position += length;
            if (position == end)
            {
                break;
            }

            if (_xml[position] == '&')
            {
                position = ReadReference(position, out var rune);
                Append(rune);
            }
            else
            {
                Append(" "u8);
                position += _xml[position] == '\r' && _xml[position + 1] == '\n' && position + 1 < end ? 2 : 1;
            }
        }

        return _scratch.AsSpan(0, _scratchCount);
    }

    // Reads all that stands in a start tag after the name; gives the position after the closing bracket.
    private int ReadAttributes(int position)
    {
        var declares = false;
        var prefixed = false;
        while (true)
        {
            var start = position;
            position = SkipWhite(position);
            var next = At(position);
            if (next == '>')
            {
                position++;
                break;
            }

            if (next == '/')
            {
                if (At(position + 1) != '>')
                {
                    throw Error("a slash does not belong here", position);
                }

                _empty = true;
                position += 2;
                break;
            }

            if (position == start)
            {
                throw Error("white space is missing", position);
            }

            var attribute = ReadAttribute(ref position);
            Add(attribute);
            var isDeclaration = PrefixOf(attribute).SequenceEqual("xmlns"u8)
                || (!attribute.HasPrefix && QualifiedNameOf(attribute).SequenceEqual("xmlns"u8));
            declares |= isDeclaration;
            prefixed |= attribute.HasPrefix;
        }

        if (declares)
        {
            DeclarePrefixes();
        }

        if (prefixed)
        {
            CheckPrefixes();
        }

        if (_attributeCount > 1)
        {
            CheckDuplicates(prefixed);
        }

        return position;
    }

    private readonly XmlAttribute ReadAttribute(ref int position)
    {
        var nameStart = position;
        var nameEnd = ReadQualifiedName(position, out var localStart);
        position = SkipWhite(nameEnd);
        if (At(position) != '=')
        {
            throw Error("an attribute has no value", position);
        }

        position = SkipWhite(position + 1);
        var quote = At(position);
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            throw Error("the value of an attribute is not quoted", position);
        }

        var valueStart = position + 1;
        position = FindQuote(valueStart, quote);
        return new XmlAttribute(nameStart, localStart, nameEnd, valueStart, position++ - valueStart);
    }

    private readonly int FindQuote(int position, byte quote)
    {
        var stops = quote == '"' ? XmlCharacters.QuotedStops : XmlCharacters.ApostropheStops;
        while (true)
        {
            var length = _xml[position..].IndexOfAny(stops);
            if (length < 0)
            {
                throw Error("it ends inside an attribute", _xml.Length);
            }

            position += length;
            var stop = _xml[position];
            if (stop == quote)
            {
                return position;
            }

            switch (stop)
            {
                case (byte)'&':
                    position = ReadReference(position, out _);
                    break;
                case (byte)'\t' or (byte)'\r' or (byte)'\n':
                    position++;
                    break;
                case 0xEF when !XmlCharacters.IsNoncharacter(_xml[position..]):
                    position++;
                    break;
                default:
                    throw Error("there is a character that an attribute does not allow", position);
            }
        }
    }

    private void Add(XmlAttribute attribute)
    {
        if (_attributes is null || _attributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, Math.Max(4, _attributeCount * 2));
        }

        _attributes[_attributeCount++] = attribute;
    }

    private readonly void CheckPrefixes()
    {
        foreach (var attribute in Attributes)
        {
            if (!attribute.HasPrefix)
            {
                continue;
            }

            var prefix = PrefixOf(attribute);
            if (!IsDeclared(prefix))
            {
                throw Error("the prefix of an attribute is not declared", attribute.NameStart);
            }

            if (QualifiedNameOf(attribute).SequenceEqual("xml:space"u8))
            {
                var value = _xml.Slice(attribute.ValueStart, attribute.ValueLength).Trim(" \t\r\n"u8);
                if (!value.SequenceEqual("default"u8) && !value.SequenceEqual("preserve"u8))
                {
                    throw Error("the value of xml:space is neither default nor preserve", attribute.NameStart);
                }
            }
        }
    }

    private void CheckDuplicates(bool prefixed)
    {
        if (_attributeCount > MostToCompare)
        {
            CheckManyDuplicates();
            return;
        }

        for (var i = 1; i < _attributeCount; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var one = _attributes![i];
                var other = _attributes[j];
                if (LocalNameOf(one).SequenceEqual(LocalNameOf(other))
                    && (QualifiedNameOf(one).SequenceEqual(QualifiedNameOf(other))
                        || (prefixed && one.HasPrefix && other.HasPrefix && NamespaceOf(one) == NamespaceOf(other))))
                {
                    throw Error("an attribute occurs twice", one.NameStart);
                }
            }
        }
    }

    private void CheckManyDuplicates()
    {
        var names = new HashSet<(string Namespace, string Name)>();
        for (var i = 0; i < _attributeCount; i++)
        {
            var attribute = _attributes![i];
            var name = Encoding.UTF8.GetString(LocalNameOf(attribute));
            if (!names.Add((attribute.HasPrefix ? NamespaceOf(attribute) : string.Empty, name)))
            {
                throw Error("an attribute occurs twice", attribute.NameStart);
            }
        }
    }

    private string NamespaceOf(XmlAttribute attribute) => NamespaceOf(PrefixOf(attribute));

    // A name without prefix; gives its end.
    private readonly int ReadName(int start)
    {
        var position = start;
        while (position < _xml.Length)
        {
            var length = XmlCharacters.NameCharacterLength(_xml[position..], position == start);
            if (length == 0)
            {
                break;
            }

            position += length;
        }

        return position > start && position < _xml.Length && _xml[position] != ':'
            ? position
            : throw Error("a name is missing or malformed", position);
    }

    // A name with or without prefix; gives its end.
    private readonly int ReadQualifiedName(int start, out int localStart)
    {
        localStart = start;
        var position = start;
        while (position < _xml.Length)
        {
            var length = XmlCharacters.NameCharacterLength(_xml[position..], position == localStart);
            if (length > 0)
            {
                position += length;
            }
            else if (_xml[position] == ':' && position > start && localStart == start)
            {
                localStart = ++position;
            }
            else
            {
                break;
            }
        }

        return position > localStart && position < _xml.Length && _xml[position] != ':'
            ? position
            : throw Error("a name is missing or malformed", position);
    }
}
