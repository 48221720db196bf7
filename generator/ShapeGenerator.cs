using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Checking;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Emitting;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Reading.Inputs;

namespace SendEvent.Generators;

/// <summary>
/// The pipeline: files are read one by one, Smithy files put together, all merged and checked by namespace, planned, and emitted type by type.
/// The model has no positions, so that moving text re-emits nothing; findings have.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ShapeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var tooOld = context.ParseOptionsProvider.Select(static (options, _) => ConsumerLanguage.TooOld(options));
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => InputFile.Of(pair.Left, pair.Right))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!);
        context.RegisterSourceOutput(files.Collect().Combine(tooOld), static (output, both) =>
        {
            if (both.Left.Length > 0 && both.Right is { } version)
            {
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.LanguageTooOld, Location.None, version));
            }
        });

        // Else an old compiler would find hundreds of errors in what it cannot read.
        var inputs = files
            .Combine(tooOld)
            .Where(static both => both.Right is null)
            .Select(static (both, _) => both.Left)
            .WithTrackingName(TrackingNames.Input);
        var read = inputs
            .Select(static (input, cancellation) => Guarded.Read(input, cancellation))
            .WithTrackingName(TrackingNames.Read);
        var assembled = read
            .SelectMany(static (result, _) => result.Smithy is { } smithy ? ImmutableArray.Create(smithy.File) : [])
            .WithTrackingName(TrackingNames.Smithy)
            .Collect()
            .Select(static (files, cancellation) => Guarded.Assemble(files, cancellation))
            .WithTrackingName(TrackingNames.Assemble);
        var check = read
            .SelectMany(static (result, _) => result.Description is { } description ? ImmutableArray.Create(description.Model) : [])
            .WithTrackingName(TrackingNames.Model)
            .Collect()
            .Combine(assembled.Select(static (result, _) => result.Files))
            .Select(static (both, cancellation) => Guarded.Check(both.Left.Concat(both.Right).ToEquatableArray(), cancellation))
            .WithTrackingName(TrackingNames.Check);
        var plans = check
            .SelectMany(static (result, _) => result.Services)
            .Select(static (service, cancellation) => Guarded.Plan(service, cancellation))
            .WithTrackingName(TrackingNames.Plan);

        var shapes = plans
            .SelectMany(static (plan, _) => plan.Shapes)
            .WithTrackingName(TrackingNames.Seeds)
            .Select(static (seed, _) => Guarded.Plan(seed))
            .WithTrackingName(TrackingNames.Shapes);
        var lacksVerbs = context.ParseOptionsProvider
            .Select(static (options, _) => VerbsImport.IsLacking(options))
            .WithTrackingName(TrackingNames.Language);
        context.RegisterSourceOutput(shapes.Combine(lacksVerbs), static (output, both) =>
        {
            var (shape, lacking) = both;
            if (shape.Plan is { } plan)
            {
                Guarded.Emit(output, plan.HintName, () => ShapeEmitter.Emit(plan, ownVerbs: lacking));
            }
        });

        var wantsVerbs = plans
            .Select(static (plan, _) => plan.Shapes.Any(VerbsImport.Serves))
            .Collect()
            .Select(static (services, _) => services.Contains(true));
        context.RegisterSourceOutput(wantsVerbs, static (output, wanted) =>
        {
            if (wanted)
            {
                Guarded.Emit(output, VerbsImport.HintName, VerbsImport.Emit);
            }
        });

        var operations = plans.SelectMany(static (plan, _) => plan.Operations).WithTrackingName(TrackingNames.Operations);
        context.RegisterSourceOutput(operations, static (output, plan) =>
            Guarded.Emit(output, plan.HintName, () => ShapeEmitter.Emit(plan)));

        var clients = plans
            .SelectMany(static (plan, _) => plan.Client is { } client ? ImmutableArray.Create(client) : [])
            .WithTrackingName(TrackingNames.Clients);
        context.RegisterSourceOutput(clients, static (output, plan) =>
        {
            Guarded.Emit(output, plan.HintName, () => ShapeEmitter.Emit(plan));
            Guarded.Emit(output, plan.InterfaceHintName, () => ShapeEmitter.EmitInterface(plan));
        });

        var servers = plans
            .SelectMany(static (plan, _) => plan.Server is { } server ? ImmutableArray.Create(server) : [])
            .WithTrackingName(TrackingNames.Servers);
        context.RegisterSourceOutput(servers, static (output, plan) =>
        {
            Guarded.Emit(output, plan.HintName, () => ShapeEmitter.Emit(plan));
            Guarded.Emit(output, plan.HandlerHintName, () => ShapeEmitter.EmitHandler(plan));
            if (plan.EndpointsHintName is { } endpoints)
            {
                Guarded.Emit(output, endpoints, () => ShapeEmitter.EmitEndpoints(plan));
            }
        });

        var located = check
            .Select(static (result, _) => result.Problems)
            .Combine(assembled)
            .Combine(plans.SelectMany(static (plan, _) => plan.Problems).Collect())
            .Combine(shapes.SelectMany(static (shape, _) => shape.Problems).Collect())
            .Combine(inputs.Collect())
            .SelectMany(static (all, _) => ProblemLocator.Locate(
                all.Left.Left.Left.Left.Concat(all.Left.Left.Left.Right.Problems).Concat(all.Left.Left.Right).Concat(all.Left.Right), all.Left.Left.Left.Right.Applied, all.Right));
        var findings = read
            .SelectMany(static (result, _) => result.Findings)
            .Collect()
            .Combine(located.Collect())
            .SelectMany(static (both, _) => both.Left.AddRange(both.Right))
            .WithTrackingName(TrackingNames.Findings);
        context.RegisterSourceOutput(findings, static (output, finding) =>
            output.ReportDiagnostic(FindingReporter.ToDiagnostic(finding)));
    }
}
