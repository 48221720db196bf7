using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace SendEvent.Runtime;

/// <summary>
/// Which characters XML 1.0 and Namespaces in XML 1.0 allow where, over valid UTF-8. Names follow the fourth edition of
/// XML 1.0, as <see cref="XmlReader"/> does.
/// </summary>
internal static class XmlCharacters
{
    private const byte NameStart = 1;
    private const byte Name = 2;
    private const byte White = 4;

    /// <summary>
    /// Bytes at which a run of text stops or must be looked at: markup, references, the end of a CDATA section, line
    /// ends, characters that XML cannot hold; 0xEF starts U+FFFE and U+FFFF.
    /// </summary>
    public static readonly SearchValues<byte> TextStops = SearchValues.Create(
        [.. Controls, (byte)'\r', (byte)'<', (byte)'&', (byte)']', 0xEF]);

    /// <summary>The same for an attribute's value between quotation marks.</summary>
    public static readonly SearchValues<byte> QuotedStops = SearchValues.Create(
        [.. Controls, (byte)'\r', (byte)'\n', (byte)'\t', (byte)'<', (byte)'&', (byte)'"', 0xEF]);

    /// <summary>The same for an attribute's value between apostrophes.</summary>
    public static readonly SearchValues<byte> ApostropheStops = SearchValues.Create(
        [.. Controls, (byte)'\r', (byte)'\n', (byte)'\t', (byte)'<', (byte)'&', (byte)'\'', 0xEF]);

    /// <summary>Bytes of characters that XML cannot hold, and 0xEF.</summary>
    public static readonly SearchValues<byte> Suspicious = SearchValues.Create([.. Controls, 0xEF]);

    private static readonly byte[] _classes = MakeClasses();

    // All below the space except tab, line feed and carriage return.
    private static ReadOnlySpan<byte> Controls =>
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWhite(byte value) => (_classes[value] & White) != 0;

    /// <summary>Whether an ASCII character can be in a name (without the colon).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAsciiName(byte value) => (_classes[value] & Name) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAsciiNameStart(byte value) => (_classes[value] & NameStart) != 0;

    /// <summary>Whether U+FFFE or U+FFFF starts here, at a byte 0xEF.</summary>
    public static bool IsNoncharacter(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBF && utf8[2] is 0xBE or 0xBF;

    /// <summary>The length of the name character that starts here, or 0 if there is none.</summary>
    public static int NameCharacterLength(ReadOnlySpan<byte> utf8, bool first)
    {
        if (utf8.IsEmpty)
        {
            return 0;
        }

        if (utf8[0] < 0x80)
        {
            return (first ? IsAsciiNameStart(utf8[0]) : IsAsciiName(utf8[0])) ? 1 : 0;
        }

        Rune.DecodeFromUtf8(utf8, out var rune, out var length);
        if (!rune.IsBmp)
        {
            return 0;
        }

        var character = (char)rune.Value;
        return (first ? XmlConvert.IsStartNCNameChar(character) : XmlConvert.IsNCNameChar(character)) ? length : 0;
    }

    /// <summary>Whether a text can be the local name of an element.</summary>
    public static bool IsLocalName(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!(i == 0 ? XmlConvert.IsStartNCNameChar(name[i]) : XmlConvert.IsNCNameChar(name[i])))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>Whether a text can be the name of an element or an attribute, with a prefix or without.</summary>
    public static bool IsName(string name) => Array.TrueForAll(name.Split(':'), IsLocalName);

    /// <summary>Without white space at both ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> utf8) =>
        utf8.Length > 0 && (IsWhite(utf8[0]) || IsWhite(utf8[^1])) ? utf8.Trim(" \t\r\n"u8) : utf8;

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        for (var c = 0; c < 128; c++)
        {
            var name = char.IsAsciiLetter((char)c) || c == '_';
            classes[c] = (byte)(
                (name ? NameStart | Name : 0)
                | (char.IsAsciiDigit((char)c) || c is '-' or '.' ? Name : 0)
                | (c is ' ' or '\t' or '\r' or '\n' ? White : 0));
        }

        return classes;
    }
}
