using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.ConsoleArguments;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using SendEvent.Benchmarks;
using SendEvent.Benchmarks.Report;

// Without arguments: everything, and the table goes to the README. With BenchmarkDotNet's arguments
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
var (isSuccess, chosen, _) = ConfigParser.Parse(args, ConsoleLogger.Default);
if (!isSuccess)
{
    return 1;
}

var config = ManualConfig.Union(BenchmarkSettings.Create(), chosen);
var benchmarks = Assembly.GetExecutingAssembly().GetTypes()
    .Where(type => type.IsDefined(typeof(CaseAttribute)))
    .Select(type => BenchmarkConverter.TypeToBenchmarks(type, config))
    .Where(info => info.BenchmarksCases.Length > 0)
    .ToArray();
WarmUp.Run(benchmarks);
var summaries = BenchmarkRunner.Run(benchmarks);
var comparisons = Comparisons.Of(summaries).ToList();
if (rows is null)
{
    Console.WriteLine($"\n{ComparisonTable.Of(comparisons)}\n{Surroundings.Describe()}\n");
}
else
{
    ComparisonFile.Write(rows, comparisons);
}

return summaries.Length > 0 && Array.TrueForAll(summaries, summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
