using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Planning;

/// <summary>What is reported when C# names and patterns are chosen.</summary>
public sealed class PlanProblemTests
{
    [Fact]
    public void ShapesThatBecomeOneName()
    {
        using var run = GeneratorRun.OfYaml("""
            shapes:
              Book: { type: structure, members: {} }
              book: { type: structure, members: {} }
            """).ShouldCompile();
        var diagnostic = run.ShouldReport("SEG0051", "3,3", "'Book' and 'book' would both be 'Book' in C#: 'book' becomes 'Book2'; the other is at line 2");
        Assert.Equal("2,3", GeneratorRun.PlaceOf(Assert.Single(diagnostic.AdditionalLocations)));
        Assert.Equal(["Test.Model.Book.g.cs", "Test.Model.Book2.g.cs"], run.HintNames);
    }

    [Fact]
    public void MembersThatBecomeOneName()
    {
        using var run = GeneratorRun.OfYaml("""
            shapes:
              Book: { type: structure, members: { page_count: Text, PageCount: Text } }
              Text: { type: string }
            """).ShouldCompile();
        run.ShouldReport("SEG0051", "2,39", "'PageCount' and 'page_count' would both be 'PageCount' in C#: 'page_count' becomes 'PageCount2'; the other is at line 2");
    }

    [Fact]
    public void ValuesThatBecomeOneName()
    {
        using var run = GeneratorRun.OfYaml("""
            shapes:
              Size:
                type: string
                enum: ['', t2.micro, t2-micro, ~t2, large, T2.micro, large]
            """).ShouldCompile();
        run.ShouldReport("SEG0025", "4,12", "'' is empty or repeated in the enum of shape 'Size'");
        run.ShouldReport("SEG0025", "4,58", "'large' is empty or repeated in the enum of shape 'Size'");
        run.ShouldReport("SEG0051", "4,16", "'T2.micro' and 't2.micro' would both be 'T2Micro' in C#: 't2.micro' becomes 'T2Micro3'; the other is at line 4");
        var diagnostic = run.ShouldReport("SEG0051", "4,26", "'T2.micro' and 't2-micro' would both be 'T2Micro' in C#: 't2-micro' becomes 'T2Micro2'; the other is at line 4");
        Assert.Equal("4,48", GeneratorRun.PlaceOf(Assert.Single(diagnostic.AdditionalLocations)));
        Assert.Contains("const string T2Micro2 = \"t2-micro\";", run.Source("Test.Model.Size.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void OperationsThatBecomeOneName()
    {
        using var run = GeneratorRun.OfYaml("""
            metadata: { protocol: json }
            operations:
              Send: {}
              send: {}
            """).ShouldCompile();
        run.ShouldReport("SEG0051", "4,3", "'Send' and 'send' would both be 'Send' in C#: 'send' becomes 'Send2'; the other is at line 3");
        Assert.Contains("Test.Model.Send2Operation.g.cs", run.HintNames);
    }

    [Fact]
    public void NamesOfPublishedDescriptionsThatBecomeOneAreNoFault()
    {
        using var run = GeneratorRun.Of(new TestFile(
            "/project/service-2.json",
            """{ "shapes": { "Size": { "type": "string", "enum": ["a.b", "a-b"] } } }""",
            ("ShapeModel", "true"))).ShouldCompile();
    }

    [Fact]
    public void APatternThatCannotRunIsAnErrorByHandAndAnInformationElse()
    {
        const string Text = "shapes: { Word: { type: string, pattern: '^(?!no)' } }";
        using var byHand = GeneratorRun.OfYaml(Text).ShouldCompile();
        var warning = byHand.ShouldReport("SEG0060", "1,42", "The pattern of shape 'Word' is not checked: lookahead");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, warning.DefaultSeverity);
        using var published = GeneratorRun.Of(new TestFile("/project/service-2.json", Text, ("ShapeModel", "true"))).ShouldCompile();
        var information = published.ShouldReport("SEG0061", "1,42", "The pattern of shape 'Word' is not checked: lookahead");
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, information.Severity);
    }

    [Fact]
    public void OneBadShapeLeavesTheOthers()
    {
        using var run = GeneratorRun.OfYaml("""
            shapes:
              Good: { type: structure, members: { Text: Text } }
              Bad: { type: structure, members: { Text: Txet, Number: Number } }
              Worse: { type: strcture }
              Text: { type: string }
              Number: { type: integer }
            """).ShouldCompile();
        run.ShouldReport("SEG0005", "4,18", "'strcture' is not a type of shape; did you mean 'structure'?");
        run.ShouldReport("SEG0017", "3,44", "There is no shape 'Txet', to which member 'Bad.Text' refers; did you mean 'Text'?");
        Assert.Equal(["Test.Model.Bad.g.cs", "Test.Model.Good.g.cs"], run.HintNames);
    }
}
