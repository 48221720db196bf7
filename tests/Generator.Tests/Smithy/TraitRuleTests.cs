using System.Globalization;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>Traits that say nothing because they are wrong.</summary>
public sealed class TraitRuleTests
{
    /// <summary>A published model is taken as right, but what its traits are for must be known.</summary>
    [Theory]
    [InlineData("\"a#A\": { \"type\": \"string\", \"traits\": { \"smithy.api#lenght\": {} } }", "SEG0122: There is no trait 'smithy.api#lenght', which stands on 'a#A'; did you mean 'length'?")]
    [InlineData("\"a#A\": { \"type\": \"structure\", \"members\": { \"b\": { \"target\": \"smithy.api#String\", \"traits\": { \"smithy.api#requird\": {} } } } }", "SEG0122: There is no trait 'smithy.api#requird', which stands on 'a#A$b'; did you mean 'required'?")]
    public void Unknown_trait_of_the_prelude_is_told_of_in_the_syntax_tree(string shape, string message)
    {
        using var run = GeneratorRun.Of(new TestFile("/a.smithy.json", $$"""{ "smithy": "2.0", "shapes": { {{shape}} } }"""));
        Assert.Contains(message, Messages(run));
        run.Forget();
    }

    [Theory]
    [InlineData("@length(min: \"1\")\nstring A", "SEG0120: The value of the trait 'smithy.api#length.min' must be a number")]
    [InlineData("@length(1)\nstring A", "SEG0120: The value of the trait 'smithy.api#length' must be a structure")]
    [InlineData("@pattern\nstring A", "SEG0120: The value of the trait 'smithy.api#pattern' must be a text in quotes")]
    [InlineData("@timestampFormat(\"iso\")\ntimestamp A", "SEG0120: The value of the trait 'smithy.api#timestampFormat' must be one of date-time, epoch-seconds, http-date")]
    [InlineData("@error(\"both\")\nstructure A {}", "SEG0120: The value of the trait 'smithy.api#error' must be one of client, server")]
    [InlineData("@uniqueItems(true)\nlist A { member: String }", "SEG0120: The value of the trait 'smithy.api#uniqueItems' must be no value")]
    [InlineData("@http(method: \"GET\")\noperation A {}", "SEG0120: The value of the trait 'smithy.api#http' must be a structure with a member 'uri'")]
    [InlineData("@xmlNamespace(prefix: \"a\")\nstructure A {}", "SEG0120: The value of the trait 'smithy.api#xmlNamespace' must be a structure with a member 'uri'")]
    [InlineData("structure A { @jsonName(1)\n a: String }", "SEG0120: The value of the trait 'smithy.api#jsonName' must be a text in quotes")]
    [InlineData("@range(min: 1)\nstring A", "SEG0121: The trait 'smithy.api#range' cannot stand on 'a#A'; it is for shapes and members of the kind number")]
    [InlineData("@required\nstring A", "SEG0121: The trait 'smithy.api#required' cannot stand on 'a#A'; it is for members of structures")]
    [InlineData("union A { @required\n a: String }", "SEG0121: The trait 'smithy.api#required' cannot stand on 'a#A$a'; it is for members of structures")]
    [InlineData("structure A { @length(min: 1)\n a: Integer }", "SEG0121: The trait 'smithy.api#length' cannot stand on 'a#A$a'; it is for shapes and members of the kind string, blob, list, map")]
    [InlineData("structure A { @httpPrefixHeaders(\"x-\")\n a: String }", "SEG0121: The trait 'smithy.api#httpPrefixHeaders' cannot stand on 'a#A$a'; it is for members of structures of the kind map")]
    [InlineData("@sparse\nstructure A {}", "SEG0121: The trait 'smithy.api#sparse' cannot stand on 'a#A'; it is for shapes of the kind list, map")]
    [InlineData("@readonly\nservice A { version: \"1\" }", "SEG0121: The trait 'smithy.api#readonly' cannot stand on 'a#A'; it is for shapes of the kind operation")]
    [InlineData("structure A { @requird\n a: String }", "SEG0122: There is no trait 'a#requird', which stands on 'a#A$a'; did you mean 'required'?")]
    [InlineData("@smithy.api#lenght(min: 1)\nstring A", "SEG0122: There is no trait 'smithy.api#lenght', which stands on 'a#A'; did you mean 'length'?")]
    [InlineData("@trait\ninteger t\n@t(\"x\")\nstring A", "SEG0120: The value of the trait 'a#t' must be a number")]
    [InlineData("@trait\nstructure t { @required\n a: String }\n@t\nstring A", "SEG0120: The value of the trait 'a#t' must be a structure with a member 'a'")]
    [InlineData("@trait\nlist t { member: L }\nenum L {\n X = \"x\"\n}\n@t([\"x\", \"y\"])\nstring A", "SEG0120: The value of the trait 'a#t[1]' must be one of x")]
    [InlineData("@trait\nunion t { a: String b: Boolean }\n@t(b: 1)\nstring A", "SEG0120: The value of the trait 'a#t.b' must be true or false")]
    [InlineData("string t\n@t\nstring A", "SEG0122: There is no trait 'a#t', which stands on 'a#A'")]
    [InlineData("structure A { @httpHeader(\"x\")\n @httpQuery(\"y\")\n a: String }", "SEG0124: 'a#A$a' has the traits '@httpQuery' and '@httpHeader', but can stand in one place of a message only")]
    [InlineData("structure A { @httpPayload\n a: Blob\n @httpPayload\n b: Blob }", "SEG0125: 'a#A$b' is the second member with the trait '@httpPayload', of which a structure has one at most; the first is at line 3")]
    [InlineData("structure A { @httpLabel\n a: String }", "SEG0121: The trait 'smithy.api#httpLabel' cannot stand on 'a#A$a'; it is for members that are @required")]
    [InlineData("operation A { input: String }", "SEG0118: 'a#A' names 'smithy.api#String', which is a string and not a structure")]
    [InlineData("resource A { identifiers: { a: B } }\nlist B { member: String }", "SEG0118: 'a#A' names 'a#B', which is a list and not a string")]
    [InlineData("structure A {}\nstructure a {}", "SEG0123: 'a#a' and 'a#A' differ in upper and lower case alone, which Smithy does not allow; the first is at line 3")]
    [InlineData("structure A { b: String\n B: String }", "SEG0123: 'a#A$B' and 'a#A$b' differ in upper and lower case alone, which Smithy does not allow; the first is at line 3")]
    [InlineData("@length\nstring A", "SEG0120: The value of the trait 'smithy.api#length' must be a structure with a member 'min' or 'max'")]
    [InlineData("@range\ninteger A", "SEG0120: The value of the trait 'smithy.api#range' must be a structure with a member 'min' or 'max'")]
    [InlineData("@length(min: 1, maxx: 2)\nstring A", "SEG0128: The value of the trait 'smithy.api#length' has no member 'maxx'; did you mean 'max'?")]
    [InlineData("@trait\nstructure t { name: String }\n@t(nam: \"x\")\nstring A", "SEG0128: The value of the trait 'a#t' has no member 'nam'; did you mean 'name'?")]
    [InlineData("@http(method: \"GET\", uri: \"/\", code: 9)\noperation A {}", "SEG0120: The value of the trait 'smithy.api#http.code' must be a whole number from 100 to 999")]
    [InlineData("@error(\"client\")\n@httpError(200)\nstructure A {}", "SEG0120: The value of the trait 'smithy.api#httpError' must be a whole number from 400 to 599")]
    [InlineData("@enum([{ value: 1 }])\nstring A", "SEG0120: The value of the trait 'smithy.api#enum[0].value' must be a text in quotes")]
    [InlineData("@default(\"x\")\nstructure A {}", "SEG0121: The trait 'smithy.api#default' cannot stand on 'a#A'; it is for simple shapes, lists and maps")]
    [InlineData("union A { @default(1)\n a: Integer }", "SEG0121: The trait 'smithy.api#default' cannot stand on 'a#A$a'; it is for shapes and members of structures")]
    [InlineData("@default(1)\nstring A", "SEG0120: The value of the trait 'smithy.api#default' must be a text in quotes")]
    [InlineData("@default(1)\ninteger A\nstructure B { a: A }", "SEG0129: The target 'a#A' of 'a#B$a' has the default 1: the member must have it too, or null")]
    [InlineData("@default(1)\ninteger A\nstructure B {\n a: A = 2\n}", "SEG0129: The target 'a#A' of 'a#B$a' has the default 1: the member must have it too, or null")]
    [InlineData("resource A { resources: [B] }\nresource B { resources: [A] }", "SEG0130: Resources cannot contain themselves: a#A → a#B → a#A")]
    [InlineData("@streaming\nblob S\noperation O { input: A }\nstructure A { s: S }", "SEG0121: The trait 'smithy.api#streaming' cannot stand on 'a#A$s'; it is for members that are @required or have a default")]
    [InlineData("@streaming\nunion A { s: String }", "SEG0118: 'a#A$s' names 'smithy.api#String', which is a string and not a structure, as events are")]
    [InlineData("structure A { s: Striing }", "SEG0104: There is no shape 'a#Striing', which a#A$s names; did you mean 'String'?")]
    [InlineData("structure A { s: Unit }", "SEG0048: The shape of member 'A.s' is 'Unit', which only a case of a union can be")]
    [InlineData("structure A {} structure B { s: Gone }", "SEG0104: There is no shape 'a#Gone', which a#B$s names")]
    [InlineData("strcture A {}\nstructure B { a: A\n s: Gone }", "SEG0104: There is no shape 'a#Gone', which a#B$s names")]
    [InlineData("structure B { s: Gone }\n@documentation(\"abc)\nstructure C {}", "SEG0104: There is no shape 'a#Gone', which a#B$s names")]
    [InlineData("@readonly\n@idempotent\noperation A {}", "SEG0132: 'a#A' has the traits '@readonly' and '@idempotent', which exclude one another")]
    [InlineData("@error(\"client\")\n@input\nstructure A {}", "SEG0132: 'a#A' has the traits '@input' and '@error', which exclude one another")]
    [InlineData("@trait(conflicts: [t2])\nstring t1\n@trait\nstring t2\n@t1(\"x\")\n@t2(\"y\")\nstring A", "SEG0132: 'a#A' has the traits '@t1' and '@t2', which exclude one another")]
    [InlineData("structure A { @eventPayload\n a: Blob\n @eventPayload\n b: Blob }", "SEG0125: 'a#A$b' is the second member with the trait '@eventPayload', of which a structure has one at most; the first is at line 3")]
    [InlineData("structure A { @httpHeader(\"a b\")\n a: String }", "SEG0120: The value of the trait 'smithy.api#httpHeader' must be the name of a header that is not the protocol's own")]
    [InlineData("structure A { @httpHeader(\"transfer-encoding\")\n a: String }", "SEG0120: The value of the trait 'smithy.api#httpHeader' must be the name of a header that is not the protocol's own")]
    [InlineData("structure A { @httpHeader(\"X-Foo\")\n a: String\n @httpPrefixHeaders(\"x-\")\n b: M }\nmap M { key: String value: String }", "SEG0135: The header 'X-Foo' of 'a#A$a' begins with the prefix 'x-' of the member 'b', so that it would belong to both")]
    [InlineData("structure A { @httpQueryParams\n b: M }\nmap M { key: String value: Integer }", "SEG0121: The trait 'smithy.api#httpQueryParams' cannot stand on 'a#A$b'; it is for maps of strings or of lists of strings")]
    [InlineData("structure A { @httpQueryParams\n b: M }\nmap M { key: String value: L }\nlist L { member: Integer }", "SEG0121: The trait 'smithy.api#httpQueryParams' cannot stand on 'a#A$b'; it is for maps of strings or of lists of strings")]
    [InlineData("structure A { @httpPrefixHeaders(\"x-\")\n b: M }\nmap M { key: String value: L }\nlist L { member: String }", "SEG0121: The trait 'smithy.api#httpPrefixHeaders' cannot stand on 'a#A$b'; it is for maps of strings")]
    [InlineData("@aws.protocols#restJson1\nservice S { version: \"1\", operations: [O] }\noperation O {}", "SEG0040: Operation 'O' has no '@http' and is sent as 'POST /'; write it down, as in @http(method: \"GET\", uri: \"/books\")")]
    [InlineData("@aws.protocols#restJson1\nservice S { version: \"1\", operations: [O] }\n@http(method: \"GET\", uri: \"/{b}\")\noperation O {}", "SEG0023: No required member of the input fills '{b}' in 'uri of @http' of operation 'O'")]
    [InlineData("@aws.protocols#restJson1\nservice S { version: \"1\", operations: [O] }\n@http(method: \"GET\", uri: \"/\")\noperation O { input := {\n @httpLabel\n @required\n a: String } }", "SEG0024: Member 'OInput.a' has '@httpLabel', but the uri of @http of operation 'O' has no label for it")]
    [InlineData("resource R { identifiers: { id: String }, read: O }\noperation O { input := {\n @required\n id: String } }", "SEG0136: 'a#O' is 'read' of the resource 'a#R': it must have the trait '@readonly'")]
    [InlineData("resource R { identifiers: { id: String }, put: O }\noperation O { input := {\n @required\n id: String } }", "SEG0136: 'a#O' is 'put' of the resource 'a#R': it must have the trait '@idempotent'")]
    [InlineData("resource R { identifiers: { id: String }, update: O }\n@readonly\noperation O { input := {\n @required\n id: String } }", "SEG0136: 'a#O' is 'update' of the resource 'a#R': it must not have the trait '@readonly'")]
    [InlineData("resource R { identifiers: { id: String }, update: O }\noperation O { input := {\n id: String } }", "SEG0136: 'a#O' is 'update' of the resource 'a#R': it must have the identifier 'id' as a required member of its input")]
    [InlineData("resource R { identifiers: { id: String }, create: O }\noperation O { input := {\n @required\n @resourceIdentifier(\"id\")\n x: String } }", "SEG0136: 'a#O' is 'create' of the resource 'a#R': it must not have all identifiers in its input, as it is for many resources")]
    [InlineData("@aws.protocols#awsJson1_0\nservice S { version: \"1\", operations: [O] }\n@endpoint(hostPrefix: \"x y\")\noperation O {}", "SEG0044: 'x y' of operation 'O' cannot stand before a host: letters, digits, '-' and, between them and at its end, '.' can")]
    [InlineData("@aws.protocols#awsJson1_0\nservice S { version: \"1\", operations: [O] }\n@endpoint(hostPrefix: \"x..y.\")\noperation O {}", "SEG0044: 'x..y.' of operation 'O' cannot stand before a host: letters, digits, '-' and, between them and at its end, '.' can")]
    [InlineData("@sparse\n@uniqueItems\nlist A { member: String }", "SEG0132: 'a#A' has the traits '@sparse' and '@uniqueItems', which exclude one another")]
    [InlineData("structure A { @mediaType(\"a/b\")\n a: String }", "SEG0121: The trait 'smithy.api#mediaType' cannot stand on 'a#A$a'; it is for shapes of the kind string, blob")]
    [InlineData("structure A { @streaming\n a: Blob }", "SEG0121: The trait 'smithy.api#streaming' cannot stand on 'a#A$a'; it is for shapes of the kind blob, union")]
    [InlineData("structure A { @requiresLength\n a: Blob }", "SEG0121: The trait 'smithy.api#requiresLength' cannot stand on 'a#A$a'; it is for shapes of the kind blob")]
    [InlineData("@xmlFlattened\nlist A { member: String }", "SEG0121: The trait 'smithy.api#xmlFlattened' cannot stand on 'a#A'; it is for members of structures and unions of the kind list, map")]
    [InlineData("structure A { @httpQuery(\"\")\n a: String }", "SEG0120: The value of the trait 'smithy.api#httpQuery' must be the name of a parameter")]
    [InlineData("service S { version: \"1\", rename: { \"a#Zip\": \"Q\" } }", "SEG0131: Service 'a#S' renames 'a#Zip', which does not exist")]
    [InlineData("structure A {}\nservice S { version: \"1\", rename: { \"a#A\": \"1bad\" } }", "SEG0131: Service 'a#S' renames 'a#A', which gets the name '1bad', which is none")]
    [InlineData("@error(\"client\")\nstructure A {}\n@aws.protocols#awsJson1_0\nservice S { version: \"1\", rename: { \"a#A\": \"B\" } }", "SEG0131: Service 'a#S' renames 'a#A', which is an error and keeps its name in the protocols of AWS")]
    [InlineData("@streaming\nblob S\nstructure A { @required\n s: S }\nstructure B { a: A }", "SEG0121: The trait 'smithy.api#streaming' cannot stand on 'a#A$s'; it is for members of inputs and outputs")]
    [InlineData("structure A { @httpPayload\n a: Integer }", "SEG0121: The trait 'smithy.api#httpPayload' cannot stand on 'a#A$a'; it is for members of structures of the kind string, blob, document, list, map, structure, union")]
    [InlineData("@streaming\nunion E { b: B }\nstructure B { @eventPayload\n p: String\n lost: String }", "SEG0046: Member 'B.lost' has no place in the message, as 'p' is the whole body")]
    [InlineData("structure A { @enumValue(\"x\")\n a: String }", "SEG0121: The trait 'smithy.api#enumValue' cannot stand on 'a#A$a'; it is for members of enums")]
    [InlineData("@enumValue(\"x\")\nstring A", "SEG0121: The trait 'smithy.api#enumValue' cannot stand on 'a#A'; it is for members of enums")]
    [InlineData("enum A { @enumValue(1)\n X }", "SEG0117: The value of 'X' of 'a#A' must be a text in quotes that is not empty")]
    [InlineData("structure A { @hostLabel\n a: String }", "SEG0121: The trait 'smithy.api#hostLabel' cannot stand on 'a#A$a'; it is for members that are @required")]
    [InlineData("structure A { @xmlName(\"a b\")\n a: String }", "SEG0120: The value of the trait 'smithy.api#xmlName' must be a name of XML")]
    [InlineData("@xmlName(\"a:1\")\nstructure A {}", "SEG0120: The value of the trait 'smithy.api#xmlName' must be a name of XML")]
    [InlineData("@xmlNamespace(uri: \"u\", prefix: \"a b\")\nstructure A {}", "SEG0120: The value of the trait 'smithy.api#xmlNamespace.prefix' must be a prefix of XML names")]
    [InlineData("@requestCompression(encodings: [])\noperation A {}", "SEG0120: The value of the trait 'smithy.api#requestCompression.encodings' must be a list with something in it")]
    [InlineData("@requestCompression(encodings: [\"gzip\", \"br\"])\noperation A {}", "SEG0120: The value of the trait 'smithy.api#requestCompression.encodings[1]' must be one of gzip")]
    [InlineData("apply smithy.api#Strng @tags([\"x\"])\nstring A", "SEG0104: There is no shape 'smithy.api#Strng', which apply names; did you mean 'smithy.api#String'?")]
    [InlineData("structure A { a: smithy.api#Strng }", "SEG0104: There is no shape 'smithy.api#Strng', which a#A$a names; did you mean 'smithy.api#String'?")]
    [InlineData("enum A {\n B = \"x\"\n C = \"x\"\n}", "SEG0117: The value of 'C' of 'a#A' must be one that no member before it has")]
    [InlineData("intEnum A {\n B = 1\n C = 1\n}", "SEG0117: The value of 'C' of 'a#A' must be one that no member before it has")]
    [InlineData("@enum([{ value: \"a\" }, { value: \"a\" }])\nstring A", "SEG0120: The value of the trait 'smithy.api#enum[1].value' must be a text that no value before it is")]
    [InlineData("service A { version: \"1\", operation: [] }", "SEG0133: There is no property 'operation' of service 'A'; did you mean 'operations'?")]
    [InlineData("structure A { a: PrimitiveBoolean }", "SEG0134: 'a#A$a' names 'PrimitiveBoolean' of Smithy 1.0, which says nothing of a default in Smithy 2.0; write 'Boolean = false', or 'Boolean' where there may be none")]
    [InlineData("list A { member: PrimitiveLong }", "SEG0134: 'a#A$member' names 'PrimitiveLong' of Smithy 1.0, which says nothing of a default in Smithy 2.0; write 'Long'")]
    [InlineData("map A { key: Unit, value: Unit }", "SEG0048: The shape of the value of 'A' is 'Unit', which only a case of a union can be")]
    [InlineData("@streaming\nunion A { a: Unit }", "SEG0048: The shape of member 'A.a' is 'Unit', which no event of a stream can be: name a structure without members")]
    [InlineData("union A { a: A }", "SEG0019: Union 'A' needs a member that does not hold it, as no value could ever be made: A.a → A")]
    [InlineData("operation A { errors: [Unit] }", "SEG0118: 'a#A' names 'smithy.api#Unit', which is a structure and not a structure with the trait @error")]
    [InlineData("resource A { resources: [String] }", "SEG0118: 'a#A' names 'smithy.api#String', which is a string and not a resource")]
    public void Is_told(string shapes, string message)
    {
        using var run = Run(shapes);
        Assert.Contains(message, Messages(run));
        run.Forget();
    }

