using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Tests.Harness;

/// <summary>What must hold of every run: a second one does nothing, and nothing that is cached holds on to a compilation.</summary>
internal static class CacheCheck
{
    /// <summary>The stages whose values are the model; the input alone holds the compiler's file.</summary>
    public static IReadOnlyList<string> Stages { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!)];

    public static void SecondRunIsCached(GeneratorRun run)
    {
        var second = run.AgainWithCode("class Unrelated { }");
        foreach (var stage in Stages)
        {
            Assert.All(Reasons(second, stage), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }

        var outputs = second.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs);
        Assert.All(outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        HoldsNoCompilerObject(run);
    }

    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRun run, string stage) =>
        run.Result.TrackedSteps.TryGetValue(stage, out var steps)
            ? [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)]
            : [];

    public static void HoldsNoCompilerObject(GeneratorRun run)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var stage in Stages.Where(stage => stage != TrackingNames.Input))
        {
            if (run.Result.TrackedSteps.TryGetValue(stage, out var steps))
            {
                foreach (var (value, _) in steps.SelectMany(step => step.Outputs))
                {
                    Walk(value, stage, seen);
                }
            }
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || value is decimal || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or Diagnostic or AdditionalText or SourceText,
            $"{path} holds a {value.GetType().Name}");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
