using System.Diagnostics;
using System.Reflection;
using SendEvent.Benchmarks.Report;

namespace SendEvent.Benchmarks;

/// <summary>
/// Runs each case in a process of its own. What the just-in-time compiler learned of shared code from one case would
/// else speak in the next. There are two rounds, and of both the lower median counts, for ours and for a peer alike: what else
/// the machine does makes a run slower and never faster.
/// </summary>
internal static class CaseProcesses
{
    private const int Rounds = 2;
    private const string RowsOption = "--rows";

    public static IEnumerable<Comparison> Run()
    {
        var types = Assembly.GetExecutingAssembly().GetTypes().Where(type => type.IsDefined(typeof(CaseAttribute))).OrderBy(OrderOf).ToList();
        return Enumerable.Range(0, Rounds)
            .SelectMany(_ => types.SelectMany(Run))
            .GroupBy(row => (row.Case, row.Peer))
            .Select(rows => rows.Aggregate((one, other) => one.Least(other)));
    }

    private static List<Comparison> Run(Type type)
    {
        var rows = Path.GetTempFileName();
        var info = new ProcessStartInfo(
            "dotnet", ["exec", typeof(CaseProcesses).Assembly.Location, RowsOption, rows, "--filter", $"{type.FullName}.*"]);
        using var process = Process.Start(info)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{type.Name} failed.");
        }

        var comparisons = ComparisonFile.Read(rows);
        File.Delete(rows);
        return comparisons;
    }

    /// <summary>Takes the option that says where the rows go out of the arguments.</summary>
    public static string? RowsFile(ref string[] args)
    {
        if (args is not [RowsOption, var rows, .. var rest])
        {
            return null;
        }

        args = rest;
        return rows;
    }

    private static int OrderOf(Type type) => type.GetCustomAttribute<CaseAttribute>()!.Order;
}
