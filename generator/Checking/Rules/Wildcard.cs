namespace SendEvent.Generators.Checking.Rules;

/// <summary>Matches names with <c>*</c> (any text) and <c>?</c> (any one character).</summary>
internal static class Wildcard
{
    public static bool IsPattern(string text) => text.IndexOf('*') >= 0 || text.IndexOf('?') >= 0;

    /// <summary>Whether a pattern matches a whole name, in time proportional to their lengths' product at worst.</summary>
    public static bool Matches(string pattern, string name)
    {
        var p = 0;
        var star = -1;
        var resume = 0;
        for (var n = 0; n < name.Length;)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                // Let the last star take one more character.
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
