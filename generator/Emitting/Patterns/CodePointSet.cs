using System;
using System.Collections.Generic;
using System.Linq;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>An immutable set of code points: sorted ranges that neither overlap nor touch.</summary>
internal sealed class CodePointSet
{
    public const int Highest = 0x10FFFF;

    private CodePointSet(IReadOnlyList<(int Low, int High)> ranges) => Ranges = ranges;

    public static CodePointSet Empty { get; } = new([]);

    /// <summary>The UTF-16 units, surrogates included: what one place of a .NET pattern can be.</summary>
    public static CodePointSet Units { get; } = Of((0, 0xFFFF));

    /// <summary>The code points that take two units.</summary>
    public static CodePointSet Astral { get; } = Of((0x10000, Highest));

    public static CodePointSet Surrogates { get; } = Of((0xD800, 0xDFFF));

    public IReadOnlyList<(int Low, int High)> Ranges { get; }

    public bool IsEmpty => Ranges.Count == 0;

    public static CodePointSet Of(params (int Low, int High)[] ranges) => Of((IEnumerable<(int, int)>)ranges);

    public static CodePointSet Of(IEnumerable<(int Low, int High)> ranges)
    {
        var sorted = ranges.OrderBy(static range => range.Low).ToList();
        var merged = new List<(int Low, int High)>(sorted.Count);
        foreach (var (low, high) in sorted)
        {
            if (merged.Count > 0 && low <= merged[merged.Count - 1].High + 1)
            {
                var last = merged[merged.Count - 1];
                merged[merged.Count - 1] = (last.Low, Math.Max(last.High, high));
            }
            else
            {
                merged.Add((low, high));
            }
        }

        return new CodePointSet(merged);
    }

    public CodePointSet Union(CodePointSet other) =>
        other.IsEmpty ? this : IsEmpty ? other : Of(Ranges.Concat(other.Ranges));

    public CodePointSet Intersect(CodePointSet other)
    {
        var both = new List<(int, int)>();
        for (int i = 0, j = 0; i < Ranges.Count && j < other.Ranges.Count;)
        {
            var low = Math.Max(Ranges[i].Low, other.Ranges[j].Low);
            var high = Math.Min(Ranges[i].High, other.Ranges[j].High);
            if (low <= high)
            {
                both.Add((low, high));
            }

            if (Ranges[i].High < other.Ranges[j].High)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new CodePointSet(both);
    }

    public CodePointSet Except(CodePointSet other)
    {
        var gaps = new List<(int, int)>();
        var from = 0;
        foreach (var (low, high) in other.Ranges)
        {
            if (from < low)
            {
                gaps.Add((from, low - 1));
            }

            from = high + 1;
        }

        if (from <= Highest)
        {
            gaps.Add((from, Highest));
        }

        return Intersect(new CodePointSet(gaps));
    }

    public bool Includes(CodePointSet other) => other.Except(this).IsEmpty;
}
