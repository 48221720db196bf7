using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Benchmarks;

/// <summary>What an edit costs in a driver that has run before, as in an IDE.</summary>
internal static partial class EditRows
{
    private const int Rounds = 15;

    public static void Measure(ServiceDescription description, ResultTable table)
    {
        var file = Drivers.FileOf(description.Text);
        var edited = file.With(FirstEnum().Replace(description.Text, "$0\"added-by-the-benchmark\", ", 1));
        Edits(file, edited, table);
        UnrelatedEdit(file, table);
        OneShapeEdit(description.Text, file, edited, table);
    }

    /// <summary>What is run again, counted.</summary>
    private static void Edits(TestFile file, TestFile edited, ResultTable table)
    {
        var driver = Drivers.Create(new ShapeGenerator(), file, tracked: true).RunGenerators(Drivers.Consumer);
        var afterCode = driver.RunGenerators(Drivers.EditCode(Drivers.Consumer, 1));
        var ran = Steps(afterCode).Count(step => step is not IncrementalStepRunReason.Cached);
        table.Add("unrelated edit: steps of ours that ran", $"{ran}", "0", ran, 0);

        var afterShape = driver.ReplaceAdditionalText(file, edited).RunGenerators(Drivers.Consumer);
        var before = Texts(driver).ToHashSet();
        var emitted = Texts(afterShape).Count(text => !before.Contains(text));
        table.Add("edit of one shape: outputs emitted again", $"{emitted}", "1", emitted, 1);
    }

    private static void UnrelatedEdit(TestFile file, ResultTable table)
    {
        var ours = Drivers.Create(new ShapeGenerator(), file).RunGenerators(Drivers.Consumer);
        var empty = Drivers.Create(EmptyGenerator.Like(ours), file).RunGenerators(Drivers.Consumer);
        var (ourTime, emptyTime) = Timing.InTurn(
            Rounds,
            round => ours = ours.RunGenerators(Drivers.EditCode(Drivers.Consumer, round)),
            round => empty = empty.RunGenerators(Drivers.EditCode(Drivers.Consumer, round)));
        table.Add("unrelated edit", $"{ourTime:N1} ms", $"{emptyTime:N1} ms, empty generator, as many outputs", ourTime / emptyTime, 1.3);
    }

    private static void OneShapeEdit(string cold, TestFile file, TestFile edited, ResultTable table)
    {
        var warm = Drivers.Create(new ShapeGenerator(), file).RunGenerators(Drivers.Consumer);
        var now = file;
        var (editTime, coldTime) = Timing.InTurn(
            Rounds,
            round =>
            {
                var next = file.With((round % 2 == 0 ? edited : file).GetText().ToString());
                warm = warm.ReplaceAdditionalText(now, next).RunGenerators(Drivers.Consumer);
                now = next;
            },
            _ => Drivers.Create(new ShapeGenerator(), Drivers.FileOf(cold)).RunGenerators(Drivers.Consumer));
        table.Add("edit of one shape", $"{editTime:N0} ms", $"{coldTime:N0} ms, cold run", editTime / coldTime, 0.25);
    }

    private static IEnumerable<IncrementalStepRunReason> Steps(GeneratorDriver driver) => driver.GetRunResult().Results[0].TrackedSteps
        .Where(step => Stages.Contains(step.Key))
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Select(output => output.Reason)
        .Concat(Outputs(driver));

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriver driver) => driver.GetRunResult().Results[0].TrackedOutputSteps
        .SelectMany(step => step.Value)
        .SelectMany(step => step.Outputs)
        .Select(output => output.Reason);

    private static IEnumerable<SourceText> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().Results[0].GeneratedSources.Select(source => source.SourceText);

    private static readonly HashSet<string> Stages =
    [
        TrackingNames.Input, TrackingNames.Read, TrackingNames.Model, TrackingNames.Check, TrackingNames.Plan,
        TrackingNames.Seeds, TrackingNames.Shapes, TrackingNames.Language, TrackingNames.Operations, TrackingNames.Clients, TrackingNames.Findings,
    ];

    [GeneratedRegex("\"enum\":\\s*\\[\\s*")]
    private static partial Regex FirstEnum();
}
