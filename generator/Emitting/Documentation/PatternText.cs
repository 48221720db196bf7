namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>How a summary names a pattern: only one that is short and can be read.</summary>
internal static class PatternText
{
    private const int Longest = 60;

    /// <summary>The end of a sentence, as XML; empty where there is no pattern to name.</summary>
    public static string Of(string? pattern) =>
        pattern is { Length: > 0 and <= Longest } && IsLegible(pattern) ? $" that matches <c>{DocComment.Escape(pattern)}</c>" : string.Empty;

    // White space at an end or in a row would not show.
    private static bool IsLegible(string pattern)
    {
        foreach (var character in pattern)
        {
            if (character is < ' ' or > '~')
            {
                return false;
            }
        }

        return pattern.Trim() == pattern && !pattern.Contains("  ");
    }
}
