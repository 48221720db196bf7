using System.Buffers;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Tells the name of the root element of a document, quickly where it begins as nearly all do.</summary>
internal static class XmlRoot
{
    private static readonly SearchValues<byte> s_nameEnds = SearchValues.Create(" \t\r\n/>"u8);

    /// <summary>Gives the name of the root element without its prefix, in UTF-8; nothing if the document has none, or is not XML at all.</summary>
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> xml)
    {
        if (TryReadPlain(xml, out var name) || !MayBeXml(xml))
        {
            return name;
        }

        try
        {
            return new XmlScanner(WithoutWhite(xml), ignoreEncoding: false).LocalName;
        }
        catch (XmlSyntaxException)
        {
            return default;
        }
    }

    /// <summary>
    /// Gives a document without white space before its declaration, where XML allows none: a service that keeps a connection alive while it
    /// works sends such.
    /// </summary>
    public static ReadOnlySpan<byte> WithoutWhite(ReadOnlySpan<byte> xml)
    {
        if (xml.IsEmpty || !XmlCharacters.IsWhite(xml[0]))
        {
            return xml;
        }

        var trimmed = xml.TrimStart(" \t\r\n"u8);
        return XmlDeclaration.StartsAt(trimmed, 0) ? trimmed : xml;
    }

    // JSON and CBOR are told at their first byte, so that nothing more is read of them, nor thrown. UTF-16 begins with its mark, or with half of a character.
    private static bool MayBeXml(ReadOnlySpan<byte> xml) =>
        WithoutMark(xml).TrimStart(" \t\r\n"u8) is [(byte)'<', ..] || xml is [>= 0xFE or 0, ..];

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> xml) =>
        xml.StartsWith(XmlEncodings.ByteOrderMark) ? xml[XmlEncodings.ByteOrderMark.Length..] : xml;

    // A name in ASCII, after white space and perhaps a declaration. Everything else is left to the reader.
    private static bool TryReadPlain(ReadOnlySpan<byte> xml, out ReadOnlySpan<byte> name)
    {
        name = default;
        xml = WithoutMark(xml).TrimStart(" \t\r\n"u8);
        if (XmlDeclaration.StartsAt(xml, 0))
        {
            var declaration = XmlDeclaration.Read(xml, 0);
            if (declaration.Error is not null || !(declaration.Encoding.IsEmpty || Ascii.EqualsIgnoreCase(declaration.Encoding, "utf-8"u8)))
            {
                return false;
            }

            xml = xml[declaration.End..].TrimStart(" \t\r\n"u8);
        }

        if (xml.Length < 2 || xml[0] != '<' || !char.IsAsciiLetter((char)xml[1]))
        {
            return false;
        }

        var length = xml[1..].IndexOfAny(s_nameEnds);
        if (length < 0 || !Ascii.IsValid(xml.Slice(1, length)))
        {
            return false;
        }

        name = xml.Slice(1, length);
        name = name[(name.IndexOf((byte)':') + 1)..];
        return true;
    }
}
