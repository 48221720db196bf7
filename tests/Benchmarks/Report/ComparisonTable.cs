using System.Globalization;
using System.Text;

namespace SendEvent.Benchmarks.Report;

/// <summary>The rows as Markdown.</summary>
internal static class ComparisonTable
{
    public static string Of(IReadOnlyCollection<Comparison> rows)
    {
        var text = new StringBuilder();
        text.Append("| case | ours | peer | | time | bytes | target | |\n");
        text.Append("|---|--:|---|--:|--:|--:|---|---|\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Case} | {Text(row.Ours)} | {row.Peer} | {Text(row.Theirs)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Ratio(row.TimeRatio)} | {Ratio(row.BytesRatio)} | {Target(row)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {(!row.HasTarget ? "" : row.IsMet ? "met" : "**not met**")} |\n");
        }

        return text.ToString();
    }

    private static string Text(Measure measure) =>
        measure.Bytes is { } bytes ? $"{Time(measure.Nanoseconds)}, {Size(bytes)}" : Time(measure.Nanoseconds);

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds, "ns"),
        < 1e6 => Number(nanoseconds / 1e3, "µs"),
        _ => Number(nanoseconds / 1e6, "ms"),
    };

    private static string Size(long bytes) => bytes < 10_000 ? Number(bytes, "B") : Number(bytes / 1e3, "kB");

    // Three digits, but never fewer than there are before the point.
    private static string Number(double value, string unit)
    {
        var format = value < 10 && value != Math.Floor(value) ? "0.00" : value < 100 && value != Math.Floor(value) ? "0.0" : "#,0";
        return $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}";
    }

    private static string Ratio(double ratio) =>
        double.IsNaN(ratio) ? "" : ratio == 0 ? "0" : ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Target(Comparison row)
    {
        var time = double.IsNaN(row.TimeTarget) ? null : $"≤ {Ratio(row.TimeTarget)}";
        var bytes = double.IsNaN(row.BytesTarget) ? null : row.BytesTarget == 0 ? "0 bytes" : $"bytes ≤ {Ratio(row.BytesTarget)}";
        return string.Join(", ", new[] { time, bytes }.Where(part => part is not null));
    }
}
