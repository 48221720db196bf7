using System.Runtime.CompilerServices;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Text: runs, references, line ends.</content>
internal ref partial struct XmlScanner
{
    private const int FirstScratch = 256;

    /// <summary>
    /// Reads the text of the current element and its end tag. The bytes are good until the next call.
    /// </summary>
    /// <returns>False if there is an element in it; the scanner stands at that element then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadLeaf(out ReadOnlySpan<byte> text)
    {
        if (!_empty)
        {
            var start = _position;
            var length = _xml[start..].IndexOfAny(XmlCharacters.TextStops);
            if (length >= 0)
            {
                var tag = _xml[(start + length)..];
                if (tag.Length > 1 && tag[0] == '<' && tag[1] == '/')
                {
                    text = _xml.Slice(start, length);
                    _position = start + length;
                    ReadEndTag(_nameStart, _nameEnd - _nameStart);
                    if (_prefixCount > 0)
                    {
                        DropPrefixes();
                    }

                    return true;
                }
            }
        }

        return TryReadLeafSlowly(out text);
    }

    /// <summary>Reads all text up to the next tag. The bytes are good until the next call.</summary>
    public ReadOnlySpan<byte> ReadText()
    {
        if (_empty)
        {
            return default;
        }

        _scratchCount = 0;
        while (true)
        {
            var start = _position;
            var stop = start + IndexOfStop(start);
            switch (_xml[stop])
            {
                case (byte)'<' when At(stop + 1) is not ((byte)'!' or (byte)'?'):
                    _position = stop;
                    if (_scratchCount == 0)
                    {
                        return _xml[start..stop];
                    }

                    Append(_xml[start..stop]);
                    return _scratch.AsSpan(0, _scratchCount);
                case (byte)'<':
                    Append(_xml[start..stop]);
                    _position = stop;
                    if (_xml[stop..].StartsWith("<![CDATA["u8))
                    {
                        AppendLines(ReadCharacterData());
                    }
                    else
                    {
                        SkipMarkup(inContent: true);
                    }

                    break;
                case (byte)'&':
                    Append(_xml[start..stop]);
                    AppendReference(stop);
                    break;
                case (byte)'\r':
                    Append(_xml[start..stop]);
                    Append("\n"u8);
                    _position = stop + (stop + 1 < _xml.Length && _xml[stop + 1] == '\n' ? 2 : 1);
                    break;
                default:
                    CheckStop(stop);
                    Append(_xml[start..(stop + 1)]);
                    _position = stop + 1;
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadLeafSlowly(out ReadOnlySpan<byte> text)
    {
        var start = _nameStart;
        var length = _nameEnd - start;
        text = ReadText();
        if (_empty)
        {
            _empty = false;
        }
        else
        {
            if (_xml[_position + 1] != '/')
            {
                return false;
            }

            ReadEndTag(start, length);
        }

        if (_prefixCount > 0)
        {
            DropPrefixes();
        }

        return true;
    }

    // Checks text and passes over it; gives the position of the next '<'.
    private readonly int SkipText(int position)
    {
        while (true)
        {
            position += IndexOfStop(position);
            switch (_xml[position])
            {
                case (byte)'<':
                    return position;
                case (byte)'&':
                    position = ReadReference(position, out _);
                    break;
                case (byte)'\r':
                    position++;
                    break;
                default:
                    CheckStop(position);
                    position++;
                    break;
            }
        }
    }

    private readonly int IndexOfStop(int position)
    {
        var length = _xml[position..].IndexOfAny(XmlCharacters.TextStops);
        return length >= 0 ? length : throw Error("it ends inside an element", _xml.Length);
    }

    // ']' and 0xEF are harmless most of the time; all other stops that come here are not.
    private readonly void CheckStop(int position)
    {
        var rest = _xml[position..];
        if (rest[0] == ']')
        {
            if (rest.StartsWith("]]>"u8))
            {
                throw Error("there is \"]]>\" in text", position);
            }
        }
        else if (rest[0] != 0xEF || XmlCharacters.IsNoncharacter(rest))
        {
            throw Error("there is a character that XML does not allow", position);
        }
    }

    // XML 1.0, section 4.1. Without a document type only the five predefined entities exist.
    private readonly int ReadReference(int position, out Rune rune)
    {
        var rest = _xml[position..];
        var length = rest.IndexOf((byte)';');
        if (length < 0)
        {
            throw Error("a reference does not end", position);
        }

        var name = rest[1..length];
        rune = name switch
        {
            [(byte)'#', ..] => ReadNumber(name[1..], position),
            [(byte)'l', (byte)'t'] => new Rune('<'),
            [(byte)'g', (byte)'t'] => new Rune('>'),
            [(byte)'a', (byte)'m', (byte)'p'] => new Rune('&'),
            [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => new Rune('"'),
            [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => new Rune('\''),
            _ => throw Error("an entity is not declared", position),
        };
        return position + length + 1;
    }

    private static Rune ReadNumber(ReadOnlySpan<byte> digits, int position)
    {
        var radix = 10;
        if (digits is [(byte)'x', ..])
        {
            radix = 16;
            digits = digits[1..];
        }

        var value = digits.IsEmpty ? -1 : 0;
        foreach (var digit in digits)
        {
            var next = char.IsAsciiDigit((char)digit) || (radix == 16 && char.IsAsciiHexDigit((char)digit))
                ? Convert.ToInt32(char.ToString((char)digit), 16)
                : -1;
            value = next < 0 || value > 0x10FFFF || value < 0 ? -1 : (value * radix) + next;
        }

        return value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF) && Rune.TryCreate(value, out var rune)
            ? rune
            : throw Error("a character reference is malformed or not allowed", position);
    }

    // The references that services send most are those to the predefined entities.
    private void AppendReference(int position)
    {
        var rest = _xml[(position + 1)..];
        var (character, length) =
            rest.StartsWith("quot;"u8) ? ('"', 6)
            : rest.StartsWith("amp;"u8) ? ('&', 5)
            : rest.StartsWith("lt;"u8) ? ('<', 4)
            : rest.StartsWith("gt;"u8) ? ('>', 4)
            : ('\0', 0);
        if (length > 0)
        {
            Append([(byte)character]);
            _position = position + length;
        }
        else
        {
            _position = ReadReference(position, out var rune);
            Append(rune);
        }
    }

    private void Append(Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        Append(utf8[..rune.EncodeToUtf8(utf8)]);
    }

    // XML 1.0, section 2.11: line ends become line feeds.
    private void AppendLines(scoped ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'\r') is >= 0 and var stop)
        {
            Append(text[..stop]);
            Append("\n"u8);
            text = text[(stop + (stop + 1 < text.Length && text[stop + 1] == '\n' ? 2 : 1))..];
        }

        Append(text);
    }

    private void Append(scoped ReadOnlySpan<byte> text)
    {
        if (_scratch is null || text.Length > _scratch.Length - _scratchCount)
        {
            Array.Resize(ref _scratch, Math.Max(FirstScratch, 2 * (_scratchCount + text.Length)));
        }

        text.CopyTo(_scratch.AsSpan(_scratchCount));
        _scratchCount += text.Length;
    }
}
