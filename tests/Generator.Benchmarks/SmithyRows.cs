using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Benchmarks;

/// <summary>
/// Smithy models: what reading costs, against the <c>service-2.json</c> of the same service, and what putting them together costs. Times are
/// those that the compiler takes of each step.
/// </summary>
internal static class SmithyRows
{
    public const string Argument = "--smithy";

    private const int Rounds = 9;
    private const string Service = "s3.json";

    public static void Measure(ResultTable table)
    {
        if (PublishedFolder.SmithyModels is not { } models || PublishedFolder.Models is not { } descriptions)
        {
            Console.Error.WriteLine("No Smithy models: set SENDEVENT_SMITHY_MODELS and SENDEVENT_MODELS for their rows.");
            return;
        }

        Reading(File.ReadAllText(Path.Combine(models, Service)), File.ReadAllText(Path.Combine(descriptions, Service)), table);
        Assembling([.. Directory.GetFiles(models, "*.json").OrderByDescending(static path => new FileInfo(path).Length).Take(4).Select(File.ReadAllText)], table);
    }

    private static void Reading(string smithy, string description, ResultTable table)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var (one, other) = (Run([smithy])["Read"], Run([description])["Read"]);
            if (round >= 0)
            {
                ours.Add(one);
                theirs.Add(other);
            }
        }

        var (time, compared) = (Timing.Median(ours), Timing.Median(theirs));
        table.Add(
            $"reading {Service} of Smithy, {smithy.Length / 1e6:N1} MB", $"{time:N1} ms", $"{compared:N1} ms, its service-2.json, {description.Length / 1e6:N1} MB", time / compared, 1.3);
    }

    private static void Assembling(IReadOnlyList<string> models, ResultTable table)
    {
        var (assembling, cold, shapes) = (new List<double>(), new List<double>(), 0);
        for (var round = -2; round < Rounds; round++)
        {
            IReadOnlyDictionary<string, double> steps = new Dictionary<string, double>();
            var all = Timing.Once(() => steps = Run(models));
            shapes = (int)steps["count"];
            if (round >= 0)
            {
                assembling.Add(steps["Assemble"]);
                cold.Add(all);
            }
        }

        var (time, whole) = (Timing.Median(assembling), Timing.Median(cold));
        table.Add($"assembling {models.Count} Smithy models of {shapes:N0} types", $"{time:N1} ms", $"{whole:N0} ms, the cold run", time / whole, 0.3);
    }

    // Milliseconds by step, and the number of outputs.
    private static Dictionary<string, double> Run(IReadOnlyList<string> texts)
    {
        var files = texts.Select(static (text, index) => Drivers.FileOf(text, $"Benchmark.Model{index}")).ToList();
        var result = Drivers.Create(new ShapeGenerator(), files, tracked: true).RunGenerators(Drivers.Consumer).GetRunResult().Results.Single();
        var steps = result.TrackedSteps.ToDictionary(static step => step.Key, static step => step.Value.Sum(static run => run.ElapsedTime.TotalMilliseconds), StringComparer.Ordinal);
        steps["count"] = result.GeneratedSources.Length;
        return steps;
    }
}
