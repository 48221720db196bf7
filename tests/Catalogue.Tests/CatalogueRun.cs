using System.Collections.Concurrent;
using System.Globalization;

namespace SendEvent.Catalogue.Tests;

/// <summary>All descriptions, two at a time, once a run of the tests.</summary>
public sealed class CatalogueRun
{
    private readonly ConcurrentDictionary<string, ServiceReport> _reports = new(StringComparer.Ordinal);

    public CatalogueRun() => Parallel.ForEach(
        Partitioner.Create(CatalogueTests.SkipReason is null ? ModelFolder.Files : [], EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = 2 },
        file => _reports[file] = ServiceCheck.Run(file));

    internal ServiceReport this[string file] => _reports[file];

    /// <summary>A line a service.</summary>
    public string Table() => string.Join('\n', _reports.Values
        .OrderBy(report => report.Service, StringComparer.Ordinal)
        .Select(report => string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Service,-20} {report.Protocol,-20} {report.Shapes,6} {report.Operations,6} {report.Seconds,8:0.0} {report.Failures.Count,6} {report.Bytes / 1e6,8:0.00} {report.Parts}"))
        .Prepend($"{"service",-20} {"protocol",-20} {"shapes",6} {"calls",6} {"seconds",8} {"wrong",6} {"MB",8} {ImageParts.Header}"));
}
