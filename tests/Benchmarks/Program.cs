using System.Reflection;
using BenchmarkDotNet.Running;
using SendEvent.Benchmarks;
using SendEvent.Benchmarks.Report;

// Without arguments: everything, and the table goes to docs/benchmarks.md. With BenchmarkDotNet's arguments
// (--filter '*Transcript*'): what they choose, and the table is only printed.
if (args.Length == 0)
{
    var all = CaseProcesses.Run().Concat(FirstRequests.Run()).ToList();
    var report = $"{ComparisonTable.Of(all)}\n{Surroundings.Describe()}\n";
    Console.WriteLine(report);
    ReportFile.Write(report);
    return 0;
}

var rows = CaseProcesses.RowsFile(ref args);
var summaries = BenchmarkSwitcher
    .FromAssembly(Assembly.GetExecutingAssembly())
    .Run(args, BenchmarkSettings.Create())
    .ToList();
var comparisons = Comparisons.Of(summaries).ToList();
if (rows is null)
{
    Console.WriteLine($"\n{ComparisonTable.Of(comparisons)}\n{Surroundings.Describe()}\n");
}
else
{
    ComparisonFile.Write(rows, comparisons);
}

return summaries.Count > 0 && summaries.TrueForAll(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
