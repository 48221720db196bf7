namespace SendEvent.Benchmarks.Report;

/// <summary>The committed file with the last results.</summary>
internal static class ReportFile
{
    public static void Write(string report)
    {
        var path = Path.Combine(Repository.Root, "docs", "benchmarks.md");
        File.WriteAllText(path, $"""
            # Benchmarks

            Written by `dotnet run -c Release --project tests/Benchmarks`. Ours and the peer do the same work on the same data, and each benchmark
            checks that both give the same result before it measures.

            {report}
            """);
        Console.WriteLine($"Written to {path}.");
    }
}
