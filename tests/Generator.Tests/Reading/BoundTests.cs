using System.Globalization;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Checking;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Reading;

/// <summary>What <c>min</c>, <c>max</c> and other numbers may be, and what is said of those that they may not be.</summary>
public sealed class BoundTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("-2.50", "-2.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("1000.0", "1000")]
    [InlineData("12.5e1", "125")]
    [InlineData("0x3e8", "1000")]
    [InlineData("0o1750", "1000")]
    [InlineData("+7", "7")]
    [InlineData("1e-400", "0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFFFF", "309485009821345068724781055")]
    public void A_number_may_be_written_as_json_and_yaml_write_it(string text, string expected)
    {
        var model = CheckedModel.OfYaml("shapes:\n  A: { type: double, max: " + text + " }\n");
        Assert.Empty(model.Diagnostics);
        Assert.Equal(expected, model.Shape("A").Max?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What a decimal makes zero of, a double may not.</summary>
    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void A_bound_close_to_zero_is_not_zero(string type)
    {
        using var result = GeneratorRun.OfYaml("namespace: N\nshapes:\n  A: { type: " + type + ", min: 1e-40, max: 2.5e-30 }\n  B: { type: " + type + ", min: 1e-400, max: 0 }\n").ShouldCompile();
        var run = string.Concat(result.Result.GeneratedSources.Select(source => source.SourceText.ToString()));
        Assert.Contains("FloatingMin = 1E-40", run, StringComparison.Ordinal);
        Assert.Contains("FloatingMax = 2.5E-30", run, StringComparison.Ordinal);
        Assert.Contains("of 1E-40 to 2.5E-30", run, StringComparison.Ordinal);
        Assert.Contains("Min = 0", run, StringComparison.Ordinal);
    }

    /// <summary>A shape's own bounds, those of a member, and both in Smithy.</summary>
    [Theory]
    [InlineData("/a.shapes.yaml", "namespace: N\nshapes:\n  A: { type: structure, members: { B: { shape: C, min: 1e-40, max: 2.5e-30 } } }\n  C: { type: float, min: 3 }\n")]
    [InlineData("/a.smithy", "$version: \"2\"\nnamespace n\n@range(min: 1e-40, max: 2.5e-30) double A\n")]
    [InlineData("/a.smithy", "$version: \"2\"\nnamespace n\nstructure A { @range(min: 1e-40, max: 2.5e-30) b: Float }\n")]
    public void Close_to_zero_is_not_zero_wherever_it_is_said(string path, string text)
    {
        using var result = GeneratorRun.Of(new TestFile(path, text)).ShouldCompile();
        var run = string.Concat(result.Result.GeneratedSources.Select(source => source.SourceText.ToString()));
        Assert.Contains("FloatingMin = 1E-40", run, StringComparison.Ordinal);
        Assert.Contains("FloatingMax = 2.5E-30", run, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@range(max: 1e40) double A", "3,1")]
    [InlineData("structure A { @range(max: 1e40) b: Double }", "3,15")]
    public void A_bound_of_Smithy_that_cannot_be_checked_is_reported(string shape, string place)
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy", "$version: \"2\"\nnamespace n\n" + shape + "\n"));
        run.ShouldReport("SEG0062", place, "'max' is not checked: 1e40 is beyond 7.9E+28, the greatest bound there is");
    }

    [Theory]
    [InlineData("max: .inf")]
    [InlineData("max: +.INF")]
    [InlineData("min: -.inf")]
    [InlineData("max: ~")]
    public void Infinity_and_nothing_are_no_bound(string bound)
    {
        var model = CheckedModel.OfYaml("shapes:\n  A: { type: double, " + bound + " }\n");
        Assert.Empty(model.Diagnostics);
        Assert.Null(model.Shape("A").Max ?? model.Shape("A").Min);
    }

    [Theory]
    [InlineData("max: ", "1e40")]
    [InlineData("max: ", "-1e400")]
    [InlineData("min: ", "1.7976931348623157E308")]
    [InlineData("max: ", "0xFFFFFFFFFFFFFFFFFFFFFFFFF")]
    [InlineData("min: ", ".inf")]
    [InlineData("max: ", "-.inf")]
    public void A_bound_beyond_decimal_is_reported(string attribute, string number)
    {
        var text = "shapes:\n  A: { type: double, " + attribute + number + " }\n";
        var diagnostic = Assert.Single(CheckedModel.OfYaml(text).Diagnostics);
        Assert.Equal(
            $"test.shapes.yaml(2,27): SEG0062: '{attribute[..3]}' is not checked: {number} is beyond 7.9E+28, the greatest bound there is",
            CheckedModel.Print(diagnostic));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        var published = Assert.Single(CheckedModel.Of(new ModelFile("service-2.json", text, Published: true)).Diagnostics);
        Assert.Equal("SEG0063", published.Id);
        Assert.Equal(DiagnosticSeverity.Info, published.Severity);
    }

    [Theory]
    [InlineData("1_000")]
    [InlineData("0x")]
    [InlineData("0x1G")]
    [InlineData("0o8")]
    [InlineData("-0x10")]
    [InlineData("1e")]
    [InlineData("--1")]
    [InlineData(".")]
    [InlineData("NaN")]
    [InlineData("1,5e3")]
    public void What_is_no_number_is_reported(string text) => Assert.Equal(
        $"test.shapes.yaml(4,10): SEG0006: '{text}' is not a value of 'max', which is a number",
        CheckedModel.Print(Assert.Single(CheckedModel.OfYaml("shapes:\n  A:\n    type: double\n    max: " + text + "\n").Diagnostics)));

    [Theory]
    [InlineData("integer, min: «1.5»", "SEG0006: '1.5' is not a value of 'min', which is a whole number on an integer")]
    [InlineData("string, max: «25e-1»", "SEG0006: '2.5' is not a value of 'max', which is a whole number on a string")]
    [InlineData("list, member: Part, max: «0.5»", "SEG0006: '0.5' is not a value of 'max', which is a whole number on a list")]
    [InlineData("string, min: «-1»", "SEG0006: '-1' is not a value of 'min', which is a whole number of 0 or more on a string")]
    [InlineData("blob, min: «-1»", "SEG0006: '-1' is not a value of 'min', which is a whole number of 0 or more on a blob")]
    [InlineData("list, member: Part, min: «-1»", "SEG0006: '-1' is not a value of 'min', which is a whole number of 0 or more on a list")]
    [InlineData("string, max: «-1»", "SEG0018: No value of shape 'A' is at least 0 and at most -1")]
    [InlineData("byte, min: «128»", "SEG0018: No value of shape 'A' is at least 128 and at most 127")]
    [InlineData("list, member: Part, min: «1e10»", "SEG0018: No value of shape 'A' is at least 10000000000 and at most 2147483647")]
    public void A_bound_that_the_type_cannot_have_is_reported_and_left_out(string marked, string message)
    {
        var column = marked.IndexOf('«', StringComparison.Ordinal) + "  A: { type: ".Length + 1;
        var model = CheckedModel.OfYaml("shapes:\n  A: { type: " + marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal) + " }\n  Part: { type: string }\n");
        Assert.Equal($"test.shapes.yaml(2,{column}): {message}", CheckedModel.Print(Assert.Single(model.Diagnostics)));
        Assert.Null(model.Shape("A").Max ?? model.Shape("A").Min);
    }

    [Theory]
    [InlineData("integer", "1e3")]
    [InlineData("string", "1000.0")]
    [InlineData("blob", "0x3e8")]
    [InlineData("list, member: Part", "1e3")]
    [InlineData("list, member: Part", "1e20")]
    [InlineData("map, key: Key, value: Part", "1e3")]
    [InlineData("map, key: Key, value: Part, min: 0", "5e9")]
    [InlineData("long", "-1e3")]
    [InlineData("bigInteger", "7e28")]
    [InlineData("bigDecimal", "7.5e28")]
    [InlineData("double", "1.5")]
    [InlineData("float", "-0.0")]
    public void A_bound_that_the_type_can_have_compiles(string type, string number)
    {
        using var run = GeneratorRun.OfYaml($"shapes:\n  A: {{ type: {type}, max: {number} }}\n  Key: {{ type: string }}\n  Part: {{ type: string }}\n");
        run.ShouldCompile();
    }

    [Theory]
    [InlineData("4e2", 400)]
    [InlineData("400.0", 400)]
    [InlineData("0x190", 400)]
    public void A_status_may_be_written_as_any_number(string text, int status) =>
        Assert.Equal(status, CheckedModel.OfYaml("shapes:\n  A: { type: structure, error: { httpStatusCode: " + text + " }, members: {} }\n").Shape("A").HttpStatusCode);
}
