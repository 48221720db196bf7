using System.Globalization;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>What is checked of a file with a service, whether the service reaches it or not, and which service it is.</summary>
public sealed class ServiceRuleTests
{
    private const string Head = "$version: \"2.0\"\nnamespace my_shop.books\n";

    private const string Service = "@aws.protocols#restJson1\nservice S { version: \"1\", operations: [Get] }\n@http(method: \"GET\", uri: \"/\")\noperation Get {}\n";

    [Theory]
    [InlineData("structure Unused {\n at: Timestamp = \"no time\"\n}", "SEG0080", "8,18")]
    [InlineData("union Unused {}", "SEG0026", "7,7")]
    [InlineData("structure A { @required\n b: B }\nstructure B { @required\n a: A }", "SEG0019", "10,2")]
    [InlineData("@http(method: \"GET\", uri: \"/{a}\")\noperation Unbound {}", "SEG0023", "7,27")]
    [InlineData("@http(method: \"PUT\", uri: \"/\")\noperation Unbound { input := { @httpPayload\n a: Blob\n b: String } }", "SEG0046", "10,2")]
    [InlineData("@streaming\nblob T\n@http(method: \"PUT\", uri: \"/\")\noperation Unbound { input := { @required\n a: T } }", "SEG0047", "11,2")]
    public void What_no_operation_needs_is_checked_and_not_emitted(string shapes, string id, string place)
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy", Head + Service + shapes + "\n"));
        Assert.Equal([(id, place)], run.Result.Diagnostics.Select(static d => (d.Id, GeneratorRun.PlaceOf(d.Location))));
        Assert.DoesNotContain(run.HintNames, static name => name.Contains("Un", StringComparison.Ordinal) || name.Contains(".B.", StringComparison.Ordinal));
        run.Forget();
    }

    [Fact]
    public void A_renamed_shape_is_found_where_it_stands()
    {
        using var run = GeneratorRun.Of(
            new TestFile("/a.smithy", Head + "use other.space#Item\n@aws.protocols#restJson1\nservice S { version: \"1\", operations: [Get], rename: { \"other.space#Item\": \"OtherItem\" } }\n@http(method: \"GET\", uri: \"/\")\noperation Get { output := { item: Item } }\n"),
            new TestFile("/b.smithy", "$version: \"2.0\"\nnamespace other.space\nstructure Item {\n    count: Integer = \"x\"\n    fooBar: String\n    foo_bar: String\n}\n"));
        Assert.Equal(["SEG0051 /b.smithy 6,5", "SEG0080 /b.smithy 4,22"], Places(run));
        run.Forget();
    }

    [Fact]
    public void Values_of_an_enum_that_become_one_are_found_where_they_stand()
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy", Head + "enum E {\n    fooBar = \"a\"\n    foo_bar = \"b\"\n}\n"));
        Assert.Equal(["SEG0051 /a.smithy 5,5"], Places(run));
        Assert.Contains("line 4", run.Result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        run.Forget();
    }

    [Theory]
    [InlineData("A", "")]
    [InlineData("A", "A")]
    [InlineData("", "A")]
    [InlineData("my_shop.a#A", "")]
    public void One_item_says_which_of_two_services_is_meant(string first, string second)
    {
        using var run = GeneratorRun.Of(File("a", "A", first), File("b", "B", second));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Contains(run.HintNames, static name => name.Contains("GetA", StringComparison.Ordinal));
        Assert.DoesNotContain(run.HintNames, static name => name.Contains("GetB", StringComparison.Ordinal));
    }

    [Fact]
    public void A_service_that_no_file_has_is_told()
    {
        using var run = GeneratorRun.Of(File("a", "A", "C"), File("b", "B", ""));
        run.ShouldReport("SEG0113", "1,1", "The Smithy files of the C# namespace have no service 'C', which the metadata ShapeService of the file names");
    }

    [Theory]
    [InlineData("/a.smithy", "$version: \"2.0\"\nnamespace my_shop.books\nstructure Item { x: String }\n")]
    [InlineData("/a.smithy.json", "{ \"smithy\": \"2.0\", \"shapes\": { \"my_shop.books#Item\": { \"type\": \"structure\", \"members\": { \"x\": { \"target\": \"smithy.api#String\" } } } } }")]
    public void A_project_without_a_namespace_takes_that_of_the_file(string path, string text)
    {
        using var run = GeneratorRun.OfProject(string.Empty, new TestFile(path, text));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Contains("namespace MyShop.Books;", run.Result.GeneratedSources[0].SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_apply_gives_is_told_where_it_stands()
    {
        using var run = GeneratorRun.Of(
            new TestFile("/m.smithy", "$version: \"2.0\"\nnamespace ex\nstructure S {\n    a: String\n}\nstring T\n@mixin\nstructure M {\n    a: String\n}\nstructure B with [M] {}\n"),
            new TestFile("/n.smithy", "$version: \"2.0\"\nnamespace ex\napply S @nope\napply S$a @range(min: 3)\napply T @length(min: \"x\")\napply S$zz @required\napply B$a @range(min: 1)\n"));
        Assert.Equal(["SEG0111 /n.smithy 6", "SEG0120 /n.smithy 5", "SEG0121 /n.smithy 4", "SEG0121 /n.smithy 7", "SEG0122 /n.smithy 3"], Places(run)
            .Where(static place => !place.StartsWith("SEG00", StringComparison.Ordinal)).Select(static place => place.Split(',')[0]));
        run.Forget();
    }

    [Theory]
    [InlineData("structure A {\n    a: String\nstructure B {\n    b: String\n}\nstructure C {\n    b: B\n}\n")]
    [InlineData("operation A {\n    input: B\nstructure B {\n    b: String\n}\nstructure C {\n    b: B\n}\n")]
    [InlineData("@length(min: 1\nstring B\nstructure C {\n    b: B\n}\n")]
    [InlineData("@mixin\nstructure B {\n    b String\n}\nstructure C with [B] {\n    @required\n    $b\n}\n")]
    public void What_is_not_closed_loses_nothing_else(string shapes)
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy", Head + shapes));
        Assert.Equal(["SEG0100"], run.Result.Diagnostics.Select(static d => d.Id));
        Assert.Contains(run.HintNames, static name => name.EndsWith(".C.g.cs", StringComparison.Ordinal));
        run.Forget();
    }

    [Theory]
    [InlineData("{\n  \"smithy\": \"2.0\",\n  \"shapes\": {\n    \"a#A\": { \"type\": \"string\" }\n", "4,31", "the text ends, where ',' or '}' is expected (the '{' of line 3 is not closed)")]
    [InlineData("{\n  \"smithy\": \"2.0\"\n  \"shapes\": {}\n}\n", "3,3", "there is '\"', where ',' or '}' is expected (the '{' of line 1 is not closed)")]
    [InlineData("{\n  \"smithy\": \"2.0\",\n}\n", "3,1", "there is '}', where a key in double quotes is expected")]
    [InlineData("{\n  \"smithy\": 2.0.0 }\n", "2,16", "there is '.', where ',' or '}' is expected (the '{' of line 1 is not closed)")]
    [InlineData("{\n  \"smithy\": \"2.0\n}\n", "2,13", "the text that begins here is not closed: write a \" at its end")]
    [InlineData("{ \"smithy\": \"2.0\" }\n}\n", "2,1", "there is '}', where the end of the text is expected")]
    [InlineData("{ \"smithy\": yes }", "1,13", "there is 'y', where a value is expected")]
    [InlineData("", "1,1", "there is nothing in it; write '{ \"smithy\": \"2.0\" }'")]
    [InlineData("smithy: 2.0", "1,1", "there is 's', where '{' is expected")]
    public void Text_that_is_no_JSON_is_told_once_where_it_ends_to_be(string text, string place, string problem)
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy.json", text));
        Assert.Equal([place + " This is not JSON: " + problem], run.Result.Diagnostics.Select(static d => GeneratorRun.PlaceOf(d.Location) + " " + d.GetMessage(CultureInfo.InvariantCulture)));
        run.Forget();
    }

    [Theory]
    [InlineData("/g?x={y}", "cannot have a label in the query")]
    [InlineData("/g/pre{y}", "has a label that is only a part of 'pre{y}': it must be all that stands between two slashes")]
    [InlineData("/g/{y}.json", "has a label that is only a part of '{y}.json': it must be all that stands between two slashes")]
    [InlineData("/g/{y}/{y}", "has a label twice")]
    [InlineData("/g/../{y}", "cannot have '.' or '..' for a segment")]
    [InlineData("/g/{y}?q=1&z", "has the parameter 'q', which member 'GetInput.q' is sent as too")]
    public void A_uri_that_no_request_can_have_is_told(string uri, string problem)
    {
        using var run = GeneratorRun.Of(new TestFile(
            "/a.smithy",
            Head + "@aws.protocols#restJson1\nservice S { version: \"1\", operations: [Get] }\n@http(method: \"GET\", uri: \"" + uri + "\")\noperation Get {\n    input := {\n        @required\n        @httpLabel\n        y: String\n        @httpQuery(\"q\")\n        q: String\n    }\n}\n"));
        Assert.Contains(run.Result.Diagnostics, diagnostic => diagnostic.Id == "SEG0044" && diagnostic.GetMessage(CultureInfo.InvariantCulture).EndsWith(problem, StringComparison.Ordinal));
        run.Forget();
    }

    [Fact]
    public void A_part_of_the_value_of_a_trait_is_told_where_it_stands()
    {
        using var run = GeneratorRun.Of(new TestFile(
            "/a.smithy", Head + "@length(\n    min: 1\n    maxx: 2\n)\nstring A\n@trait\nstructure t {\n    b: Integer\n}\n@t(\n    b: \"x\"\n    c: 3\n)\nstring B\n"));
        Assert.Equal(["SEG0120 13", "SEG0128 14", "SEG0128 5"], Places(run).Select(static place => place.Split(',')[0].Replace("/a.smithy ", string.Empty, StringComparison.Ordinal)));
        run.Forget();
    }

    [Fact]
    public void An_operation_of_another_service_is_that_services_own()
    {
        using var run = GeneratorRun.Of(
            new TestFile("/m.smithy", Head + Service, ("ShapeService", "S")),
            new TestFile("/n.smithy", "$version: \"2.0\"\nnamespace other\n@aws.protocols#awsJson1_0\nservice Y { version: \"1\", operations: [Z] }\noperation Z { input := { a: String } }\n"));
        Assert.Empty(run.Result.Diagnostics);
    }

    [Fact]
    public void A_member_that_is_a_secret_is_told_and_hidden()
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy", Head + "structure S {\n    @sensitive\n    a: String\n}\n"));
        Assert.Equal(["SEG0121"], run.Result.Diagnostics.Select(static d => d.Id));
        Assert.Contains("Sensitive = true", run.Result.GeneratedSources.Single(static s => s.HintName.EndsWith(".S.g.cs", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
        run.Forget();
    }

    [Fact]
    public void Simple_shapes_of_one_name_that_say_the_same_are_one()
    {
        using var run = GeneratorRun.Of(
            new TestFile("/m.smithy", "$version: \"2.0\"\nnamespace ex\n@aws.protocols#awsJson1_0\nservice S { version: \"1\", operations: [O] }\noperation O { input := { a: Strs, b: ex2#Strs } }\n@length(max: 3)\nstring Str\nlist Strs { member: Str }\n"),
            new TestFile("/n.smithy", "$version: \"2.0\"\nnamespace ex2\n@length(max: 3)\nstring Str\nlist Strs { member: Str }\n"));
        run.ShouldCompile();
    }

    [Fact]
    public void A_type_has_no_name_of_a_namespace()
    {
        using var run = GeneratorRun.OfProject(
            string.Empty,
            new TestFile("/a.smithy", "$version: \"2.0\"\nnamespace ex\nstructure A { x: String }\n"),
            new TestFile("/b.smithy", "$version: \"2.0\"\nnamespace ex.a\nstructure B { x: String }\n"));
        Assert.DoesNotContain(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), static d => d.Id == "CS0101");
        Assert.Contains(run.HintNames, static name => name.EndsWith("AShape.g.cs", StringComparison.Ordinal));
        run.Forget();
    }

    private static TestFile File(string space, string name, string service)
    {
        var text = $"$version: \"2.0\"\nnamespace my_shop.{space}\n@aws.protocols#awsJson1_0\nservice {name} {{ version: \"1\", operations: [Get{name}] }}\noperation Get{name} {{ output := {{ x: String }} }}\n";
        return service.Length == 0 ? new($"/{space}.smithy", text) : new($"/{space}.smithy", text, ("ShapeService", service));
    }

    private static IEnumerable<string> Places(GeneratorRun run) => run.Result.Diagnostics
        .Select(static d => $"{d.Id} {d.Location.GetLineSpan().Path} {GeneratorRun.PlaceOf(d.Location)}").Order(StringComparer.Ordinal);
}
