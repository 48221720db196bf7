using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>Writes a pattern for .NET, and reckons how large an automaton it makes.</summary>
/// <param name="countUnits">Whether counted repeats count UTF-16 units, not characters: this makes the automaton smaller.</param>
internal sealed class PatternWriter(bool countUnits)
{
    private readonly StringBuilder _output = new();
    private bool _anchored;

    public override string ToString() => _output.ToString();

    /// <summary>Writes a whole pattern.</summary>
    /// <returns>At least as many states as .NET reckons with: one a character, five where it must remember what kind the last one was.</returns>
    public long WriteAll(PatternNode root)
    {
        var size = Write(root) + 1;
        return _anchored ? 5 * size : size;
    }

    private long Write(PatternNode node)
    {
        switch (node)
        {
            case LiteralNode literal:
                return WriteLiteral(literal.CodePoint);
            case ClassNode set:
                return WriteClass(set.Set, loose: false);
            case AnchorNode anchor:
                _output.Append(anchor.Text);
                _anchored |= !anchor.Text.StartsWith("(", StringComparison.Ordinal);
                return 0;
            case ConcatNode concat:
                return concat.Parts.Sum(Write);
            case AlternateNode alternate:
                return WriteBranches(alternate.Branches);
            case GroupNode group:
                _output.Append("(?").Append(group.Options);
                var size = Write(group.Content);
                _output.Append(')');
                return size;
            default:
                return WriteRepeat((RepeatNode)node);
        }
    }

    private long WriteBranches(IReadOnlyList<PatternNode> branches)
    {
        long size = 0;
        for (var i = 0; i < branches.Count; i++)
        {
            _output.Append(i > 0 ? "|" : "");
            size += Write(branches[i]);
        }

        return size;
    }

    private long WriteRepeat(RepeatNode repeat)
    {
        var counted = repeat.Min > 1 || (repeat.Max != RepeatNode.Unbounded && repeat.Max > 1);
        var endless = repeat.Max == RepeatNode.Unbounded && !counted;
        long size;
        if (repeat.Part is ClassNode set)
        {
            size = WriteClass(set.Set, loose: endless || (counted && countUnits));
        }
        else if (repeat.Part is GroupNode or LiteralNode { CodePoint: <= 0xFFFF })
        {
            size = Write(repeat.Part);
        }
        else
        {
            _output.Append("(?:");
            size = Write(repeat.Part);
            _output.Append(')');
        }

        _output.Append(Quantifier(repeat));
        var times = repeat.Max == RepeatNode.Unbounded ? repeat.Min : repeat.Max;
        return size * (times < 1 ? 1 : times) > int.MaxValue ? int.MaxValue : size * (times < 1 ? 1 : times);
    }

