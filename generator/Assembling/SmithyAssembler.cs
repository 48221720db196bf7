using System;
using System.Collections.Generic;
using System.Threading;
using SendEvent.Generators.Assembling.Loading;
using SendEvent.Generators.Assembling.Mapping;
using SendEvent.Generators.Assembling.Rules;
using SendEvent.Generators.Assembling.Services;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling;

/// <summary>
/// Puts the Smithy files of a project together and makes of them what files of other descriptions are. What is wrong is reported and
/// left out. The order of the files does not matter.
/// </summary>
internal static class SmithyAssembler
{
    /// <summary>The rules in their order: each relies on what those before it took out.</summary>
    private static readonly Action<AssemblyContext>[] Rules = [MetadataRule.Check, VersionRule.Check, EnumValueRule.Check, BoundRule.Check, TargetRule.Check, TraitRule.Check, ConflictRule.Check, RenameRule.Check, DefaultTraitRule.Check, ResourceRule.Check, LifecycleRule.Check, BindingRule.Check, CaseRule.Check];

    public static AssembleResult Assemble(EquatableArray<SmithyFile> files, CancellationToken cancellation)
    {
        if (files.Count == 0)
        {
            return new AssembleResult(default, default);
        }

        var context = Load(files, cancellation);
        foreach (var rule in Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            rule(context);
        }

        var models = new List<FileModel>();
        foreach (var group in ServiceChooser.Choose(context))
        {
            models.AddRange(FileMapper.Map(context, group));
        }

        return new AssembleResult(models.ToEquatableArray(), context.Problems, context.Applied.All);
    }

    /// <summary>The shapes of all files, each with all that <c>apply</c> and mixins bring to it.</summary>
    public static AssemblyContext Load(EquatableArray<SmithyFile> files, CancellationToken cancellation)
    {
        var context = ShapeLoader.Load(files, cancellation);
        MixinFlattener.Flatten(context);
        Version1.Upgrade(context);
        return context;
    }
}
