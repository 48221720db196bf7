using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Planning;

/// <summary>A fault of the generator itself is told, and the other files are still emitted.</summary>
public sealed class InternalFailureTests
{
    [Fact]
    public void AStageThatThrowsIsADiagnosticThatNamesIt()
    {
        using var run = GeneratorRun.OfFiles(
            new BrokenFile("/project/broken.shapes.yaml"),
            new TestFile("/project/good.shapes.yaml", "shapes: { Good: { type: string, min: 1 } }"));
        var diagnostic = Assert.Single(run.Result.Diagnostics);
        Assert.StartsWith("The generator failed while reading; please report this: System.NotSupportedException: on purpose", diagnostic.GetMessage(), StringComparison.Ordinal);
        run.ShouldReport("SEG0050", "1,1", diagnostic.GetMessage());
        Assert.Equal("/project/broken.shapes.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("Test.Model.Good.g.cs", run.HintNames);
    }

    private sealed class BrokenFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new NotSupportedException("on purpose");
    }
}
