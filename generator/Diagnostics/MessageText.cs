namespace SendEvent.Generators.Diagnostics;

/// <summary>Text of a shape file in a message. What cannot be seen in it is escaped where the message is made.</summary>
internal static class MessageText
{
    private const int Limit = 60;

    /// <summary>Text short enough for a message.</summary>
    public static string Excerpt(string text)
    {
        if (text.Length <= Limit)
        {
            return text;
        }

        // Not half of a character.
        return text.Substring(0, char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit) + "…";
    }
}
