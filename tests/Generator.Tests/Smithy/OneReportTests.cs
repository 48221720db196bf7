using System.Globalization;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>One fault is one report, and it is the one that says most. What follows from a fault is not told.</summary>
public sealed class OneReportTests
{
    private const string Head = "$version: \"2.0\"\nnamespace a\n";

    private const string Service = "@aws.protocols#restJson1\nservice S { version: \"1\", operations: [O] }\n";

    [Theory]
    [InlineData("@http(method: \"GET\", uri: \"/{a}\")\noperation O { input := {\n @required\n @httpLabel\n a: L } }\nlist L { member: String }", "SEG0121 8,2")]
    [InlineData("@http(method: \"GET\", uri: \"/\")\noperation O { input := {\n @httpLabel\n a: String } }", "SEG0121 7,2")]
    [InlineData("@http(method: \"PUT\", uri: \"/\")\n@endpoint(hostPrefix: \"{b}.\")\noperation O { input := {\n @hostLabel\n @required\n a: String\n @hostLabel\n @required\n b: String } }", "SEG0024 8,2")]
    [InlineData("@http(method: \"PUT\", uri: \"/\")\n@endpoint(hostPrefix: \"{a}.\")\noperation O { input := {\n @hostLabel\n a: String } }", "SEG0121 8,2")]
    [InlineData("@http(method: \"PUT\", uri: \"/\")\noperation O { input := {\n @httpHeader(\"x\")\n a: T } }\nstructure T {}", "SEG0121 7,2")]
    [InlineData("@http(method: \"GET\", uri: \"/\")\noperation O { output := {\n @httpResponseCode\n a: String } }", "SEG0121 7,2")]
    [InlineData("@http(method: \"PUT\", uri: \"/\")\noperation O { input := {\n @httpPayload\n a: Integer\n b: String } }", "SEG0121 7,2")]
    [InlineData("@http(method: \"PUT\", uri: \"/\")\noperation O { input := {\n @httpPayload\n a: Blob\n @httpPayload\n b: Blob } }", "SEG0125 9,2")]
    public void A_member_that_cannot_be_where_it_is_is_told_once(string shapes, string report) => Told(Service + shapes, report);

    [Theory]
    [InlineData("@streaming\nunion E { b: B }\nstructure B { @eventHeader\n p: L }\nlist L { member: String }", "SEG0121 5,15")]
    [InlineData("structure A {\n @pattern(\"a\")\n a: Integer }", "SEG0121 4,2")]
    [InlineData("list A {\n @pattern(\"a\")\n member: Integer }", "SEG0121 4,2")]
    [InlineData("@aws.protocols#restXml\nservice S { version: \"1\" }\nstructure A {\n @xmlName(\"a b\")\n a: String }", "SEG0120 6,11")]
    [InlineData("structure Foo {}\nstructure foo {}", "SEG0123 4,11")]
    [InlineData("structure Foo { bar: String\n BAR: String }", "SEG0123 4,2")]
    [InlineData("@default(\"x\")\ninteger A\nstructure B {\n a: A = 1\n}", "SEG0120 3,10")]
    [InlineData("@default(1)\ninteger A\nstructure B {\n a: A = \"x\"\n}", "SEG0080 6,9")]
    [InlineData("@length(min: 1)\n@length(min: 2)\nstring A", "SEG0106 4,1")]
    [InlineData("@length(min: 1)\nstring A\napply A @length(min: 2)", "SEG0106 5,9")]
    [InlineData("operation Op { input := { a: String } }\nstructure OpInput { b: Integer }", "SEG0105 4,11")]
    [InlineData("structure OpInput { b: Integer }\noperation Op { input := { a: String } }", "SEG0105 4,25")]
    public void A_fault_is_told_once(string shapes, string report) => Told(shapes, report);

