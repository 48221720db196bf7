using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Benchmarks;

/// <summary>Adds texts that were made beforehand: what this costs is the compiler's own share.</summary>
internal sealed class EmptyGenerator(IReadOnlyList<(string Hint, SourceText Text)> outputs) : IIncrementalGenerator
{
    /// <summary>As many outputs as another run had, with the same texts.</summary>
    public static EmptyGenerator Like(GeneratorDriver driver) =>
        new([.. driver.GetRunResult().Results[0].GeneratedSources.Select(source => (source.HintName, source.SourceText))]);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var indexes = context.AdditionalTextsProvider.SelectMany((_, _) => Enumerable.Range(0, outputs.Count));
        context.RegisterSourceOutput(indexes, (output, index) => output.AddSource(outputs[index].Hint, outputs[index].Text));
    }
}
