namespace SendEvent.Sample;

/// <summary>Prints sections with labelled lines.</summary>
internal static class Page
{
    private const int LabelWidth = 14;

    private static int sections;

    public static void Section(string title)
    {
        var heading = $"{++sections}. {title}";
        Console.WriteLine();
        Console.WriteLine(heading);
        Console.WriteLine(new string('-', heading.Length));
    }

    /// <summary>Prints text beside a label; further lines of the text stand under the first.</summary>
    public static void Line(string label, object? text)
    {
        var lines = $"{text}".ReplaceLineEndings("\n").Split('\n');
        Console.WriteLine($"{label,-LabelWidth}{lines[0]}".TrimEnd());
        foreach (var line in lines[1..])
        {
            Console.WriteLine($"{"",-LabelWidth}{line}".TrimEnd());
        }
    }

    public static void Blank() => Console.WriteLine();
}
