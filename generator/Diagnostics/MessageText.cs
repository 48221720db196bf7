namespace SendEvent.Generators.Diagnostics;

/// <summary>Text of a shape file in a message.</summary>
internal static class MessageText
{
    /// <summary>Text short enough for a message of one line.</summary>
    public static string Excerpt(string text)
    {
        const int Limit = 60;
        var line = text.Length > Limit ? text.Substring(0, Limit) + "…" : text;
        foreach (var c in line)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return Flatten(line);
            }
        }

        return line;
    }

    private static string Flatten(string line)
    {
        var characters = line.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]) || characters[i] is '\u2028' or '\u2029')
            {
                characters[i] = ' ';
            }
        }

        return new string(characters);
    }
}
