using System;
using System.Collections.Generic;
using System.Globalization;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>What follows a backslash.</summary>
internal sealed partial class PatternParser
{
    private PatternNode Escape()
    {
        if (EscapedClass() is { } set)
        {
            return new ClassNode(set);
        }

        if (More)
        {
            var character = _text[_at];
            switch (character)
            {
                case 'b' when _at + 1 < _text.Length && _text[_at + 1] == '{':
                case 'G' or 'X' or 'K':
                    throw new PatternException(@"\" + character);
                case 'b' or 'B' or 'A' or 'Z' or 'z':
                    _at++;
                    return new AnchorNode(@"\" + character);
                case 'k' or 'g' or (>= '1' and <= '9'):
                    throw new PatternException("backreference");
                case 'R':
                    _at++;
                    return new GroupNode(
                        new AlternateNode(
                        [
                            new ConcatNode([new LiteralNode('\r'), new LiteralNode('\n')]),
                            new ClassNode(UnicodeProperties.Vertical),
                        ]),
                        ":");
                case 'Q':
                    _at++;
                    return Quoted();
            }
        }

        return new LiteralNode(EscapedCodePoint());
    }

    private GroupNode Quoted()
    {
        var end = _text.IndexOf(@"\E", _at, StringComparison.Ordinal);
        var stop = end < 0 ? _text.Length : end;
        var parts = new List<PatternNode>();
        while (_at < stop)
        {
            parts.Add(new LiteralNode(CodePoint()));
        }

        _at = end < 0 ? stop : stop + 2;
        if (parts.Count > 1 && More && _text[_at] is '*' or '+' or '?' or '{')
        {
            // It belongs to the last character, which is no longer apart.
            throw new PatternException("quantified quotation");
        }

        return new GroupNode(new ConcatNode(parts), ":");
    }

    /// <summary>Reads the name of a class behind a backslash, or nothing.</summary>
    private CharacterClass? EscapedClass()
    {
        if (!More)
        {
            throw PatternException.Malformed(@"\ at the end");
        }

        var name = _text[_at];
        if (name is 'p' or 'P')
        {
            _at++;
            return name == 'p' ? Property() : Property().Complement();
        }

        var set = char.ToLowerInvariant(name) switch
        {
            'd' => UnicodeProperties.Digit,
            'w' => UnicodeProperties.Word,
            's' => UnicodeProperties.Space,
            'h' => UnicodeProperties.Horizontal,
            'v' => UnicodeProperties.Vertical,
            _ => null,
        };
        if (name == 'N' && !(_at + 1 < _text.Length && _text[_at + 1] == '{'))
        {
            set = CharacterClass.Of(('\n', '\n'));
        }

        if (set is null)
        {
            return null;
        }

        _at++;
        return char.IsUpper(name) ? set.Complement() : set;
    }

    private CharacterClass Property()
    {
        if (!Take('{'))
        {
            return More ? UnicodeProperties.Find(_text[_at++].ToString()) : throw PatternException.Malformed(@"\p at the end");
        }

        var end = _text.IndexOf('}', _at);
        if (end < 0)
        {
            throw PatternException.Malformed(@"unclosed \p{");
        }

        var name = _text.Substring(_at, end - _at);
        _at = end + 1;
        return name.StartsWith("^", StringComparison.Ordinal)
            ? UnicodeProperties.Find(name.Substring(1)).Complement()
            : UnicodeProperties.Find(name);
    }

    /// <summary>Reads the character that an escape stands for; the two halves of a pair as one.</summary>
    private int EscapedCodePoint()
    {
        var unit = EscapedUnit();
        if (unit is >= 0xD800 and <= 0xDBFF && _at + 1 < _text.Length && _text[_at] == '\\' && _text[_at + 1] is 'u' or 'x')
        {
            var start = _at++;
            var low = EscapedUnit();
            if (low is >= 0xDC00 and <= 0xDFFF)
            {
                return char.ConvertToUtf32((char)unit, (char)low);
            }

            _at = start;
        }

        return unit;
    }

    private int EscapedUnit()
    {
        var character = _text[_at];
        switch (character)
        {
            case 't':
                _at++;
                return '\t';
            case 'n':
                _at++;
                return '\n';
            case 'r':
                _at++;
                return '\r';
            case 'f':
                _at++;
                return '\f';
            case 'a':
                _at++;
                return '\a';
            case 'e':
                _at++;
                return 0x1B;
            case 'c' when _at + 1 < _text.Length && _text[_at + 1] is >= '@' and <= 'z':
                _at += 2;
                return char.ToUpperInvariant(_text[_at - 1]) ^ 64;
            case '0':
                _at++;
                return Octal();
            case 'x':
                _at++;
                return Take('{') ? BracedHexadecimal() : Hexadecimal(2);
            case 'u':
                _at++;
                return Take('{') ? BracedHexadecimal() : Hexadecimal(4);
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '1' and <= '9'):
                throw new PatternException(@"unknown escape \" + character);
            default:
                return CodePoint();
        }
    }

    private int Octal()
    {
        var value = 0;
        for (var digits = 0; digits < 3 && More && _text[_at] is >= '0' and <= '7' && (value * 8) + _text[_at] - '0' <= 0xFF; digits++)
        {
            value = (value * 8) + _text[_at++] - '0';
        }

        return value;
    }

    private int BracedHexadecimal()
    {
        var end = _text.IndexOf('}', _at);
        if (end < 0 || end - _at > 8)
        {
            throw PatternException.Malformed("hexadecimal digits");
        }

        var value = Hexadecimal(end - _at);
        _at++;
        return value;
    }

    private int Hexadecimal(int digits)
    {
        if (digits < 1 || _at + digits > _text.Length
            || !int.TryParse(_text.Substring(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            || value is < 0 or > CodePointSet.Highest)
        {
            throw PatternException.Malformed("hexadecimal digits");
        }

        _at += digits;
        return value;
    }
}
