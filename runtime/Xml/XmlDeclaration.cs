using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>The XML declaration of a document (XML 1.0, section 2.8).</summary>
internal readonly ref struct XmlDeclaration
{
    private static readonly SearchValues<byte> _encodingCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"u8);

    private XmlDeclaration(int end, ReadOnlySpan<byte> encoding, string? error)
    {
        End = end;
        Encoding = encoding;
        Error = error;
    }

    /// <summary>Where it ends.</summary>
    public int End { get; }

    /// <summary>The encoding that it names, or nothing.</summary>
    public ReadOnlySpan<byte> Encoding { get; }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Error { get; }

    public static bool StartsAt(ReadOnlySpan<byte> xml, int position) =>
        xml[position..].StartsWith("<?xml"u8)
        && xml.Length > position + 5
        && (XmlCharacters.IsWhite(xml[position + 5]) || xml[position + 5] == '?');

    public static XmlDeclaration Read(ReadOnlySpan<byte> xml, int position)
    {
        position += 5;
        ReadOnlySpan<byte> encoding = default;
        for (var part = 0; ;)
        {
            var start = position;
            while (position < xml.Length && XmlCharacters.IsWhite(xml[position]))
            {
                position++;
            }

            if (xml[position..].StartsWith("?>"u8))
            {
                return part == 0 ? Malformed() : new XmlDeclaration(position + 2, encoding, null);
            }

            if (position == start)
            {
                return Malformed();
            }

            var length = xml[position..].IndexOfAny("= \t\r\n"u8);
            if (length < 0)
            {
                return Malformed();
            }

            var name = xml.Slice(position, length);
            position += length;
            if (!TryReadValue(xml, ref position, out ReadOnlySpan<byte> value))
            {
                return Malformed();
            }

            if (part == 0 && name.SequenceEqual("version"u8) && value.SequenceEqual("1.0"u8))
            {
                part = 1;
            }
            else if (part == 1 && name.SequenceEqual("encoding"u8) && IsEncodingName(value))
            {
                part = 2;
                encoding = value;
            }
            else if (part is 1 or 2 && name.SequenceEqual("standalone"u8)
                && (value.SequenceEqual("yes"u8) || value.SequenceEqual("no"u8)))
            {
                part = 3;
            }
            else
            {
                return Malformed();
            }
        }
    }

    private static XmlDeclaration Malformed() => new(0, default, "the XML declaration is malformed");

    private static bool TryReadValue(ReadOnlySpan<byte> xml, scoped ref int position, out ReadOnlySpan<byte> value)
    {
        value = default;
        var rest = xml[position..].TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty || rest[0] != '=')
        {
            return false;
        }

        rest = rest[1..].TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        var length = rest[1..].IndexOf(rest[0]);
        if (length < 0)
        {
            return false;
        }

        value = rest.Slice(1, length);
        position = xml.Length - rest.Length + length + 2;
        return true;
    }

    private static bool IsEncodingName(ReadOnlySpan<byte> value) =>
        !value.IsEmpty
        && char.IsAsciiLetter((char)value[0])
        && !value.ContainsAnyExcept(_encodingCharacters);
}
