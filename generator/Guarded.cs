using System;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Checking;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Reading.Descriptions;

namespace SendEvent.Generators;

/// <summary>
/// The stages, each behind a guard: an exception that escapes a generator loses all of its output, so a fault of ours
/// becomes a diagnostic that names the stage, and the other files and types are still emitted.
/// </summary>
internal static class Guarded
{
    public static ReadResult Read(InputFile input, CancellationToken cancellation)
    {
        try
        {
            return input.File.GetText(cancellation) is { } text
                ? ShapeFileReader.Read(input.File.Path, text, input.Options, cancellation)
                : Failed("the compiler cannot read the file");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(exception.ToString());
        }

        ReadResult Failed(string reason)
        {
            var path = input.File.Path;
            return new ReadResult(
                new FileModel { Path = path, Namespace = input.Options.Namespace, Incomplete = true },
                new([Internal("reading", reason, new FilePosition(path, 0, 0, 0, 0, 0, 0))]));
        }
    }

    public static CheckResult Check(ImmutableArray<FileModel> models, CancellationToken cancellation)
    {
        try
        {
            return ModelChecker.Check(models.ToEquatableArray(), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CheckResult(default, new([Internal("checking", exception)]));
        }
    }

    public static ServicePlan Plan(ServiceModel service, CancellationToken cancellation)
    {
        try
        {
            return ServicePlanner.Plan(service, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ServicePlan(default, default, null, new([Internal("planning", exception)]));
        }
    }

    public static PlannedShape Plan(ShapeSeed seed)
    {
        try
        {
            return ShapePlanner.Plan(seed);
        }
        catch (Exception exception)
        {
            return new PlannedShape(null, new([Internal($"planning {seed.HintName}", exception)]));
        }
    }

    public static void Emit(SourceProductionContext output, string hintName, Func<string> emit)
    {
        try
        {
            output.AddSource(hintName, SourceText.From(emit(), Encoding.UTF8));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(FindingReporter.ToDiagnostic(Internal($"emitting {hintName}", exception.ToString(), null)));
        }
    }

    private static Problem Internal(string stage, Exception exception) =>
        new(Descriptors.InternalFailure.Id, new NodeAddress(string.Empty, default), new([stage, OneLine(exception.ToString())]));

    private static Finding Internal(string stage, string reason, FilePosition? at) =>
        new(Descriptors.InternalFailure.Id, at, new([stage, OneLine(reason)]));

    private static string OneLine(string text) => text.Replace("\r", string.Empty).Replace('\n', ' ');
}
