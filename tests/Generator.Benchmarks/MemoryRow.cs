using System.Diagnostics;

namespace SendEvent.Generators.Benchmarks;

/// <summary>
/// The peak of the working set of a new process that runs the generator once, without what the same process takes for a generator
/// that only adds the same texts: what is left is the generator's own work.
/// </summary>
internal static class MemoryRow
{
    public const string Command = "--memory";

    private const string Ours = "ours";

    private const string Empty = "empty";

    private const int Rounds = 5;

    public static void Measure(string path, ResultTable table)
    {
        var texts = Path.Combine(Path.GetTempPath(), $"generator-benchmarks-{Environment.ProcessId}.txt");
        try
        {
            var first = Drivers.Create(new ShapeGenerator(), Drivers.FileOf(File.ReadAllText(path))).RunGenerators(Drivers.Consumer);
            OutputFile.Write(texts, first.GetRunResult().Results[0].GeneratedSources);
            var ours = Timing.Median(Enumerable.Range(0, Rounds).Select(_ => Peak(Ours, path)));
            var empty = Timing.Median(Enumerable.Range(0, Rounds).Select(_ => Peak(Empty, texts)));
            table.Add("peak memory of the generator's own work", $"{ours - empty:N0} MB", $"{ours:N0} MB the process; {empty:N0} MB without the generator", ours - empty, 300, "MB");
        }
        finally
        {
            File.Delete(texts);
        }
    }

    /// <summary>In the new process: one run, then the peak so far on the standard output, in bytes.</summary>
    public static void RunChild(string who, string path)
    {
        var run = who == Ours
            ? Drivers.Create(new ShapeGenerator(), Drivers.FileOf(File.ReadAllText(path)))
            : Drivers.Create(new EmptyGenerator(OutputFile.Read(path)), Drivers.FileOf("{}"));
        run = run.RunGenerators(Drivers.Consumer);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64);
        GC.KeepAlive(run);
    }

    private static double Peak(string who, string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command, who, path]) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Insert(0, typeof(MemoryRow).Assembly.Location);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return long.Parse(output.Trim()) / 1e6;
    }
}
