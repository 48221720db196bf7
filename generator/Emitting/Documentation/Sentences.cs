using System;
using System.Collections.Generic;
using System.Linq;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>Finds where the summary of a paragraph ends.</summary>
internal static class Sentences
{
    /// <summary>A second sentence is part of a summary up to this length of both, in characters.</summary>
    private const int Short = 160;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "no.", "inc.", "corp.", "ltd.", "a.m.", "p.m.", "u.s.", "mr.", "ms.", "dr.", "st.",
    };

    /// <summary>How many words the summary has: one sentence or two.</summary>
    public static int SummaryLength(List<Atom> atoms)
    {
        var first = SentenceLength(atoms, 0);
        if (first == atoms.Count)
        {
            return first;
        }

        var second = SentenceLength(atoms, first);
        return atoms.Take(second).Sum(static atom => atom.Plain.Length + 1) <= Short ? second : first;
    }

    private static int SentenceLength(List<Atom> atoms, int from)
    {
        for (var i = from; i < atoms.Count - 1; i++)
        {
            if (Ends(atoms[i]) && !StartsSmall(atoms[i + 1].Plain.ToString()))
            {
                return i + 1;
            }
        }

        return atoms.Count;
    }

    private static bool Ends(Atom atom)
    {
        var word = atom.Plain.ToString().TrimEnd(')', ']', '"', '\'', '\u201D', '\u2019');
        return !atom.Inside && word.Length > 0 && (word[word.Length - 1] is '.' or '!' or '?')
            && !Abbreviations.Contains(word.TrimStart('(', '[', '"', '\'', '\u201C', '\u2018'))
            && !(word.Length == 2 && char.IsUpper(word[0]));
    }

    private static bool StartsSmall(string word) => char.IsLower(word.TrimStart('(', '[', '"', '\'', '\u201C', '\u2018').FirstOrDefault());
}
