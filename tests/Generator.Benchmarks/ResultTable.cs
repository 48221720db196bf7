using System.Globalization;
using System.Text;

namespace SendEvent.Generators.Benchmarks;

/// <summary>The results as a table in Markdown; each row also appears as soon as it is known.</summary>
internal sealed class ResultTable
{
    private readonly StringBuilder _rows = new();

    /// <summary>Adds a row. A measure meets its target if it is not larger.</summary>
    public void Add(string what, string ours, string comparedWith, double measure, double target, string unit = "")
    {
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {ours} | {comparedWith} | {measure:0.##} {unit} | ≤ {target:0.##} {unit} | {(measure <= target ? "yes" : "**no**")} |").Replace("  ", " ", StringComparison.Ordinal);
        _rows.Append(row).Append('\n');
        Console.WriteLine(row);
    }

    public string ToMarkdown(string service, int shapes) => string.Create(CultureInfo.InvariantCulture, $"""
        {service}, {shapes:N0} shapes; {Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}

        | what | ours | compared with | measure | target | met |
        |---|---|---|---|---|---|
        {_rows}
        """);
}
