using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Catalogue.Tests;

/// <summary>A service description as the compiler sees it: an additional file that carries <c>ShapeModel="true"</c>.</summary>
internal sealed class Description(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

/// <summary>The options of a project that marks each of its additional files as a model in one namespace.</summary>
internal sealed class DescriptionOptions(string space) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigOptions _marked = new Metadata(space);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Metadata(null);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _marked;

    private sealed class Metadata(string? space) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = space is null ? null : key switch
            {
                "build_metadata.AdditionalFiles.ShapeModel" => "true",
                "build_metadata.AdditionalFiles.ShapeNamespace" => space,
                _ => null,
            };
            return value is not null;
        }
    }
}
