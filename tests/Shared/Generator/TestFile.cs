using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Tests;

/// <summary>An AdditionalFile with its text and item metadata.</summary>
internal sealed class TestFile(string path, string text, params (string Name, string Value)[] metadata) : AdditionalText
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path { get; } = path;

    public IReadOnlyDictionary<string, string> Metadata { get; } =
        metadata.ToDictionary(item => Prefix + item.Name, item => item.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A published description: it is marked as a model, in a namespace.</summary>
    public static TestFile Description(string path, string text, string space) =>
        new(path, text, ("ShapeModel", "true"), ("ShapeNamespace", space));

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public TestFile With(string text) => new(Path, text, [.. Metadata.Select(item => (item.Key[Prefix.Length..], item.Value))]);
}

/// <summary>Gives the metadata of test files, and RootNamespace where there is one, to the generator.</summary>
internal sealed class TestOptions(string? rootNamespace = null) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions None = new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GlobalOptions { get; } = rootNamespace is null
        ? None
        : new Options(new Dictionary<string, string> { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is TestFile file ? new Options(file.Metadata) : None;

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
