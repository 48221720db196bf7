namespace SendEvent.Generators.Reading.Nodes;

/// <summary>Lines of a text, each told by a place in it.</summary>
internal static class TextLines
{
    /// <summary>Where the line of a place starts.</summary>
    public static int Start(string text, int at)
    {
        while (at > 0 && !IsBreak(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where the line of a place ends: at its line break, or at the end of the text.</summary>
    public static int End(string text, int at)
    {
        while (at < text.Length && !IsBreak(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where the next line starts; the end of the text if there is none.</summary>
    public static int Next(string text, int at)
    {
        var end = End(text, at);
        return end < text.Length ? end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1) : end;
    }

    /// <summary>Where the line before that of a place starts; -1 if there is none.</summary>
    public static int Previous(string text, int at)
    {
        var start = Start(text, at);
        if (start == 0)
        {
            return -1;
        }

        var end = start - 1;
        return Start(text, end > 0 && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end);
    }

    /// <summary>Where the nearest line above starts that has more than a comment; -1 if there is none.</summary>
    public static int PreviousWithText(string text, int at)
    {
        var line = Previous(text, at);
        while (line >= 0 && IsBlank(text, line))
        {
            line = Previous(text, line);
        }

        return line;
    }

    /// <summary>How many spaces a line starts with.</summary>
    public static int Indent(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at - start;
    }

    /// <summary>Whether a line has nothing but white space and a comment.</summary>
    public static bool IsBlank(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at >= text.Length || IsBreak(text[at]) || text[at] == '#';
    }

    /// <summary>What a line says, without indentation and white space at its end.</summary>
    public static string Content(string text, int start) => text.Substring(start, End(text, start) - start).Trim();

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
