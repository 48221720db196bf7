using System;
using System.Collections.Immutable;
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Assembling;
using SendEvent.Generators.Checking;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Reading.Inputs;
using SendEvent.Generators.Reading.Descriptions;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Ast;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators;

/// <summary>
/// The stages, each behind a guard: an exception that escapes a generator loses all of its output, so a fault of ours
/// becomes a diagnostic that names the stage, and the other files and types are still emitted.
/// </summary>
internal static class Guarded
{
    public static FileReading Read(InputFile input, CancellationToken cancellation)
    {
        try
        {
            return input.File.GetText(cancellation) is { } text
                ? Read(input, text, cancellation)
                : NotText("the compiler cannot read it as text");
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return NotText("the compiler cannot read it as text");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(exception.ToString());
        }

        FileReading Failed(string reason) => Nothing(Internal("reading", reason, Start()));

        FileReading NotText(string reason) => Nothing(new Finding(Descriptors.NotText.Id, Start(), new([reason])));

        FilePosition Start() => new(input.File.Path, 0, 0, 0, 0, 0, 0);

        FileReading Nothing(Finding finding)
        {
            var path = input.File.Path;
            return input.Kind == InputKind.Description
                ? new FileReading(new ReadResult(ShapeFileReader.Unread(path, input.Options), new([finding])), null)
                : new FileReading(null, new SmithyReadResult(new SmithyFile { Path = path, Options = input.Options, Incomplete = true }, new([finding])));
        }
    }

    public static AssembleResult Assemble(ImmutableArray<SmithyFile> files, CancellationToken cancellation)
    {
        try
        {
            return SmithyAssembler.Assemble(files.ToEquatableArray(), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new AssembleResult(default, new([Internal("assembling", exception)]));
        }
    }

    public static CheckResult Check(EquatableArray<FileModel> models, CancellationToken cancellation)
    {
        try
        {
            return ModelChecker.Check(models, cancellation);
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
            return new ServicePlan(default, default, null, null, new([Internal("planning", exception)]));
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

    private static FileReading Read(InputFile input, SourceText text, CancellationToken cancellation) =>
        input.Kind != InputKind.Description || AstReader.IsAst(text, cancellation)
            ? new FileReading(null, SmithyFileReader.Read(input.File.Path, text, input.Options, input.Kind == InputKind.SmithyIdl, cancellation))
            : new FileReading(ShapeFileReader.Read(input.File.Path, text, input.Options, cancellation), null);

    private static Problem Internal(string stage, Exception exception) =>
        new(Descriptors.InternalFailure.Id, new NodeAddress(string.Empty, default), new([stage, OneLine(exception.ToString())]));

    private static Finding Internal(string stage, string reason, FilePosition? at) =>
        new(Descriptors.InternalFailure.Id, at, new([stage, OneLine(reason)]));

    private static string OneLine(string text) => text.Replace("\r", string.Empty).Replace('\n', ' ');
}