    private static string Quantifier(RepeatNode repeat) => (repeat.Min, repeat.Max) switch
    {
        (0, RepeatNode.Unbounded) => "*",
        (1, RepeatNode.Unbounded) => "+",
        (0, 1) => "?",
        (_, RepeatNode.Unbounded) => "{" + Text(repeat.Min) + ",}",
        _ when repeat.Min == repeat.Max => "{" + Text(repeat.Min) + "}",
        _ => "{" + Text(repeat.Min) + "," + Text(repeat.Max) + "}",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private int WriteLiteral(int codePoint)
    {
        foreach (var unit in codePoint > 0xFFFF ? char.ConvertFromUtf32(codePoint) : ((char)codePoint).ToString())
        {
            WriteUnit(unit, @"\*+?|{}[]()^$.");
        }

        return codePoint > 0xFFFF ? 2 : 1;
    }

    private void WriteUnit(int unit, string escaped)
    {
        if (unit is < ' ' or > '~')
        {
            _output.Append(@"\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));
            return;
        }

        _output.Append(escaped.IndexOf((char)unit) >= 0 ? @"\" : "").Append((char)unit);
    }

    /// <param name="set">The class.</param>
    /// <param name="loose">Whether it is enough that all units of a string of its characters match one by one.</param>
    private int WriteClass(CharacterClass set, bool loose)
    {
        var pairs = Pairs(set.AstralMay);
        if (pairs.Count == 0)
        {
            WriteUnits(WithoutHalves(set));
            return 1;
        }

        if (loose && set.Subtracted is null && set.AstralMay.Includes(CodePointSet.Astral))
        {
            // Then every half matches; with fewer characters, the second half of another one would.
            WriteUnits(set with
            {
                Units = set.Negated ? set.Units.Except(CodePointSet.Surrogates) : set.Units.Union(CodePointSet.Surrogates),
            });
            return 1;
        }

        _output.Append("(?:");
        WriteUnits(WithoutHalves(set));
        foreach (var (high, low) in pairs)
        {
            _output.Append('|');
            WriteUnits(CharacterClass.Of(CodePointSet.Of(high)));
            WriteUnits(CharacterClass.Of(low));
        }

        _output.Append(')');
        return 1 + (2 * pairs.Count);
    }

    /// <summary>The same class where it would match halves of pairs only because it is told what it does not match.</summary>
    private static CharacterClass WithoutHalves(CharacterClass set) =>
        set.Negated ? set with { Units = set.Units.Union(CodePointSet.Surrogates) }
        : HasOutsides(set) && set.Subtracted is null ? set with { Subtracted = new CharacterClass { Units = CodePointSet.Surrogates } }
        : set;

    private static bool HasOutsides(CharacterClass set) => set.Categories.Any(static category => category[1] == 'P');

    private void WriteUnits(CharacterClass set)
    {
        if (set.Units.IsEmpty && set.Categories.Count == 0 && set.Subtracted is null)
        {
            _output.Append(set.Negated ? @"[\u0000-\uFFFF]" : @"[^\u0000-\uFFFF]");
            return;
        }

        _output.Append(set.Negated ? "[^" : "[");
        foreach (var (low, high) in set.Units.Ranges)
        {
            var range = high > low + 1;
            WriteEnd(low, range);
            _output.Append(range ? "-" : "");
            if (high > low)
            {
                WriteEnd(high, range);
            }
        }

        foreach (var category in set.Categories)
        {
            // To .NET the halves of pairs are of the category C.
            _output.Append(category == @"\p{C}" ? @"\p{Cc}\p{Cf}\p{Cn}\p{Co}" : category);
        }

        if (set.Subtracted is not null)
        {
            _output.Append('-');
            WriteUnits(set.Subtracted);
        }

        _output.Append(']');
    }

    private void WriteEnd(int unit, bool range)
    {
        // .NET takes an escaped hyphen for itself alone, never for the end of a range.
        if (range && unit == '-')
        {
            _output.Append(@"\u002D");
        }
        else
        {
            WriteUnit(unit, @"\[]^-");
        }
    }

    /// <summary>The UTF-16 pairs of astral characters: which second halves go with which first halves.</summary>
    private static List<((int, int)[] High, (int, int) Low)> Pairs(CodePointSet astral)
    {
        var rows = new List<((int, int) High, (int, int) Low)>();
        foreach (var (low, high) in astral.Ranges)
        {
            var (from, to) = (Split(low), Split(high));
            if (from.High == to.High)
            {
                rows.Add(((from.High, from.High), (from.Low, to.Low)));
                continue;
            }

            var first = from.High;
            var last = to.High;
            if (from.Low > 0xDC00)
            {
                rows.Add(((first, first), (from.Low, 0xDFFF)));
                first++;
            }

            if (to.Low < 0xDFFF)
            {
                rows.Add(((last, last), (0xDC00, to.Low)));
                last--;
            }

            if (first <= last)
            {
                rows.Add(((first, last), (0xDC00, 0xDFFF)));
            }
        }

        return rows.GroupBy(static row => row.Low)
            .Select(static rows => (rows.Select(static row => row.High).ToArray(), rows.Key))
            .ToList();
    }

    private static (int High, int Low) Split(int codePoint) =>
        (0xD800 + ((codePoint - 0x10000) >> 10), 0xDC00 + ((codePoint - 0x10000) & 0x3FF));
}
