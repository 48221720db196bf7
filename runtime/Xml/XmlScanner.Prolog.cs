namespace SendEvent.Runtime;

/// <content>What stands outside elements or is not part of the content: declaration, comments, instructions.</content>
internal ref partial struct XmlScanner
{
    private void ReadProlog()
    {
        if (_xml.StartsWith(XmlEncodings.ByteOrderMark))
        {
            _position = XmlEncodings.ByteOrderMark.Length;
        }

        if (XmlDeclaration.StartsAt(_xml, _position))
        {
            var declaration = XmlDeclaration.Read(_xml, _position);
            if (declaration.Error is { } error)
            {
                throw Error(error);
            }

            _position = declaration.End;
        }

        SkipMiscellany();
        if (_position == _xml.Length)
        {
            throw Error("there is no root element");
        }

        if (_xml[_position] != '<')
        {
            throw Error("there is text outside the root element");
        }
    }

    // Comments, processing instructions and white space outside the root element.
    private void SkipMiscellany()
    {
        while (true)
        {
            _position = SkipWhite(_position);
            if (_position + 1 >= _xml.Length || _xml[_position] != '<' || _xml[_position + 1] is not ((byte)'!' or (byte)'?'))
            {
                return;
            }

            SkipMarkup(inContent: false);
        }
    }

    // A comment, a CDATA section (in content only) or a processing instruction.
    private void SkipMarkup(bool inContent)
    {
        var rest = _xml[_position..];
        if (rest[1] == '?')
        {
            SkipInstruction();
        }
        else if (rest.StartsWith("<!--"u8))
        {
            SkipComment();
        }
        else if (inContent && rest.StartsWith("<![CDATA["u8))
        {
            ReadCharacterData();
        }
        else
        {
            throw Error(rest.StartsWith("<!DOCTYPE"u8)
                ? "a document type is not allowed"
                : "there is markup that does not belong here");
        }
    }

    private void SkipComment()
    {
        var start = _position + 4;
        var length = _xml[start..].IndexOf("--"u8);
        if (length < 0)
        {
            throw Error("a comment does not end");
        }

        CheckCharacters(start, length);
        if (At(start + length + 2) != '>')
        {
            throw Error("there are two hyphens in a comment");
        }

        _position = start + length + 3;
    }

    private void SkipInstruction()
    {
        var start = _position + 2;
        var end = ReadName(start);
        if (end - start == 3 && System.Text.Ascii.EqualsIgnoreCase(_xml[start..end], "xml"u8))
        {
            throw Error("an XML declaration does not belong here");
        }

        var length = _xml[end..].IndexOf("?>"u8);
        if (length < 0)
        {
            throw Error("a processing instruction does not end");
        }

        if (length > 0 && !XmlCharacters.IsWhite(_xml[end]))
        {
            throw Error("the name of a processing instruction is malformed");
        }

        CheckCharacters(end, length);
        _position = end + length + 2;
    }

    /// <summary>Reads a CDATA section.</summary>
    /// <returns>What is in it.</returns>
    private ReadOnlySpan<byte> ReadCharacterData()
    {
        var start = _position + "<![CDATA["u8.Length;
        var length = _xml[start..].IndexOf("]]>"u8);
        if (length < 0)
        {
            throw Error("a CDATA section does not end");
        }

        CheckCharacters(start, length);
        _position = start + length + 3;
        return _xml.Slice(start, length);
    }

    private readonly void CheckCharacters(int start, int length)
    {
        var end = start + length;
        while (true)
        {
            var stop = _xml[start..end].IndexOfAny(XmlCharacters.Suspicious);
            if (stop < 0)
            {
                return;
            }

            start += stop;
            if (_xml[start] != 0xEF || XmlCharacters.IsNoncharacter(_xml[start..]))
            {
                throw Error("there is a character that XML does not allow", start);
            }

            start++;
        }
    }
}
