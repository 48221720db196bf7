using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>
/// Classes in brackets. To Java a bracket inside opens a class whose characters are added, and <c>&amp;&amp;</c> keeps what both sides have; to others
/// they are plain characters. Java's reading is tried first; where it finds no end, the other one counts.
/// </summary>
internal sealed partial class PatternParser
{
    private bool _nested;

    private CharacterClass Class()
    {
        var start = _at;
        _nested = true;
        try
        {
            return ClassContent();
        }
        catch (UnclosedClassException)
        {
            // A bracket inside has taken the end for its own.
            _at = start;
            _nested = false;
        }

        try
        {
            return ClassContent();
        }
        catch (UnclosedClassException)
        {
            throw PatternException.Malformed("unclosed [");
        }
    }

    /// <summary>Reads up to the closing bracket, which it takes.</summary>
    private CharacterClass ClassContent()
    {
        if (++_depth > Deepest)
        {
            throw new PatternException("nested too deeply");
        }

        var negated = Take('^');
        var set = Operand(first: true);
        while (TakeIntersection())
        {
            set = set.Intersect(Operand(first: false));
        }

        _at++;
        _depth--;
        return negated ? set.Complement() : set;
    }

    private bool TakeIntersection()
    {
        if (_text[_at] != '&')
        {
            return false;
        }

        _at += 2;
        return true;
    }

    /// <summary>Reads one side of an intersection and stops at the bracket or at <c>&amp;&amp;</c>.</summary>
    private CharacterClass Operand(bool first)
    {
        var items = new List<CharacterClass>();
        var start = _at;
        for (; ; first = false)
        {
            if (!More)
            {
                _depth = 0;
                throw new UnclosedClassException();
            }

            var character = _text[_at];
            if ((character == ']' && !first) || (_at > start && IsIntersection()))
            {
                return CharacterClass.Union(items);
            }

            items.Add(character == '[' && Bracketed() is { } inner ? inner : Item());
        }
    }

    private bool IsIntersection() => _nested
        && string.CompareOrdinal(_text, _at, "&&", 0, 2) == 0
        && _at + 2 < _text.Length && _text[_at + 2] is not (']' or '&');

    /// <summary>Reads <c>[:name:]</c> or a class inside the class, or nothing where the bracket is a plain character.</summary>
    private CharacterClass? Bracketed()
    {
        if (_at + 1 < _text.Length && _text[_at + 1] == ':')
        {
            var end = _text.IndexOf(":]", _at + 2, StringComparison.Ordinal);
            var name = end < 0 ? "" : _text.Substring(_at + 2, end - _at - 2);
            var not = name.StartsWith("^", StringComparison.Ordinal);
            if (UnicodeProperties.Posix(not ? name.Substring(1) : name) is { } posix)
            {
                _at = end + 2;
                return not ? posix.Complement() : posix;
            }
        }

        if (!_nested || (_at + 1 < _text.Length && _text[_at + 1] == ']'))
        {
            return null;
        }

        _at++;
        return ClassContent();
    }

    private CharacterClass Item()
    {
        if (ClassEscape() is { } set)
        {
            return set;
        }

        var low = ClassCharacter();
        if (!IsRange())
        {
            return CharacterClass.Of((low, low));
        }

        var hyphen = _at++;
        if (ClassEscape() is not null)
        {
            // [a-\w]: the hyphen is a plain character.
            _at = hyphen;
            return CharacterClass.Of((low, low));
        }

        var high = ClassCharacter();
        if (high < low)
        {
            throw PatternException.Malformed("range in reverse order");
        }

        return CharacterClass.Of((low, high));
    }

    private bool IsRange() => _at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']'
        && !(_nested && _text[_at + 1] == '[');

    private CharacterClass? ClassEscape()
    {
        if (_text[_at] != '\\')
        {
            return null;
        }

        _at++;
        var set = EscapedClass();
        _at -= set is null ? 1 : 0;
        return set;
    }

    private int ClassCharacter()
    {
        if (!Take('\\'))
        {
            return CodePoint();
        }

        if (Take('b'))
        {
            return '\b';
        }

        return _text[_at] == 'Q' ? throw new PatternException("quotation in a class") : EscapedCodePoint();
    }

#pragma warning disable CA1032, CA1064 // Only to go back.
    private sealed class UnclosedClassException : Exception;
}
