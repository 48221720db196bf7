using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Tests.Harness;

/// <summary>An AdditionalFile with its text and item metadata.</summary>
internal sealed class TestFile(string path, string text, params (string Name, string Value)[] metadata) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path { get; } = path;

    public IReadOnlyDictionary<string, string> Metadata { get; } =
        metadata.ToDictionary(item => "build_metadata.AdditionalFiles." + item.Name, item => item.Value, StringComparer.OrdinalIgnoreCase);

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public TestFile With(string text) =>
        new(Path, text, [.. Metadata.Select(item => (item.Key["build_metadata.AdditionalFiles.".Length..], item.Value))]);
}

/// <summary>Gives the metadata of test files, and RootNamespace, to the generator.</summary>
internal sealed class TestOptions(string rootNamespace) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options(new Dictionary<string, string> { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options(textFile is TestFile file ? file.Metadata : ImmutableDictionary<string, string>.Empty);

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
