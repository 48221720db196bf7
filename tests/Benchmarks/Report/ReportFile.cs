namespace SendEvent.Benchmarks.Report;

/// <summary>The committed files with the last results: a page of its own, and a place in the README.</summary>
internal static class ReportFile
{
    private const string Begin = "<!-- benchmarks: written by tests/Benchmarks -->";
    private const string End = "<!-- end of benchmarks -->";

    public static void Write(string report)
    {
        File.WriteAllText(Path.Combine(Repository.Root, "docs", "benchmarks.md"), $"""
            # Benchmarks

            Written by `dotnet run -c Release --project tests/Benchmarks`. Ours and the peer do the same work on the same data, and each benchmark
            checks that both give the same result before it measures.

            {report}
            """);

        var path = Path.Combine(Repository.Root, "README.md");
        var readme = File.ReadAllText(path);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException("The README has no place for the table.");
        }

        File.WriteAllText(path, $"{readme[..begin]}{Begin}\n\n{report}\n{readme[end..]}");
        Console.WriteLine("Written to docs/benchmarks.md and README.md.");
    }
}
