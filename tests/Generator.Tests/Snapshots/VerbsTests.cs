using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators.Emitting;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Tests.Checking;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Snapshots;

/// <summary>
/// Structs carry their verbs, but those of published descriptions have them from the runtime's extension members where C# has such.
/// The compiler that these tests run in has none; the sample AnyService shows what one that has them makes of it.
/// </summary>
public sealed class VerbsTests
{
    private const string Yaml = "shapes: { Name: { type: string, max: 8 }, Names: { type: list, member: Name }, Ages: { type: map, key: Name, value: Name } }";

    [Fact]
    public void WithoutExtensionMembers_StructsCarryTheVerbs()
    {
        using var run = GeneratorRun.OfYaml(Yaml).ShouldCompile();
        Assert.DoesNotContain(VerbsImport.HintName, run.HintNames);
        Assert.All(run.HintNames, name => Assert.Contains("OfJson(string json)", run.Source(name), StringComparison.Ordinal));
    }

    [Fact]
    public void WithExtensionMembers_TheyDoNot()
    {
        foreach (var seed in ServicePlanner.Plan(CheckedModel.OfYaml(Yaml).Service, CancellationToken.None).Shapes)
        {
            var text = ShapeEmitter.Emit(ShapePlanner.Plan(seed).Plan!, ownVerbs: false);
            Assert.DoesNotContain("OfJson", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ToXml", text, StringComparison.Ordinal);
            Assert.Contains("override string ToString()", text, StringComparison.Ordinal);
        }

        Assert.EndsWith("\nglobal using static global::SendEvent.Runtime.ShapeVerbs;\n", VerbsImport.Emit(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void ACompilerBeforeCSharp14_LacksThem(LanguageVersion version) =>
        Assert.True(VerbsImport.IsLacking(new CSharpParseOptions(version)));
}
