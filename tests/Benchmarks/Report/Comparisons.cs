using System.Reflection;
using BenchmarkDotNet.Reports;

namespace SendEvent.Benchmarks.Report;

/// <summary>Makes the rows of what BenchmarkDotNet measured.</summary>
internal static class Comparisons
{
    public static IEnumerable<Comparison> Of(IEnumerable<Summary> summaries) =>
        from summary in summaries
        from report in summary.Reports
        group report by (Class: report.BenchmarkCase.Descriptor.Type, Parameters: report.BenchmarkCase.Parameters.DisplayInfo) into both
        let ours = both.FirstOrDefault(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == "Ours")
        where ours?.ResultStatistics is not null
        from report in both
        let peer = report.BenchmarkCase.Descriptor.WorkloadMethod.GetCustomAttribute<PeerAttribute>()
        where peer is not null && report.ResultStatistics is not null
        select new Comparison(Name(report), peer.Name, MeasureOf(ours), MeasureOf(report), peer.Time, peer.Bytes);

    private static string Name(BenchmarkReport report)
    {
        var name = report.BenchmarkCase.Descriptor.Type.GetCustomAttribute<CaseAttribute>()!.Name;
        var parameters = string.Join(", ", report.BenchmarkCase.Parameters.Items.Select(item => item.Value));
        return parameters.Length == 0 ? name : $"{name}, {parameters}";
    }

    private static Measure MeasureOf(BenchmarkReport report) =>
        new(report.ResultStatistics!.Median, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase));
}