    [Theory]
    [InlineData("@length(min: 1)\n@length(min: 2)\nstring A", "the first counts, which is at line 3")]
    [InlineData("string A\napply A @length(min: 1)\napply A @length(min: 2)", "the first counts, which is at line 4")]
    [InlineData("operation Op { input := { a: String } }\nstructure OpInput { b: Integer }", "the first is at line 3")]
    public void What_is_given_twice_names_the_first_place(string shapes, string end)
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy", Head + shapes + "\n"));
        Assert.EndsWith(end, Assert.Single(run.Result.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        run.Forget();
    }

    [Fact]
    public void What_JSON_applies_is_found()
    {
        using var run = GeneratorRun.Of(
            new TestFile("/a.smithy", Head + "@length(min: 1)\nstring T\n"),
            new TestFile("/b.smithy.json", "{\"smithy\": \"2.0\", \"shapes\": { \"a#T\": { \"type\": \"apply\", \"traits\": {\n \"smithy.api#length\": { \"min\": 2 } } } } }"));
        run.ShouldReport("SEG0106", "2,2", "Trait 'smithy.api#length' is applied to 'a#T' twice, with different values; the first counts, which is at line 3 of a.smithy");
    }

    [Theory]
    [InlineData("Item2", "rename: {\n \"b#Item2\": \"Item\" }", "SEG0131 /a.smithy 5,2")]
    [InlineData("Item", "rename: {\n \"b#Item\": \"ITEM\" }", "SEG0131 /a.smithy 5,2")]
    [InlineData("ITEM", "", "SEG0123 /b.smithy 3,11")]
    public void Two_names_of_a_service_that_are_alike_are_told_once(string name, string rename, string report)
    {
        using var run = GeneratorRun.Of(
            new TestFile("/a.smithy", Head + "@aws.protocols#restJson1\nservice S { version: \"1\", operations: [O], " + rename + " }\n@http(method: \"PUT\", uri: \"/\")\noperation O { input := { a: Item, b: b#" + name + " } }\nstructure Item { x: String }\n"),
            new TestFile("/b.smithy", "$version: \"2.0\"\nnamespace b\nstructure " + name + " { y: Integer }\n"));
        Assert.Equal([report], run.Result.Diagnostics.Select(static d => $"{d.Id} {d.Location.GetLineSpan().Path} {GeneratorRun.PlaceOf(d.Location)}"));
        run.Forget();
    }

    [Theory]
    [InlineData("/b.smithy", "$version: \"2.0\"\nnamespace a\napply A$a @default(\"x\")\napply P @pattern(\"(?<=a\")\napply O @http(method: \"GET\", uri: \"/{y}\")\n", "SEG0023 5,35", "SEG0060 4,18", "SEG0080 3,20")]
    [InlineData("/b.smithy.json", "{ \"smithy\": \"2.0\", \"shapes\": {\n\"a#A$a\": { \"type\": \"apply\", \"traits\": {\n\"smithy.api#default\": \"x\" } },\n\"a#O\": { \"type\": \"apply\", \"traits\": { \"smithy.api#http\": { \"method\": \"GET\", \"uri\": \"/\" } } } } }", "SEG0080 3,23")]
    public void What_is_found_late_stands_where_it_is_applied_too(string path, string text, params string[] reports)
    {
        using var run = GeneratorRun.Of(
            new TestFile("/a.smithy", Head + Service + "operation O { input := { p: P } }\nstructure A { a: Integer, p: P }\nstring P\n"),
            new TestFile(path, text));
        var found = run.Result.Diagnostics.Where(static d => d.Id != "SEG0041").Select(static d => $"{d.Location.GetLineSpan().Path} {d.Id} {GeneratorRun.PlaceOf(d.Location)}").Order(StringComparer.Ordinal);
        Assert.Equal(reports.Select(report => path + " " + report), found);
        run.Forget();
    }

    [Theory]
    [InlineData("/ref.smithy", "$version: \"2.0\"\nnamespace b\nstructure B { x: String }\n", "/own.smithy", "$version: \"2.0\"\nnamespace a\nstructure A { b: b#B, c: String }\n")]
    [InlineData("/ref.shapes.yaml", "shapes: { B: { type: structure, members: { x: String } } }", "/own.shapes.yaml", "shapes: { A: { type: structure, members: { b: B, c: String } } }")]
    public void Types_of_which_nobody_knows_the_namespace_are_not_named(string path, string text, string own, string ownText)
    {
        using var run = GeneratorRun.Of(new TestFile(own, ownText), new TestFile(path, text, ("ShapeReference", "true")));
        Assert.Equal(["SEG0042"], run.Result.Diagnostics.Select(static d => d.Id));
        Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Id is "CS0234" or "CS0246");
        Assert.Contains("C { get", run.Result.GeneratedSources.Single(static s => s.HintName.EndsWith(".A.g.cs", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
        run.Forget();
    }

    [Fact]
    public void In_YAML_too()
    {
        using var run = GeneratorRun.Of(new TestFile(
            "/a.shapes.yaml",
            "metadata: { protocol: rest-json }\noperations:\n  O: { http: { method: GET, requestUri: '/' }, input: I }\nshapes:\n  I: { type: structure, members: { a: { shape: M, location: header } } }\n  M: { type: structure, members: {} }\n"));
        Assert.Equal(["SEG0022"], run.Result.Diagnostics.Select(static d => d.Id));
        run.Forget();
    }

    private static void Told(string shapes, params string[] reports)
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy", Head + shapes + "\n"));
        Assert.Equal(reports, run.Result.Diagnostics.Select(static d => $"{d.Id} {GeneratorRun.PlaceOf(d.Location)}"));
        run.Forget();
    }
}
