using System.Collections.Generic;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>
/// Finds the possessive repeats that match no more and no less than greedy ones, which is what .NET is given for them. A possessive
/// repeat gives nothing back; this makes no difference where it has only one way to match, or where what follows
/// cannot start with anything it could give back.
/// </summary>
internal static class PossessiveRepeats
{
    /// <exception cref="PatternException">A possessive repeat is not the same as a greedy one.</exception>
    public static void Check(PatternNode root) => Check(root, top: true);

    private static void Check(PatternNode node, bool top)
    {
        switch (node)
        {
            case AlternateNode alternate:
                foreach (var branch in alternate.Branches)
                {
                    Check(branch, top);
                }

                break;
            case ConcatNode concat:
                for (var i = 0; i < concat.Parts.Count; i++)
                {
                    var part = concat.Parts[i];
                    if (part is RepeatNode { Possessive: true } repeat && !IsGreedy(repeat, concat.Parts, top ? i + 1 : int.MaxValue))
                    {
                        throw new PatternException("possessive quantifier");
                    }

                    Check(part, top: false);
                }

                break;
            case GroupNode group:
                Check(group.Content, top: false);
                break;
            case RepeatNode repeat:
                if (repeat.Part is RepeatNode { Possessive: true } inner && !IsGreedy(inner, [], int.MaxValue))
                {
                    throw new PatternException("possessive quantifier");
                }

                Check(repeat.Part, top: false);
                break;
        }
    }

    /// <param name="repeat">The repeat.</param>
    /// <param name="parts">The sequence that it stands in.</param>
    /// <param name="next">Where what follows it starts; beyond the end where it is not all in the sequence.</param>
    private static bool IsGreedy(RepeatNode repeat, IReadOnlyList<PatternNode> parts, int next)
    {
        var own = Single(repeat.Part);
        if (own is not null && repeat.Min == repeat.Max)
        {
            return true;
        }

        if (own is null || next > parts.Count)
        {
            return false;
        }

        for (; next < parts.Count; next++)
        {
            var part = parts[next];
            var optional = part is RepeatNode { Min: 0 };
            var first = part switch
            {
                AnchorNode { Text: "$" or @"\Z" } => CodePointSet.Of(('\n', '\n')),
                AnchorNode { Text: @"\z" } => CodePointSet.Empty,
                RepeatNode following => Single(following.Part),
                _ => Single(part),
            };
            if (first is null || !first.Intersect(own).IsEmpty)
            {
                return false;
            }

            if (!optional)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>The characters of a part that is always one character, or null.</summary>
    private static CodePointSet? Single(PatternNode node) => node switch
    {
        LiteralNode literal => CodePointSet.Of((literal.CodePoint, literal.CodePoint)),
        ClassNode { Set.IsExact: true } set => set.Set.Units.Union(set.Set.AstralMay),
        _ => null,
    };
}
