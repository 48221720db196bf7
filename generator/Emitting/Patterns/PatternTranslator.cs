namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>
/// Turns the pattern of a description into one that .NET matches in linear time. The answer depends on the pattern alone, not on
/// the machine: what .NET refuses is known from the text. docs/patterns.md says what is translated and what is not.
/// </summary>
internal static class PatternTranslator
{
    /// <summary>.NET refuses automata of more states than this, by its own reckoning.</summary>
    private const int LargestAutomaton = 10_000;

    /// <summary>Translates a pattern. Never throws.</summary>
    public static PatternResult Translate(string pattern)
    {
        try
        {
            var root = PatternParser.Parse(pattern);
            PossessiveRepeats.Check(root);
            return Write(root, countUnits: false) ?? Write(root, countUnits: true)
                ?? new PatternResult(null, false, "repeat too large");
        }
        catch (PatternException e)
        {
            return new PatternResult(null, false, e.Message);
        }
    }

    private static PatternResult? Write(PatternNode root, bool countUnits)
    {
        var writer = new PatternWriter(countUnits);
        return writer.WriteAll(root) <= LargestAutomaton ? new PatternResult(writer.ToString(), true, null) : null;
    }
}
