namespace SendEvent.Generators.Reading.Smithy;

/// <summary>The versions of Smithy that a file can say it is of.</summary>
internal static class SmithyVersion
{
    /// <summary>Reads <c>1</c>, <c>1.0</c>, <c>2</c>, <c>2.0</c>, and later versions of 2 such as <c>2.1</c>.</summary>
    /// <param name="text">The version.</param>
    /// <param name="isVersion1">Whether it is one of Smithy 1.</param>
    /// <param name="isKnown">Whether all of it is known here.</param>
    /// <returns>False for what this is not.</returns>
    public static bool TryParse(string text, out bool isVersion1, out bool isKnown)
    {
        isVersion1 = text is "1" or "1.0";
        isKnown = isVersion1 || text is "2" or "2.0";
        return isKnown || IsLaterMinor(text);
    }

    private static bool IsLaterMinor(string text)
    {
        const string Major = "2.";
        if (!text.StartsWith(Major, System.StringComparison.Ordinal) || text.Length == Major.Length || text.Length > 8)
        {
            return false;
        }

        for (var i = Major.Length; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
