using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators.Emitting;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Tests.Checking;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Snapshots;

/// <summary>
/// Structs have their verbs from the runtime's extension members. C# before 14 does not know the static ones of these, so there structs carry
/// them; it is what the compiler does that these tests run in. The sample AnyService shows what one that knows them makes of it.
/// </summary>
public sealed class VerbsTests
{
    private const string Yaml = "shapes: { Name: { type: string, max: 8 }, Kind: { type: string, enum: [A, B] }, Secret: { type: integer, sensitive: true } }";

    [Fact]
    public void WithoutExtensionMembers_StructsCarryTheStaticVerbs()
    {
        using var run = GeneratorRun.OfYaml(Yaml).ShouldCompile();
        Assert.Contains(VerbsImport.HintName, run.HintNames);
        Assert.All(
            run.HintNames.Where(static name => name != VerbsImport.HintName),
            name =>
            {
                Assert.Contains("OfJson(string json)", run.Source(name), StringComparison.Ordinal);
                Assert.DoesNotContain("ToJson", run.Source(name), StringComparison.Ordinal);
            });
    }

    [Fact]
    public void WithoutExtensionMembers_TheOthersAreMethodsAllTheSame() => GeneratorRun.OfYaml(Yaml)
        .AgainWithCode("""
            class Verbs
            {
                static object Of(Test.Model.Name name) =>
                    new object[] { name.ToJson(), name.ToXml(), name.ToQuery(), name.ToValue(), name.Validate(), name.TryValidate(out _) };
            }
            """)
        .ShouldCompile();

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