    [Theory]
    [InlineData("@trait\nstring mine\n@mine(\"x\")\nstring A")]
    [InlineData("@example.other#theirs(a: 1)\nstring A")]
    [InlineData("@length(min: 1, max: 2)\nenum A { X }")]
    [InlineData("structure A { @range(max: 3)\n a: Level }\nintEnum Level { ONE = 1 }")]
    [InlineData("@deprecated\nstring A")]
    [InlineData("structure A { @required\n @httpHeader(\"x\")\n a: Names }\nlist Names { member: String }")]
    [InlineData("structure A { a: PrimitiveInteger = 0\n}")]
    [InlineData("structure A { @xmlName(\"xsi:a-1\")\n a: String }")]
    [InlineData("@requestCompression(encodings: [\"gzip\"])\noperation A {}")]
    [InlineData("union A { a: A, b: Unit }")]
    [InlineData("@default(1)\ninteger A\nstructure B { a: A = 1\n b: A = null }")]
    [InlineData("@streaming\nblob S\noperation O { input: A }\nstructure A {\n s: S = \"\"\n}")]
    [InlineData("@mixin\nstructure M { @required\n a: String }\nstructure A with [M] {}")]
    public void Is_right(string shapes)
    {
        using var run = Run(shapes);
        Assert.DoesNotContain(Messages(run), static message => message.StartsWith("SEG012", StringComparison.Ordinal));
        run.Forget();
    }

    /// <summary>Two namespaces of Smithy may have one name twice; one of C# has not.</summary>
    [Fact]
    public void What_is_there_twice_is_told_with_what_helps()
    {
        using var run = GeneratorRun.Of(
            new TestFile("/a.smithy", "$version: \"2.0\"\nnamespace a\nstructure A {}\n", ("ShapeNamespace", "N")),
            new TestFile("/b.smithy", "$version: \"2.0\"\nnamespace b\nstructure A {}\n", ("ShapeNamespace", "N")));
        Assert.Contains(Messages(run), static message => message.StartsWith("SEG0014", StringComparison.Ordinal) && message.Contains("'rename'", StringComparison.Ordinal));
        run.Forget();
    }

    private static IEnumerable<string> Messages(GeneratorRun run) =>
        run.Result.Diagnostics.Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");

    private static GeneratorRun Run(string shapes) => GeneratorRun.Of(new TestFile("/a.smithy", "$version: \"2.0\"\nnamespace a\n" + shapes + "\n"));
}
