using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Checking;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Reading.Descriptions;
using FileOptions = SendEvent.Generators.Reading.FileOptions;

namespace SendEvent.Generators.Tests.Checking;

/// <summary>Files as they are after reading, merging and checking, with everything that is reported about them.</summary>
internal sealed class CheckedModel
{
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);

    private CheckedModel(IReadOnlyList<ModelFile> files)
    {
        var findings = new List<Finding>();
        var models = new List<FileModel>();
        foreach (var file in files)
        {
            _texts[file.Path] = SourceText.From(file.Text);
            var options = new FileOptions("Test.Model", false, file.Published, false, file.Roots.ToEquatableArray()) { Reference = file.Reference };
            var read = ShapeFileReader.Read(file.Path, _texts[file.Path], options, TestContext.Current.CancellationToken);
            models.Add(read.Model);
            findings.AddRange(read.Findings);
        }

        Files = models;
        var check = ModelChecker.Check(models.ToEquatableArray(), TestContext.Current.CancellationToken);
        findings.AddRange(check.Problems.Select(Locate));
        Services = [.. check.Services];
        Diagnostics = [.. findings.Select(FindingReporter.ToDiagnostic)];
    }

    public IReadOnlyList<FileModel> Files { get; }

    public IReadOnlyList<ServiceModel> Services { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The only service.</summary>
    public ServiceModel Service => Assert.Single(Services);

    public IReadOnlyList<string> Ids => [.. Diagnostics.Select(static d => d.Id).Order(StringComparer.Ordinal)];

    public static CheckedModel Of(params ModelFile[] files) => new(files);

    public static CheckedModel OfYaml(string yaml) => Of(new ModelFile("test.shapes.yaml", yaml));

    public ShapeModel Shape(string name) => Service.Shapes.Single(s => s.Name == name);

    /// <summary>The text that a diagnostic points at.</summary>
    public string TextAt(Diagnostic diagnostic) =>
        _texts[diagnostic.Location.GetLineSpan().Path].ToString(diagnostic.Location.SourceSpan);

    /// <summary>A diagnostic as a build prints it.</summary>
    public static string Print(Diagnostic diagnostic)
    {
        var at = diagnostic.Location.GetLineSpan();
        var (line, column) = (at.StartLinePosition.Line + 1, at.StartLinePosition.Character + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{at.Path}({line},{column}): {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }

    private Finding Locate(Problem problem) =>
        new(problem.Id, PositionOf(problem.At), problem.Arguments, problem.Other is { } other ? PositionOf(other) : null);

    private FilePosition? PositionOf(NodeAddress address) =>
        NodeLocator.Locate(address.File, _texts[address.File], [address])[0];
}

/// <summary>A file to read.</summary>
internal sealed record ModelFile(string Path, string Text, bool Published = false)
{
    public string[] Roots { get; init; } = [];

    public bool Reference { get; init; }

    /// <summary>Splits the examples of the documentation: <c># file:</c>, <c># published:</c> and <c># roots:</c>.</summary>
    public static ModelFile[] Split(string text)
    {
        var files = new List<ModelFile>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("# file: ", StringComparison.Ordinal) || line.StartsWith("# published: ", StringComparison.Ordinal))
            {
                files.Add(new ModelFile(line[(line.IndexOf(':') + 2)..], "", line.StartsWith("# published", StringComparison.Ordinal)));
                continue;
            }

            if (files.Count == 0)
            {
                files.Add(new ModelFile("test.shapes.yaml", ""));
            }

            var last = files[^1];
            files[^1] = line.StartsWith("# roots: ", StringComparison.Ordinal) ? last with { Roots = line[9..].Split(';') } : last with { Text = last.Text + line + "\n" };
        }

        return [.. files];
    }
}
