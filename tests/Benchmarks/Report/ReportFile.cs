namespace SendEvent.Benchmarks.Report;

/// <summary>The place in the README with the last results.</summary>
internal static class ReportFile
{
    private const string Begin = "<!-- benchmarks: written by tests/Benchmarks -->";
    private const string End = "<!-- end of benchmarks -->";

    public static void Write(string report)
    {
        var path = Path.Combine(RepositoryFolder.Path, "README.md");
        var readme = File.ReadAllText(path);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException("The README has no place for the table.");
        }

        File.WriteAllText(path, $"{readme[..begin]}{Begin}\n\n{report}\n{readme[end..]}");
        Console.WriteLine("Written to README.md.");
    }
}
