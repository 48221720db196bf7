using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>
/// Reads a pattern as services write them: Java's dialect, which most of them run, and where Java has an error, what ECMAScript
/// and Perl make of it. Anything that cannot be expressed for .NET without backtracking ends the reading.
/// </summary>
/// <exception cref="PatternException">The pattern is malformed or cannot be expressed; from <see cref="Parse"/>.</exception>
internal sealed partial class PatternParser
{
    private const int Deepest = 100;

    /// <summary>Far above what can be enforced, far below what overflows.</summary>
    private const int LargestCount = 1_000_000;

    private readonly string _text;
    private int _at;
    private int _depth;
    private bool _dotAll;

    private PatternParser(string text) => _text = text;

    public static PatternNode Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        var node = parser.Alternation();
        return parser._at == pattern.Length ? node : throw PatternException.Malformed("unmatched )");
    }

    private bool More => _at < _text.Length;

    private PatternNode Alternation()
    {
        if (++_depth > Deepest)
        {
            throw new PatternException("nested too deeply");
        }

        var branches = new List<PatternNode> { Sequence() };
        while (Take('|'))
        {
            branches.Add(Sequence());
        }

        _depth--;
        return branches.Count == 1 ? branches[0] : new AlternateNode(branches);
    }

    private ConcatNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (More && _text[_at] is not ('|' or ')'))
        {
            if (Atom() is { } atom)
            {
                parts.Add(Quantified(atom));
            }
        }

        return new ConcatNode(parts);
    }

    private PatternNode? Atom()
    {
        var character = _text[_at];
        switch (character)
        {
            case '(':
                _at++;
                return Group();
            case '[':
                _at++;
                return new ClassNode(Class());
            case '\\':
                _at++;
                return Escape();
            case '.':
                _at++;
                return new ClassNode(_dotAll ? UnicodeProperties.Any : UnicodeProperties.LineTerminators.Complement());
            case '^' or '$':
                _at++;
                return new AnchorNode(character.ToString());
            case '*' or '+' or '?':
                throw PatternException.Malformed("nothing to repeat");
            default:
                return new LiteralNode(CodePoint());
        }
    }

    private PatternNode Quantified(PatternNode atom)
    {
        // One more than the other repeats what the other made: a{2}{3}. Not so deep as groups may be.
        for (var times = 0; Quantifier(out var min, out var max); times++)
        {
            if (times == 10)
            {
                throw new PatternException("nested too deeply");
            }

            // Lazy or greedy is the same where only the existence of a match counts.
            var possessive = !Take('?') && Take('+');
            atom = new RepeatNode(atom, min, max, possessive);
        }

        return atom;
    }

    private bool Quantifier(out int min, out int max)
    {
        (min, max) = (0, RepeatNode.Unbounded);
        if (!More)
        {
            return false;
        }

        switch (_text[_at])
        {
            case '*':
                _at++;
                return true;
            case '+':
                _at++;
                min = 1;
                return true;
            case '?':
                _at++;
                max = 1;
                return true;
            case '{':
                return Counts(out min, out max);
            default:
                return false;
        }
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c>, <c>{n,m}</c>; another brace is a character like others.</summary>
    private bool Counts(out int min, out int max)
    {
        min = max = 0;
        var start = _at++;
        if (More && _text[_at] == ',')
        {
            // Zero to the engines that know it, plain text to the others.
            throw PatternException.Malformed("{,");
        }

        if (Number(out min))
        {
            max = min;
            if (Take(',') && !Number(out max))
            {
                max = RepeatNode.Unbounded;
            }

            if (Take('}'))
            {
                return min <= max ? true : throw PatternException.Malformed("counts in reverse order");
            }
        }

        _at = start;
        return false;
    }

    private bool Number(out int number)
    {
        var start = _at;
        number = 0;
        while (More && _text[_at] is >= '0' and <= '9')
        {
            number = Math.Min(LargestCount, (number * 10) + _text[_at++] - '0');
        }

        return _at > start;
    }

    private PatternNode? Group()
    {
        var dotAll = _dotAll;
        var options = ":";
        if (Take('?') && !GroupOptions(ref options))
        {
            // A switch, or a comment: nothing follows that belongs to it.
            return options.Length > 0 ? new AnchorNode("(?" + options + ")") : null;
        }

        var content = Alternation();
        if (!Take(')'))
        {
            throw PatternException.Malformed("unclosed (");
        }

        _dotAll = dotAll;
        return new GroupNode(content, options);
    }

    /// <summary>Reads what follows <c>(?</c>.</summary>
    /// <returns>Whether a group follows; else all of it is read.</returns>
    private bool GroupOptions(ref string options)
    {
        var next = More ? _text[_at++] : ')';
        switch (next)
        {
            case ':':
                return true;
            case '=' or '!':
                throw new PatternException("lookahead");
            case '>':
                throw new PatternException("atomic group");
            case '(':
                throw new PatternException("conditional");
            case '|':
                throw new PatternException("branch reset");
            case '#':
                _at = _text.IndexOf(')', _at) + 1;
                options = "";
                return _at > 0 ? false : throw PatternException.Malformed("unclosed (");
            case '<' when More && _text[_at] is '=' or '!':
                throw new PatternException("lookbehind");
            case '<' or '\'':
                Name(next == '<' ? '>' : '\'');
                return true;
            case 'P' when Take('<'):
                Name('>');
                return true;
            case 'P' when More && _text[_at] == '=':
                throw new PatternException("backreference");
            case 'P' or 'R' or '&' or '+' or (>= '0' and <= '9'):
                throw new PatternException("recursion");
            default:
                _at--;
                return Switches(ref options);
        }
    }

    private void Name(char end)
    {
        var start = _at;
        while (More && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        if (_at == start || !Take(end))
        {
            throw PatternException.Malformed("name of a group");
        }
    }

    private bool Switches(ref string options)
    {
        var on = true;
        string[] kept = ["", ""];
        while (More && _text[_at] is not (':' or ')'))
        {
            var option = _text[_at++];
            switch (option)
            {
                case '-' when on:
                    on = false;
                    break;
                case 's':
                    _dotAll = on;
                    break;
                case 'i' or 'm':
                    kept[on ? 0 : 1] += option;
                    break;
                case 'u':
                    break;
                default:
                    throw new PatternException("option " + option);
            }
        }

        var group = Take(':');
        if (!group && !Take(')'))
        {
            throw PatternException.Malformed("unclosed (");
        }

        options = kept[0] + (kept[1].Length > 0 ? "-" + kept[1] : "") + (group ? ":" : "");
        return group;
    }

    private bool Take(char character)
    {
        if (More && _text[_at] == character)
        {
            _at++;
            return true;
        }

        return false;
    }

    /// <summary>Reads a code point of the text itself.</summary>
    private int CodePoint()
    {
        var first = _text[_at++];
        return char.IsHighSurrogate(first) && More && char.IsLowSurrogate(_text[_at])
            ? char.ConvertToUtf32(first, _text[_at++])
            : first;
    }
}
