using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    private const int MaxLength = 64;

    /// <summary>The end of a message: <c>; did you mean 'x'?</c>, or nothing if no candidate is near.</summary>
    public static string Text(string name, IEnumerable<string> candidates) =>
        Closest(name, candidates) is { } found ? "; did you mean '" + found + "'?" : "";

    /// <summary>
    /// The candidate with the fewest edits, which must be no more than a third of the name, and none but of case in one letter; the first of several in
    /// ordinal order, so that the result does not depend on the order of the candidates.
    /// </summary>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return null;
        }

        string? best = null;
        // Of one letter any other is one edit away.
        var bestDistance = name.Length == 1 ? 0 : Math.Max(1, name.Length / 3);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > bestDistance || candidate.Length > MaxLength)
            {
                continue;
            }

            var distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate, bestDistance);
            if (distance < bestDistance || (distance == bestDistance && (best is null || string.CompareOrdinal(candidate, best) < 0)))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Edits between two names: letters put in, left out, replaced, or swapped with their neighbour.</summary>
    private static int Distance(string a, string b, int limit)
    {
        var before = new int[b.Length + 1];
        var above = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }

                row[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > limit)
            {
                return int.MaxValue;
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
